import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { availability, availabilityQuery } from '../../contract/availability.ts';
import type { AvailabilityQuery } from '../../contract/availability.ts';
import { id } from '../../contract/primitives.ts';
import { showAvailability } from '../../usecases/availability/show-availability.ts';
import { hasHold } from '../../usecases/holds/has-hold.ts';
import { allowedSitesOfWidget } from '../../usecases/widgets/allowed-sites.ts';
import { addressOf } from '../middleware/address.ts';
import { applyCors, preflightAnswer } from '../middleware/cors.ts';
import { invalidRequest } from '../middleware/field-errors.ts';
import type { App, HttpEnv, HttpParts } from '../parts.ts';
import { etagOf, sendCached } from '../send-cached.ts';
import { json } from './admin/route-parts.ts';
import { publicRefusals } from './public-answers.ts';

const PATH = '/api/v1/widgets/:key/availability';

/** Free times. Registered by hand, without validators in the chain: a repeated question is answered from memory. */
export function addAvailabilityRoutes(app: App, parts: HttpParts): void {
  const { core, limits, answers, metrics, isBehindProxy } = parts;
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: PATH.replace(':key', '{key}'),
      tags: ['Widget'],
      summary: 'Free starts by date',
      request: { params: z.strictObject({ key: id }), query: availabilityQuery },
      responses: {
        200: json('Free starts, grouped by date in `tz`', availability),
        ...publicRefusals,
      },
    }),
  );

  app.options(PATH, async (c) =>
    preflightAnswer(c, await allowedSitesOfWidget(core, c.req.param('key')), core.publicUrl),
  );

  app.get(PATH, async (c) => {
    metrics.count('availability_requests_total');
    await limits.read(addressOf(c, isBehindProxy));
    const url = c.req.url;
    const question = url.slice(url.indexOf('/', 8));
    const known = await answers.fresh(question);
    return sendCached(c, known ?? (await lookUp(c, c.req.param('key'), question)), core.publicUrl);
  });

  async function lookUp(c: Context<HttpEnv>, key: string, question: string) {
    applyCors(c, await allowedSitesOfWidget(core, key), core.publicUrl);
    const query = await withoutIdleVisit(key, readQuery(c.req.query()));
    const { answer, ...shown } = await showAvailability(core, key, query);
    const body = new TextEncoder().encode(JSON.stringify(answer));
    const finished = { ...shown, body, etag: etagOf(body), smaller: new Map() };
    // What only one visitor asks is not worth remembering.
    if (query.visit === undefined && query.moving === undefined) answers.keep(question, finished);
    return finished;
  }

  // A visit that keeps no time sees what everybody sees.
  async function withoutIdleVisit(
    key: string,
    query: AvailabilityQuery,
  ): Promise<AvailabilityQuery> {
    const { visit, ...rest } = query;
    if (visit === undefined) return rest;
    return (await hasHold(core, key, visit)) ? query : rest;
  }
}

function readQuery(query: Record<string, string>): AvailabilityQuery {
  const read = availabilityQuery.safeParse(query);
  if (!read.success) throw invalidRequest(read.error.issues);
  return read.data;
}
