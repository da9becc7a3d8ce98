import { createRoute } from '@hono/zod-openapi';
import { explanation, explanationQuery } from '../../../contract/explanations.ts';
import { explainTime } from '../../../usecases/availability/explain-time.ts';
import { ownPerson } from '../../../usecases/members/own-calendar.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { json, refusals, security } from './route-parts.ts';

/** Why is this time not offered? */
export function addExplanationRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/explanations',
      tags: ['Availability'],
      security,
      summary: 'Explain why a time is not offered',
      middleware: [gate.anyoneReads] as const,
      request: { query: explanationQuery },
      responses: { 200: json('Every rule that stands in the way', explanation), ...refusals },
    }),
    async (c) => {
      const asked = c.req.valid('query');
      ownPerson(c.var.caller, asked.staff);
      return c.json(await explainTime(core, c.var.caller.businessId, asked), 200);
    },
  );
}
