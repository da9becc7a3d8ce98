import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { id } from '../../../contract/primitives.ts';
import { widget, widgetChange, widgetInput } from '../../../contract/widgets.ts';
import {
  addWidget,
  changeWidget,
  listWidgets,
  removeWidget,
  showWidget,
} from '../../../usecases/setup/widgets.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { json, jsonBody, listOf, refusals, removed, security } from './route-parts.ts';

const path = '/api/v1/widgets';
const one = `${path}/{key}`;
const byKey = z.strictObject({ key: id });
const tags = ['Widgets'];

/** Widgets as the owner sets them up. `GET /widgets/{key}` is the visitor's, so its settings are a noun of their own. */
export function addWidgetRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List widgets',
      middleware: [gate.read] as const,
      responses: { 200: json('All of them', listOf(widget)), ...refusals },
    }),
    async (c) => c.json({ items: await listWidgets(core, c.var.caller.businessId) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Add a widget',
      middleware: [gate.write] as const,
      request: { body: jsonBody(widgetInput) },
      responses: { 201: json('Added', widget), ...refusals },
    }),
    async (c) => c.json(await addWidget(core, c.var.caller.businessId, c.req.valid('json')), 201),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: `${one}/settings`,
      tags,
      security,
      summary: 'Show what was chosen for a widget',
      middleware: [gate.read] as const,
      request: { params: byKey },
      responses: { 200: json('Found', widget), ...refusals },
    }),
    async (c) =>
      c.json(await showWidget(core, c.var.caller.businessId, c.req.valid('param').key), 200),
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path: one,
      tags,
      security,
      summary: 'Change a widget',
      middleware: [gate.write] as const,
      request: { params: byKey, body: jsonBody(widgetChange) },
      responses: { 200: json('Changed', widget), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, key: c.req.valid('param').key };
      return c.json(await changeWidget(core, target, c.req.valid('json')), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: one,
      tags,
      security,
      summary: 'Remove a widget',
      middleware: [gate.write] as const,
      request: { params: byKey },
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      await removeWidget(core, c.var.caller.businessId, c.req.valid('param').key);
      return c.body(null, 204);
    },
  );
}
