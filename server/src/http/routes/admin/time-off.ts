import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { id, instant } from '../../../contract/primitives.ts';
import { timeOff, timeOffInput } from '../../../contract/schedules.ts';
import type { TimeOff } from '../../../contract/schedules.ts';
import type { TimeOffRow } from '../../../ports/time-off.ts';
import { addTimeOff, listTimeOff, removeTimeOff } from '../../../usecases/setup/time-off.ts';
import { fromWire, toWire } from '../../../usecases/wire.ts';
import { ownPerson, requireOwnTimeOff } from '../../../usecases/members/own-calendar.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { byId, json, jsonBody, listOf, refusals, removed, security } from './route-parts.ts';

const path = '/api/v1/time-off';
const tags = ['Time off'];
const YEAR = 366 * 24 * 60 * 60_000;

const query = z.strictObject({
  /** From now on when left out. */
  from: instant.optional(),
  /** A year after `from` when left out. */
  to: instant.optional(),
  staff: id.optional(),
});

/** When a person is away. */
export function addTimeOffRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List time off',
      middleware: [gate.anyoneReads] as const,
      request: { query },
      responses: { 200: json('What overlaps the range', listOf(timeOff)), ...refusals },
    }),
    async (c) => {
      const { from, to, staff: named } = c.req.valid('query');
      const staff = ownPerson(c.var.caller, named);
      const start = from === undefined ? core.clock.now() : fromWire(from);
      const end = to === undefined ? start + YEAR : fromWire(to);
      const rows = await listTimeOff(core, c.var.caller.businessId, {
        from: start,
        to: end,
        ...(staff === undefined ? {} : { staffId: staff }),
      });
      return c.json({ items: rows.map(shown) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Take a person away for a while',
      middleware: [gate.anyoneWrites] as const,
      request: { body: jsonBody(timeOffInput) },
      responses: { 201: json('Added', timeOff), ...refusals },
    }),
    async (c) => {
      const body = c.req.valid('json');
      ownPerson(c.var.caller, body.staffId);
      const row = await addTimeOff(core, c.var.caller.businessId, {
        ...body,
        start: fromWire(body.start),
        end: fromWire(body.end),
      });
      return c.json(shown(row), 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: `${path}/{id}`,
      tags,
      security,
      summary: 'Remove time off',
      middleware: [gate.anyoneWrites] as const,
      request: { params: byId },
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await requireOwnTimeOff(core, c.var.caller, id);
      await removeTimeOff(core, c.var.caller.businessId, id);
      return c.body(null, 204);
    },
  );
}

function shown(row: TimeOffRow): TimeOff {
  return {
    ...row,
    start: toWire(row.start),
    end: toWire(row.end),
  };
}
