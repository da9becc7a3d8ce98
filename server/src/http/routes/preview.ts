import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import type { App, HttpParts } from '../parts.ts';

// Only the console shows it in a frame, and a widget in it reaches no other server than this one.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  // A widget that stands in a frame is previewed in one.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** `/preview`: a sample page with a widget that is not published yet; the draft comes in the fragment or by message. */
export function addPreviewPage(app: App, { consoleFolder }: HttpParts): void {
  app.get('/preview', async (c) => {
    const page = await readFile(join(consoleFolder, 'preview.html')).catch(() => null);
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
