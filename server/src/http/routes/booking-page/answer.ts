import type { Context } from 'hono';
import { encodingFor } from '../../content-encoding.ts';
import type { ReadyPage } from './page-cache.ts';

/** Sends a page in the encoding the visitor's browser takes, or 304. */
export function answerWith(c: Context, page: ReadyPage, allowedSites: readonly string[]): Response {
  const encoding = encodingFor(c.req.header('Accept-Encoding'));
  const etag = `"${page.etag}-${encoding}"`;
  const headers = {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': policyFor(page, allowedSites),
    'Content-Type': 'text/html; charset=utf-8',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: etag,
    'Referrer-Policy': 'same-origin',
    Vary: 'Accept-Encoding, Accept-Language, Sec-Fetch-Dest, Referer',
    'X-Content-Type-Options': 'nosniff',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  };
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers);
  return c.body(encoding === 'identity' ? page.plain : page[encoding], 200, headers);
}

function policyFor({ scripts, styles }: ReadyPage, allowedSites: readonly string[]): string {
  const ancestors = ["'self'", ...allowedSites].join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    ...(allowedSites.length > 0 ? [`frame-ancestors ${ancestors}`] : []),
  ].join('; ');
}
