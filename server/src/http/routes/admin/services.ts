import { createRoute } from '@hono/zod-openapi';
import { service, serviceInput, servicePatch } from '../../../contract/services.ts';
import {
  addService,
  changeService,
  listServices,
  removeService,
  showService,
} from '../../../usecases/setup/services.ts';
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

const path = '/api/v1/services';
const one = `${path}/{id}`;
const tags = ['Services'];

/** What can be booked. */
export function addServiceRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List services',
      middleware: [gate.anyoneReads] as const,
      responses: { 200: json('By position', listOf(service)), ...refusals },
    }),
    async (c) => c.json({ items: await listServices(core, c.var.caller.businessId) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Add a service',
      middleware: [gate.write] as const,
      request: { body: jsonBody(serviceInput) },
      responses: { 201: json('Added', service), ...refusals },
    }),
    async (c) => c.json(await addService(core, c.var.caller.businessId, c.req.valid('json')), 201),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: one,
      tags,
      security,
      summary: 'Show a service',
      middleware: [gate.anyoneReads] as const,
      request: { params: byId },
      responses: { 200: json('Found', service), ...refusals },
    }),
    async (c) =>
      c.json(await showService(core, c.var.caller.businessId, c.req.valid('param').id), 200),
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path: one,
      tags,
      security,
      summary: 'Change a service',
      middleware: [gate.write] as const,
      request: { params: byId, body: jsonBody(servicePatch) },
      responses: { 200: json('Changed', service), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, id: c.req.valid('param').id };
      return c.json(await changeService(core, target, c.req.valid('json')), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: one,
      tags,
      security,
      summary: 'Remove a service',
      middleware: [gate.write] as const,
      request: { params: byId },
      responses: { 204: removed, 409: conflict, ...refusals },
    }),
    async (c) => {
      await removeService(core, c.var.caller.businessId, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
}
