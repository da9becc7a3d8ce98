import { createRoute } from '@hono/zod-openapi';
import { business, businessPatch } from '../../../contract/businesses.ts';
import { removalQuery } from '../../../contract/export.ts';
import { changeBusiness, showBusiness } from '../../../usecases/setup/business.ts';
import { removeBusiness } from '../../../usecases/setup/remove-business.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { json, jsonBody, refusals, removed, security } from './route-parts.ts';

const path = '/api/v1/business';
const tags = ['Business'];

/** The business the key belongs to. */
export function addBusinessRoutes(app: App, { core, connections, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'Show the business',
      middleware: [gate.anyoneReads] as const,
      responses: { 200: json('The business', business), ...refusals },
    }),
    async (c) => c.json(await showBusiness(core, c.var.caller.businessId), 200),
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path,
      tags,
      security,
      summary: 'Change the business',
      middleware: [gate.write] as const,
      request: { body: jsonBody(businessPatch) },
      responses: { 200: json('The business now', business), ...refusals },
    }),
    async (c) =>
      c.json(await changeBusiness(core, c.var.caller.businessId, c.req.valid('json')), 200),
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path,
      tags,
      security,
      summary: 'Delete the business with everything in it; takes its signed-in owner and its name',
      middleware: [gate.write] as const,
      request: { query: removalQuery },
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      await removeBusiness(connections, c.var.caller, c.req.valid('query').name);
      return c.body(null, 204);
    },
  );
}
