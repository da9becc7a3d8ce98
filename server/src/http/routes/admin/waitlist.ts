import { createRoute } from '@hono/zod-openapi';
import { waitlistPage, waitlistQuery } from '../../../contract/waitlist.ts';
import { removeFromWaitlist } from '../../../usecases/waitlist/leave-waitlist.ts';
import { listWaitlist } from '../../../usecases/waitlist/list-waitlist.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { byId, json, refusals, removed, security } from './route-parts.ts';

const path = '/api/v1/waitlist';
const tags = ['Waiting list'];

/** Who waits for a time to come free. */
export function addWaitlistRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List who waits, longest first',
      middleware: [gate.read] as const,
      request: { query: waitlistQuery },
      responses: { 200: json('One page', waitlistPage), ...refusals },
    }),
    async (c) =>
      c.json(await listWaitlist(core, c.var.caller.businessId, c.req.valid('query')), 200),
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: `${path}/{id}`,
      tags,
      security,
      summary: 'Take somebody off the list; a time held for them is offered to the next',
      middleware: [gate.write] as const,
      request: { params: byId },
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      await removeFromWaitlist(core, c.var.caller.businessId, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
}
