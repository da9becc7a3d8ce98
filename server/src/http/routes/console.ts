import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'hono';
import { AppError } from '../../contract/app-error.ts';
import { encodingFor } from '../content-encoding.ts';
import type { App } from '../parts.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

const ENDINGS = { br: '.br', gzip: '.gz', identity: '' } as const;

// Nothing of elsewhere runs here or is asked, and no other site shows the console inside its own page.
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The console: one page whatever the address below `/console`, and the hashed files it loads. */
export function addConsoleRoutes(app: App, folder: string): void {
  app.get('/console/assets/:name', async (c) => asset(c, folder, c.req.param('name')));
  app.get('/console/*', async (c) => {
    const page = await contentOf(join(folder, 'index.html'));
    if (page === null) {
      throw new AppError('server.unavailable', {
        message: 'The console has not been built: run pnpm build',
      });
    }
    return c.body(page, 200, {
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': POLICY,
      'Content-Type': 'text/html; charset=utf-8',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    });
  });
}

async function asset(c: Context, folder: string, name: string): Promise<Response> {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  const isName = /^[\w-][\w.-]*$/.test(name);
  const wanted = encodingFor(c.req.header('Accept-Encoding'));
  const file = join(folder, 'assets', name);
  const squeezed = isName ? await contentOf(`${file}${ENDINGS[wanted]}`) : null;
  const content = squeezed ?? (isName ? await contentOf(file) : null);
  if (type === undefined || content === null) {
    throw new AppError('request.not_found', { message: 'There is no such file' });
  }
  return c.body(content, 200, {
    'Cache-Control': FOR_EVER,
    'Content-Type': type,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    ...(squeezed === null || wanted === 'identity' ? {} : { 'Content-Encoding': wanted }),
  });
}

async function contentOf(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}
