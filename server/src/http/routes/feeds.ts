import { AppError } from '../../contract/app-error.ts';
import { readFeed } from '../../usecases/calendar-feeds/read-feed.ts';
import { headerOf } from '../header-of.ts';
import { addressOf } from '../middleware/address.ts';
import type { App, HttpParts } from '../parts.ts';
import { isKnown } from '../send-cached.ts';
import { streamOf } from './admin/stream-of.ts';

/** `/f/{token}.ics`: what calendar programs subscribe to, also as `webcal://`. The token is the only key. */
export function addFeedRoutes(app: App, { core, limits, isBehindProxy }: HttpParts): void {
  // HEAD comes here too. A pattern for the ending would send every request of the app through Hono's slow router.
  app.get('/f/:token', async (c) => {
    await limits.read(addressOf(c, isBehindProxy));
    const name = c.req.param('token');
    if (!name.endsWith(ENDING)) throw new AppError('request.not_found');
    const feed = await readFeed(core, name.slice(0, -ENDING.length));
    const headers = {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': 'inline; filename="bookings.ics"',
      'Cache-Control': 'private, no-cache',
      ETag: feed.etag,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    };
    if (isKnown(headerOf(c, 'if-none-match'), feed.etag)) return c.body(null, 304, headers);
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const pieces = feed.pieces();
    // What fails at once is still an answer with a code; later the file can only break off.
    const first = await pieces.next();
    return c.body(streamOf(first, pieces), 200, headers);
  });
}

const ENDING = '.ics';
