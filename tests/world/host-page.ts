import { createServer } from 'node:http';
import { test as base } from './stories.ts';
import type { Town } from './stories.ts';

export { expect } from './stories.ts';

/** A page of somebody else's site, written by the story. */
export interface HostPage {
  /** Inside `<body>`. */
  readonly body: string;
  readonly head?: string;
  readonly policy?: string;
  readonly query?: string;
}

/** Stories on pages of their own: `openHost` serves one on 127.0.0.1 and goes there. */
export const test = base.extend<{ openHost(page: HostPage): Promise<void> }>({
  openHost: async ({ page, watched }, use) => {
    let shown: HostPage = { body: '' };
    const server = createServer((request, response) => {
      const policy = shown.policy === undefined ? {} : { 'Content-Security-Policy': shown.policy };
      response.writeHead(request.url?.startsWith('/host') ? 200 : 404, {
        'Content-Type': 'text/html; charset=utf-8',
        ...policy,
      });
      response.end(htmlOf(shown));
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    watched.allow(new RegExp(`^asked http://127\\.0\\.0\\.1:${port}/`, 'u'));
    await use(async (host) => {
      shown = host;
      await page.goto(`http://127.0.0.1:${port}/host${host.query ?? ''}`);
    });
    server.closeAllConnections();
    server.close();
  },
});

function htmlOf({ head = '', body }: HostPage): string {
  return `<!doctype html><html lang="fr"><head><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

/** What the loader's tag looks like in a page. */
export function loaderTag({ bookingOrigin }: Pick<Town, 'bookingOrigin'>, attributes = ''): string {
  return `<script async src="${bookingOrigin}/embed.js" ${attributes}></script>`;
}
