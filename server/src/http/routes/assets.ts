import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { AppError } from '../../contract/app-error.ts';
import type { BundleFile } from '../../ports/widget-bundle.ts';
import { encodingFor } from '../content-encoding.ts';
import type { App, HttpParts } from '../parts.ts';
import { addConsoleRoutes } from './console.ts';

const SHORT = 'public, max-age=300, stale-while-revalidate=604800';
const FOR_EVER = 'public, max-age=31536000, immutable';

const FOR_OTHER_SITES = {
  'Access-Control-Allow-Origin': '*',
  'Content-Type': 'text/javascript; charset=utf-8',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** The loader and its chunks for every site, and the files of the console. */
export function addAssetRoutes(app: App, { core, bundle, consoleFolder }: HttpParts): void {
  app.get('/embed/:file', async (c) => {
    const hash = c.req.param('file').replace(/\.js$/u, '');
    const body = await core.store.read.pinnedLoaders.body(hash);
    if (body === null)
      throw new AppError('request.not_found', { message: 'There is no such file' });
    return c.body(body, 200, { ...FOR_OTHER_SITES, 'Cache-Control': FOR_EVER });
  });
  app.get('/embed.js', async (c) => answer(c, await bundle.file('embed.js')));
  app.get('/assets/:name', async (c) =>
    answer(c, await bundle.file(`assets/${c.req.param('name')}`)),
  );

  addConsoleRoutes(app, consoleFolder);
}

function answer(c: Context, file: BundleFile | null): Response {
  if (!file) throw new AppError('request.not_found', { message: 'There is no such file' });
  const encoding = encodingFor(c.req.header('Accept-Encoding'));
  const etag = `"${createHash('sha256').update(file.br).digest('base64url').slice(0, 16)}-${encoding}"`;
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': file.isImmutable ? FOR_EVER : SHORT,
    'Content-Type': file.type,
    // Pages that isolate themselves load nothing from elsewhere without this.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: etag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  };
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers);
  return c.body(encoding === 'identity' ? file.plain : file[encoding], 200, headers);
}
