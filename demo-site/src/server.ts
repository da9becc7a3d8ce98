import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { DEMO_KEYS } from './keys.ts';
import type { DemoKeys } from './keys.ts';
import { guidePage, notFoundPage } from './pages/guide.ts';
import { physioFloatingPage, physioPage } from './pages/physio.ts';
import { salonLinkPage, salonPage } from './pages/salon.ts';
import { spaPage } from './pages/spa.ts';
import { tutorPage } from './pages/tutor.ts';
import { snippetsFor } from './snippets.ts';
import type { Snippets } from './snippets.ts';

export { DEMO_KEYS };

export type DemoSiteOptions = {
  /** Where the booking server answers, such as `http://localhost:3000`; only its origin is used. */
  bookingOrigin: string;
  /** Widget keys of letters, digits, `_` and `-`; left out, those of the seeded sample. */
  keys?: DemoKeys;
  /** What an owner copied elsewhere, in place of what these pages paste. */
  pasted?: Partial<Snippets>;
};

const TYPES: ReadonlyMap<string, string> = new Map([
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['svg', 'image/svg+xml'],
]);

/** The pages of made-up businesses that embed the widget, to be served from another origin. */
export function createDemoSite({
  bookingOrigin,
  keys = DEMO_KEYS,
  pasted = {},
}: DemoSiteOptions): Hono {
  const { origin } = new URL(bookingOrigin);
  assertPlain(keys);
  const snippets = { ...snippetsFor(origin, keys), ...pasted };
  const site = new Hono();

  site.get('/', (c) => c.html(guidePage(snippets)));
  site.get('/salon', (c) => c.html(salonPage(snippets.inline)));
  site.get('/physio', (c) => c.html(physioPage(snippets.popup)));
  site.get('/physio/floating', (c) =>
    c.html(physioFloatingPage(snippets.floating, `${origin}/w/${keys.physio}`)),
  );
  site.get('/tutor', (c) => c.html(tutorPage(snippets.iframe)));
  site.get('/link', (c) => c.html(salonLinkPage(snippets.link)));
  site.get('/spa', (c) => c.html(spaPage(snippets.loader, keys)));
  site.get('/strict', (c) => {
    c.header('Content-Security-Policy', policy(`script-src ${origin}; connect-src ${origin}`));
    return c.html(salonPage(snippets.inline));
  });
  site.get('/strict-iframe', (c) => {
    c.header('Content-Security-Policy', policy(`frame-src ${origin}`));
    return c.html(salonPage(snippets.strictIframe));
  });
  site.get('/assets/:file{[a-z]+\\.(?:css|js|svg)}', async (c) => {
    const file = c.req.param('file');
    const content = await asset(file);
    if (content === null) return c.notFound();
    return c.body(content, 200, { 'Content-Type': TYPES.get(file.replace(/.*\./, '')) ?? '' });
  });
  site.notFound((c) => c.html(notFoundPage(c.req.path), 404));
  return site;
}

// The snippets are written as text, not escaped: keep anything but a key out of them.
function assertPlain(keys: DemoKeys): void {
  for (const key of Object.values(keys)) {
    if (!/^[\w-]+$/.test(key)) throw new TypeError(`${key} is not a widget key.`);
  }
}

function policy(bookingRules: string): string {
  return `default-src 'none'; ${bookingRules}; style-src 'self'; img-src 'self' data:`;
}

async function asset(file: string): Promise<string | null> {
  return readFile(new URL(`../public/${file}`, import.meta.url), 'utf8').catch(() => null);
}
