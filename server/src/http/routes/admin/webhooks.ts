import { createRoute } from '@hono/zod-openapi';
import {
  webhook,
  webhookInput,
  webhookPatch,
  webhookWithSecret,
} from '../../../contract/webhooks.ts';
import {
  addWebhook,
  changeWebhook,
  listWebhooks,
  removeWebhook,
  renewSecret,
  showWebhook,
} from '../../../usecases/webhooks/webhooks.ts';
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

const path = '/api/v1/webhooks';
const one = `${path}/{id}`;
const tags = ['Webhooks'];

/** Where a business is told of its bookings. */
export function addWebhookSettingRoutes(app: App, { webhooks, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List webhooks, without their secrets',
      middleware: [gate.read] as const,
      responses: { 200: json('Oldest first', listOf(webhook)), ...refusals },
    }),
    async (c) => c.json({ items: await listWebhooks(webhooks, c.var.caller.businessId) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Add a webhook; its secret is shown this once',
      middleware: [gate.write] as const,
      request: { body: jsonBody(webhookInput) },
      responses: { 201: json('Added', webhookWithSecret), 409: conflict, ...refusals },
    }),
    async (c) =>
      c.json(await addWebhook(webhooks, c.var.caller.businessId, c.req.valid('json')), 201),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: one,
      tags,
      security,
      summary: 'Show a webhook',
      middleware: [gate.read] as const,
      request: { params: byId },
      responses: { 200: json('Found', webhook), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, id: c.req.valid('param').id };
      return c.json(await showWebhook(webhooks, target), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path: one,
      tags,
      security,
      summary: 'Change, pause or wake a webhook',
      middleware: [gate.write] as const,
      request: { params: byId, body: jsonBody(webhookPatch) },
      responses: { 200: json('Changed', webhook), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, id: c.req.valid('param').id };
      return c.json(await changeWebhook(webhooks, target, c.req.valid('json')), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: one,
      tags,
      security,
      summary: 'Remove a webhook with its log',
      middleware: [gate.write] as const,
      request: { params: byId },
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, id: c.req.valid('param').id };
      await removeWebhook(webhooks, target);
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${one}/secret`,
      tags,
      security,
      summary: 'Make a new secret; for a day the former one signs too',
      middleware: [gate.write] as const,
      request: { params: byId },
      responses: { 201: json('The secret, shown this once', webhookWithSecret), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, id: c.req.valid('param').id };
      return c.json(await renewSecret(webhooks, target), 201);
    },
  );
}
