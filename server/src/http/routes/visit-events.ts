import { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import { id } from '../../contract/primitives.ts';
import { visitMessage } from '../../contract/visit-events.ts';
import { headerOf } from '../header-of.ts';
import { addressOf } from '../middleware/address.ts';
import type { App, HttpParts } from '../parts.ts';
import { publicRefusals } from './public-answers.ts';

const PATH = '/api/v1/widgets/:key/events';
const LARGEST_BODY = 32 * 1024;
const MOST_KEY = 64;

/**
 * What widgets tell of visits, as plain text so that no browser asks first, and answered before anything is written.
 * Who sends `Sec-GPC` is not counted, in any way; robots only by their number.
 */
export function addVisitEventRoutes(
  app: App,
  { limits, metrics, visits, isBehindProxy }: HttpParts,
): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: PATH.replace(':key', '{key}'),
    tags: ['Widget'],
    summary: 'Tell of a visit; sent by widgets as text/plain',
    request: {
      params: z.strictObject({ key: id }),
      body: { content: { 'text/plain': { schema: z.string() } } },
    },
    responses: { 204: { description: 'Heard' }, ...publicRefusals },
  });

  app.post(PATH, async (c) => {
    const key = c.req.param('key');
    const address = addressOf(c, isBehindProxy);
    c.header('Cache-Control', 'no-store');
    if (key.length > MOST_KEY || headerOf(c, 'sec-gpc') === '1') return c.body(null, 204);
    const userAgent = headerOf(c, 'user-agent') ?? '';
    await limits.tell(address).catch((refusal: unknown) => {
      visits.drop(key, 'refused');
      throw refusal;
    });
    const message = visitMessage.safeParse(jsonIn(await c.req.text()));
    // Nobody reads the answer, and a mended widget would not send it again.
    if (!message.success) {
      visits.drop(key, 'refused');
      return c.body(null, 204);
    }
    visits.take({
      widgetKey: key,
      message: message.data,
      address,
      userAgent,
      origin: headerOf(c, 'origin'),
    });
    metrics.count('visit_messages_total');
    return c.body(null, 204);
  });
}

function jsonIn(text: string): unknown {
  if (text.length > LARGEST_BODY) {
    throw new AppError('request.too_large', { message: 'At most 32 KB can be told at once' });
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
