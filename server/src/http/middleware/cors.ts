import type { Context } from 'hono';
import { AppError } from '../../contract/app-error.ts';
import { headerOf } from '../header-of.ts';
import type { HttpEnv } from '../parts.ts';

/** What decides whether a page may read an answer. */
export interface Visit {
  /** The `Origin` of the request; undefined when it comes from no other page. */
  readonly origin: string | undefined;
  /** Where the page of our own lives. */
  readonly ownOrigins: readonly string[];
}

/** True when the list lets the page in: an empty list lets every page, also those without a nameable origin. */
export function isSiteAllowed(
  allowedSites: readonly string[],
  { origin, ownOrigins }: Visit,
): boolean {
  if (allowedSites.length === 0 || origin === undefined) return true;
  return ownOrigins.includes(origin) || allowedSites.some((site) => isOfSite(origin, site));
}

/** The headers that let a page read the answer; never with credentials, for there are no cookies. */
export function corsHeaders(allowedSites: readonly string[], visit: Visit): Record<string, string> {
  if (allowedSites.length === 0) return EVERYBODY;
  if (visit.origin === undefined || !isSiteAllowed(allowedSites, visit)) return { Vary: 'Origin' };
  return { ...EVERYBODY, 'Access-Control-Allow-Origin': visit.origin, Vary: 'Origin' };
}

/** Sets the headers, also for a refusal that follows. @throws AppError `widgets.site_not_allowed` for a write */
export function applyCors(
  c: Context<HttpEnv>,
  allowedSites: readonly string[],
  ownOrigin: string,
): void {
  const visit = visitOf(c, ownOrigin);
  for (const [name, value] of Object.entries(corsHeaders(allowedSites, visit)))
    c.header(name, value);
  const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
  if (isWrite && !isSiteAllowed(allowedSites, visit)) {
    throw new AppError('widgets.site_not_allowed', { message: 'This site may not use the widget' });
  }
}

/** The answer to a browser that asks before it sends. */
export function preflightAnswer(
  c: Context<HttpEnv>,
  allowedSites: readonly string[],
  ownOrigin: string,
): Response {
  const headers = corsHeaders(allowedSites, visitOf(c, ownOrigin));
  if (!('Access-Control-Allow-Origin' in headers)) return c.body(null, 204, headers);
  return c.body(null, 204, {
    ...headers,
    'Access-Control-Allow-Methods': 'GET, POST, DELETE',
    'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
    'Access-Control-Max-Age': '86400',
  });
}

// Behind a proxy the server may not know its public name; the host a browser asked for cannot be forged by a page.
export function visitOf(c: Context<HttpEnv>, ownOrigin: string): Visit {
  const origin = headerOf(c, 'origin');
  if (origin === undefined) return { origin, ownOrigins: [] };
  return { origin, ownOrigins: [ownOrigin, new URL(c.req.url).origin] };
}

const EVERYBODY = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
};

function isOfSite(origin: string, site: string): boolean {
  const asked = origin.toLowerCase();
  const [scheme, host] = site.split('://*.');
  if (host === undefined) return asked === site.toLowerCase();
  return asked.startsWith(`${scheme}://`) && asked.endsWith(`.${host}`);
}
