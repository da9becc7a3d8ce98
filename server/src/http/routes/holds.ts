import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { hold, holdInput, visit } from '../../contract/holds.ts';
import { id } from '../../contract/primitives.ts';
import { holdSlot, releaseHold } from '../../usecases/holds/hold-slot.ts';
import { widgetWrites } from '../middleware/visitor-writes.ts';
import type { App, HttpParts } from '../parts.ts';
import { json, jsonBody } from './admin/route-parts.ts';
import { writeRefusals } from './public-answers.ts';

/** Keeping a time while a form is filled in. */
export function addHoldRoutes(app: App, parts: HttpParts): void {
  const { core } = parts;

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/widgets/{key}/holds',
      tags: ['Widget'],
      summary: 'Keep a time for one visit, in place of the one it kept before',
      middleware: [widgetWrites(parts)] as const,
      request: { params: z.strictObject({ key: id }), body: jsonBody(holdInput) },
      responses: { 201: json('Kept until `expiresAt`', hold), ...writeRefusals },
    }),
    async (c) => c.json(await holdSlot(core, c.req.valid('param').key, c.req.valid('json')), 201),
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/v1/widgets/{key}/holds/{visit}',
      tags: ['Widget'],
      summary: 'Give the kept time back',
      middleware: [widgetWrites(parts)] as const,
      request: { params: z.strictObject({ key: id, visit }) },
      responses: { 204: { description: 'Given back' }, ...writeRefusals },
    }),
    async (c) => {
      const { key, visit } = c.req.valid('param');
      await releaseHold(core, key, visit);
      return c.body(null, 204);
    },
  );
}
