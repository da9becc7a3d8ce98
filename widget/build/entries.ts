import { join } from 'node:path';
import { bundle } from './bundle.ts';
import type { Bundle, BuiltFile } from './bundle.ts';

const SRC = join(import.meta.dirname, '..', 'src');

/** The loader: `homes` are the addresses of the chunks that draw a widget, by locale; `''` is the isolated one. */
export function bundleLoader(homes: Readonly<Record<string, string>>): Promise<Bundle> {
  return bundle({
    name: 'embed',
    source: `import './loader.ts';`,
    format: 'iife',
    define: { __HOMES__: JSON.stringify(homes) },
  });
}

/** The isolated home: a frame needs no words and no app. */
export function bundleFrame(): Promise<Bundle> {
  return bundle({ name: 'frame', source: `export { show } from './placements/frame-home.ts';` });
}

/** The app for the shadow roots of other people's pages, in one language, so that it is one request. */
export function bundleApp(locale: string): Promise<Bundle> {
  return bundle({
    name: `app-${locale}`,
    locale,
    source: `
      import { mount } from './app.tsx';
      import { createAppHome } from './placements/app-home.ts';
      export const show = createAppHome(mount, '${locale}');`,
  });
}

/** The script of the booking page; its words come with the data. */
export function bundlePage(): Promise<Bundle> {
  return bundle({ name: 'page', source: `import './page.tsx';` });
}

/** The page's later screens in one language. They run on the Preact of the inline script, which has no address. */
export function bundleLatePage(locale: string): Promise<Bundle> {
  return bundle({
    name: `late-${locale}`,
    locale,
    source: `export { start } from './late-page.tsx';`,
    alias: { preact: join(SRC, 'runtime.ts') },
  });
}

/** The module with which the server writes the booking page, script and style sheet in it. */
export function bundleRenderer(
  script: BuiltFile,
  late: Readonly<Record<string, string>>,
): Promise<Bundle> {
  // A script ends at the first end tag, whatever stands around it.
  const js = script.code.replaceAll('</script', '<\\/script');
  return bundle({
    name: 'renderer',
    target: 'node',
    source: `
      import { renderDocument } from './document.tsx';
      import css from './styles/early.css?inline';
      const assets = { js: ${JSON.stringify(js)}, css: css.trim(), late: ${JSON.stringify(late)} };
      export function renderPage({ view, ...options }) {
        return { html: renderDocument(view, { ...options, assets }), scripts: [assets.js] };
      }`,
  });
}
