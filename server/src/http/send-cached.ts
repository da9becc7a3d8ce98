import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { CachedAnswer } from './answer-cache.ts';
import { encodingFor } from './content-encoding.ts';
import type { Encoding } from './content-encoding.ts';
import { headerOf } from './header-of.ts';
import { corsHeaders, visitOf } from './middleware/cors.ts';
import type { HttpEnv } from './parts.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Sends a JSON body, or 304 when the client has it. Every use is checked with the server, so nothing shown is stale. */
export function sendCached(
  c: Context<HttpEnv>,
  answer: CachedAnswer<string | Bytes>,
  ownOrigin: string,
): Response {
  const accepted = headerOf(c, 'accept-encoding');
  const isWorthIt = accepted !== undefined && answer.body.length >= WORTH_COMPRESSING;
  const encoding = isWorthIt ? encodingFor(accepted) : 'identity';
  const cors = corsHeaders(answer.allowedSites, visitOf(c, ownOrigin));
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...cors,
    ETag: etagOfEncoding(answer.etag, encoding),
    Vary: 'Vary' in cors ? `Accept-Encoding, ${cors['Vary']}` : 'Accept-Encoding',
  };
  if (isKnown(headerOf(c, 'if-none-match'), headers['ETag'] ?? '')) {
    return new Response(null, { status: 304, headers });
  }
  if (encoding === 'identity') return new Response(answer.body, { headers });
  headers['Content-Encoding'] = encoding;
  return new Response(compressed(answer, encoding), { headers });
}

/** A strong tag: the same bytes have the same one, in every process. */
export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

const WORTH_COMPRESSING = 1_024;

// A list of instants shrinks to a tenth. Each is compressed once for as long as the cache keeps it.
const COMPRESSORS: Record<Exclude<Encoding, 'identity'>, (body: string | Bytes) => Bytes> = {
  br: (body) =>
    new Uint8Array(brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })),
  gzip: (body) => new Uint8Array(gzipSync(body, { level: 4 })),
};

function compressed(
  { body, smaller }: CachedAnswer<string | Bytes>,
  encoding: Exclude<Encoding, 'identity'>,
): Bytes {
  const known = smaller.get(encoding);
  if (known !== undefined) return known;
  const bytes = COMPRESSORS[encoding](body);
  smaller.set(encoding, bytes);
  return bytes;
}

function etagOfEncoding(etag: string, encoding: Encoding): string {
  return encoding === 'identity' ? etag : `${etag.slice(0, -1)}-${encoding}"`;
}

// If-None-Match compares weakly (RFC 9110, 13.1.2): proxies that compress turn strong tags into weak ones.
/** Whether the client named this tag in `If-None-Match`. */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const strong = etag.replace(/^W\//u, '');
  return header.split(',').some((tag) => tag.trim().replace(/^W\//u, '') === strong);
}
