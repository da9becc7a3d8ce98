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

/** Whether an origin is among an owner's sites; an empty list has every site. */
export function isAllowedSite(sites: readonly string[], origin: string): boolean {
  return sites.length === 0 || sites.some((site) => covers(site, origin));
}

function covers(site: string, origin: string): boolean {
  if (!site.includes('://*.')) return site === origin;
  const [scheme, suffix = ''] = site.split('*');
  return (
    origin.startsWith(scheme ?? '') &&
    origin.endsWith(suffix) &&
    !origin.slice(scheme?.length, -suffix.length).includes('/')
  );
}
