import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { id } from '../../contract/primitives.ts';
import { waiting, waitlistRequest } from '../../contract/waitlist.ts';
import { joinWaitlist } from '../../usecases/waitlist/join-waitlist.ts';
import { widgetWrites } from '../middleware/visitor-writes.ts';
import type { App, HttpParts } from '../parts.ts';
import { json, jsonBody } from './admin/route-parts.ts';
import { writeRefusals } from './public-answers.ts';

/** Waiting for a time when a day is full. */
export function addWaitlistRoute(app: App, parts: HttpParts): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/widgets/{key}/waitlist',
      tags: ['Widget'],
      summary: 'Wait for a time to come free',
      description:
        'The same person with the same wish stands on the list once. While a wished time is free the answer is `waitlist.time_free`, with the free starts. `waitlist.closed`: the owner wants no list, or nobody could be told.',
      middleware: [widgetWrites(parts)] as const,
      request: {
        params: z.strictObject({ key: id }),
        headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
        body: jsonBody(waitlistRequest),
      },
      responses: { 201: json('On the list', waiting), ...writeRefusals },
    }),
    async (c) => {
      const answer = await joinWaitlist(parts.core, {
        widgetKey: c.req.valid('param').key,
        request: c.req.valid('json'),
        idempotencyKey: c.req.valid('header')['idempotency-key'] ?? null,
      });
      return c.json(answer, 201);
    },
  );
}
