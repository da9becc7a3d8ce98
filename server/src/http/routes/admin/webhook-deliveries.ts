import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { id } from '../../../contract/primitives.ts';
import {
  deliveriesQuery,
  deliveryPage,
  webhookDelivery,
  webhookDeliveryDetail,
} from '../../../contract/webhooks.ts';
import {
  listDeliveries,
  replayDelivery,
  sendTest,
  showDelivery,
} from '../../../usecases/webhooks/deliveries.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { byId, json, refusals, security } from './route-parts.ts';

const path = '/api/v1/webhooks/{id}';
const one = `${path}/deliveries/{delivery}`;
const tags = ['Webhooks'];
const byDelivery = z.strictObject({ id, delivery: id });

/** What was sent to a webhook and what came of it. */
export function addWebhookDeliveryRoutes(app: App, { webhooks, limits, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: `${path}/deliveries`,
      tags,
      security,
      summary: 'The delivery log of the last thirty days',
      middleware: [gate.read] as const,
      request: { params: byId, query: deliveriesQuery },
      responses: { 200: json('Newest first', deliveryPage), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, id: c.req.valid('param').id };
      return c.json(await listDeliveries(webhooks, target, c.req.valid('query')), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: one,
      tags,
      security,
      summary: 'One delivery, with its body and every attempt',
      middleware: [gate.read] as const,
      request: { params: byDelivery },
      responses: { 200: json('Found', webhookDeliveryDetail), ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      return c.json(await showDelivery(webhooks, { businessId, ...c.req.valid('param') }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${one}/replay`,
      tags,
      security,
      summary: 'Send the same event once more',
      middleware: [gate.write] as const,
      request: { params: byDelivery },
      responses: { 202: json('On its way', webhookDelivery), ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      await limits.outside(businessId);
      return c.json(await replayDelivery(webhooks, { businessId, ...c.req.valid('param') }), 202);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/test`,
      tags,
      security,
      summary: 'Send a test event; it is tried once',
      middleware: [gate.write] as const,
      request: { params: byId },
      responses: { 202: json('On its way', webhookDelivery), ...refusals },
    }),
    async (c) => {
      const target = { businessId: c.var.caller.businessId, id: c.req.valid('param').id };
      await limits.outside(target.businessId);
      return c.json(await sendTest(webhooks, target), 202);
    },
  );
}
