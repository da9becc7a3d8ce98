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

/**
 * The script of the booking page, with the one list that is its first screen, because every byte of it counts; its
 * words come with the data.
 */
export function bundlePage(first: 'services' | 'times'): Promise<Bundle> {
  const [file, name] =
    first === 'times' ? ['next-times', 'NextTimes'] : ['choose-service', 'ChooseService'];
  return bundle({
    name: 'page',
    source: `import './page.tsx';`,
    modules: {
      'screens/first-screen.tsx': `export { ${name} as FirstScreen } from './${file}.tsx';`,
    },
  });
}

/**
 * The page's later screens in one language. They run on the Preact of the inline script, which has no address. `modules`
 * stand in for others of `src/`, to weigh those.
 */
export function bundleLatePage(
  locale: string,
  modules: Readonly<Record<string, string>> = {},
): Promise<Bundle> {
  return bundle({
    name: `late-${locale}`,
    locale,
    source: `export { start } from './late-page.tsx';`,
    alias: { preact: join(SRC, 'runtime.ts') },
    modules,
  });
}

/** The module with which the server writes the booking page, script and style sheet in it. */
export function bundleRenderer(
  scripts: { readonly services: BuiltFile; readonly times: BuiltFile },
  late: Readonly<Record<string, string>>,
): Promise<Bundle> {
  // A script ends at the first end tag, whatever stands around it.
  const inlined = ({ code }: BuiltFile) => code.replaceAll('</script', '<\\/script');
  const js = { services: inlined(scripts.services), times: inlined(scripts.times) };
  return bundle({
    name: 'renderer',
    target: 'node',
    source: `
      import { renderDocument, scriptOf } from './document.tsx';
      import compact from './styles/compact.css?inline';
      import early from './styles/early.css?inline';
      import link from './styles/link.css?inline';
      import services from './styles/services.css?inline';
      import times from './styles/times.css?inline';
      const css = { compact: compact.trim(), early: early.trim(), link: link.trim(), services: services.trim(), times: times.trim() };
      const assets = { js: ${JSON.stringify(js)}, css, late: ${JSON.stringify(late)} };
      export function renderPage({ view, ...options }) {
        return { html: renderDocument(view, { ...options, assets }), scripts: [scriptOf(view, assets)] };
      }`,
  });
}
