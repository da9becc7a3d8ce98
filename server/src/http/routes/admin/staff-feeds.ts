import { createRoute } from '@hono/zod-openapi';
import { feed, feedInput, feedTarget } from '../../../contract/feeds.ts';
import {
  listFeeds,
  makeFeed,
  renewFeed,
  revokeFeed,
} from '../../../usecases/calendar-feeds/feeds.ts';
import { ownPerson } from '../../../usecases/members/own-calendar.ts';
import type { Principal } from '../../../usecases/members/principal.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import {
  byId,
  conflict,
  json,
  jsonBody,
  listOf,
  refusals,
  removed,
  security,
} from './route-parts.ts';

const path = '/api/v1/staff/{id}/feeds';
const one = `${path}/{feed}`;
const tags = ['Staff'];

/** Private addresses that calendar programs subscribe to; a `staff` member has those of their own calendar. */
export function addStaffFeedRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List the subscription addresses of a person',
      middleware: [gate.anyoneReads] as const,
      request: { params: byId },
      responses: { 200: json('Oldest first', listOf(feed)), ...refusals },
    }),
    async (c) => {
      const person = personOf(c.var.caller, c.req.valid('param').id);
      return c.json({ items: await listFeeds(core, person) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Make a subscription address',
      middleware: [gate.anyoneWrites] as const,
      request: { params: byId, body: jsonBody(feedInput) },
      responses: { 201: json('Made', feed), 409: conflict, ...refusals },
    }),
    async (c) => {
      const person = personOf(c.var.caller, c.req.valid('param').id);
      return c.json(await makeFeed(core, person, c.req.valid('json')), 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${one}/renewal`,
      tags,
      security,
      summary: 'Give it another address; the one before stops working at once',
      middleware: [gate.anyoneWrites] as const,
      request: { params: feedTarget },
      responses: { 201: json('Under its new address', feed), ...refusals },
    }),
    async (c) => {
      const { id, feed: feedId } = c.req.valid('param');
      const person = personOf(c.var.caller, id);
      return c.json(await renewFeed(core, { ...person, id: feedId }), 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: one,
      tags,
      security,
      summary: 'Revoke a subscription address; it stops working at once',
      middleware: [gate.anyoneWrites] as const,
      request: { params: feedTarget },
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      const { id, feed: feedId } = c.req.valid('param');
      await revokeFeed(core, { ...personOf(c.var.caller, id), id: feedId });
      return c.body(null, 204);
    },
  );
}

function personOf(caller: Principal, id: string): { businessId: string; staffId: string } {
  ownPerson(caller, id);
  return { businessId: caller.businessId, staffId: id };
}
