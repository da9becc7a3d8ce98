import type { Context } from 'hono';

/**
 * The site that frames this page, as an origin, when the request tells: frames send `Sec-Fetch-Dest: iframe` and
 * mostly a referrer. Null decides nothing; the browser then holds to `frame-ancestors`.
 */
export function siteAround(c: Context): string | null {
  const referrer = c.req.header('Referer');
  if (c.req.header('Sec-Fetch-Dest') !== 'iframe' || referrer === undefined) return null;
  if (c.req.header('Sec-Fetch-Site') === 'same-origin' || !URL.canParse(referrer)) return null;
  return new URL(referrer).origin;
}
