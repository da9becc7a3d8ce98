import type { Context } from 'hono';
import type { ReadyPage } from './page-cache.ts';

/** The address that tells other sites how to embed a booking page. */
export function oembedAddress(publicUrl: string, key: string): string {
  const page = `${publicUrl}/w/${encodeURIComponent(key)}`;
  return `${publicUrl}/oembed?url=${encodeURIComponent(page)}`;
}

/**
 * Whether a program asks that looks for the oEmbed link in the HTML, such as WordPress. Browsers are not told: every
 * byte of their page is counted.
 */
export function looksForEmbeds(c: Context): boolean {
  const agent = c.req.header('User-Agent');
  return (
    agent !== undefined && /wordpress|embed|iframely|notion|slack|discourse|bot\b/iu.test(agent)
  );
}

/** The page with its discovery link, for such a program; uncompressed, because nobody waits for it. */
export function answerWithDiscovery(c: Context, page: ReadyPage, address: string): Response {
  const link = `<link rel="alternate" type="application/json+oembed" href="${address}">`;
  const html = new TextDecoder()
    .decode(page.plain)
    .replace('<link rel="icon"', `${link}<link rel="icon"`);
  return c.body(html, 200, {
    'Cache-Control': 'no-store',
    'Content-Type': 'text/html; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
}
