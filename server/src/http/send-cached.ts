import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { CachedAnswer } from './answer-cache.ts';
import { corsHeaders, visitOf } from './middleware/cors.ts';

const JSON_TYPE = 'application/json';

/** Sends a JSON body, or 304 when the client has it. Every use is checked with the server, so nothing shown is stale. */
export function sendCached(
  c: Context,
  answer: CachedAnswer<string | Uint8Array<ArrayBuffer>>,
  ownOrigin: string,
): Response {
  const headers: Record<string, string> = {
    'Content-Type': JSON_TYPE,
    'Cache-Control': 'no-cache',
    ETag: answer.etag,
    ...corsHeaders(answer.allowedSites, visitOf(c, ownOrigin)),
  };
  if (isKnown(c.req.header('If-None-Match'), answer.etag))
    return new Response(null, { status: 304, headers });
  return new Response(answer.body, { headers });
}

/** A strong tag: the same bytes have the same one, in every process. */
export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

// If-None-Match compares weakly (RFC 9110, 13.1.2): proxies that compress turn strong tags into weak ones.
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const strong = etag.replace(/^W\//u, '');
  return (
    header === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//u, '') === strong)
  );
}
