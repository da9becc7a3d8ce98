import { createRoute } from '@hono/zod-openapi';
import { staff, staffInput, staffPatch } from '../../../contract/staff.ts';
import {
  addStaff,
  changeStaff,
  listStaff,
  removeStaff,
  showStaff,
} from '../../../usecases/setup/staff.ts';
import { confinedTo, ownPerson } from '../../../usecases/members/own-calendar.ts';
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

const path = '/api/v1/staff';
const one = `${path}/{id}`;
const tags = ['Staff'];

/** The people who work here. */
export function addStaffRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List people',
      middleware: [gate.anyoneReads] as const,
      responses: { 200: json('By position', listOf(staff)), ...refusals },
    }),
    async (c) => {
      const own = confinedTo(c.var.caller);
      const people = await listStaff(core, c.var.caller.businessId);
      return c.json({ items: people.filter(({ id }) => own === null || id === own) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Add a person',
      middleware: [gate.write] as const,
      request: { body: jsonBody(staffInput) },
      responses: { 201: json('Added', staff), ...refusals },
    }),
    async (c) => c.json(await addStaff(core, c.var.caller.businessId, c.req.valid('json')), 201),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: one,
      tags,
      security,
      summary: 'Show a person',
      middleware: [gate.anyoneReads] as const,
      request: { params: byId },
      responses: { 200: json('Found', staff), ...refusals },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      ownPerson(c.var.caller, id);
      return c.json(await showStaff(core, c.var.caller.businessId, id), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path: one,
      tags,
      security,
      summary: 'Change a person',
      middleware: [gate.write] as const,
      request: { params: byId, body: jsonBody(staffPatch) },
      responses: { 200: json('Changed', staff), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, id: c.req.valid('param').id };
      return c.json(await changeStaff(core, target, c.req.valid('json')), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: one,
      tags,
      security,
      summary: 'Remove a person',
      middleware: [gate.write] as const,
      request: { params: byId },
      responses: { 204: removed, 409: conflict, ...refusals },
    }),
    async (c) => {
      await removeStaff(core, c.var.caller.businessId, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
}
