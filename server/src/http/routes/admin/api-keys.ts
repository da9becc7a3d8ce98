import { createRoute } from '@hono/zod-openapi';
import { apiKey, apiKeyInput, newApiKey } from '../../../contract/api-keys.ts';
import type { ApiKeyView } from '../../../contract/api-keys.ts';
import type { ApiKey } from '../../../ports/api-keys.ts';
import { createApiKey, listApiKeys, removeApiKey } from '../../../usecases/setup/api-keys.ts';
import { toWire } from '../../../usecases/wire.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { byId, json, jsonBody, listOf, refusals, removed, security } from './route-parts.ts';

const path = '/api/v1/api-keys';
const tags = ['API keys'];

/** Keys of this API. */
export function addApiKeyRoutes(app: App, { core, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List keys, without their secrets',
      middleware: [gate.read] as const,
      responses: { 200: json('All of them', listOf(apiKey)), ...refusals },
    }),
    async (c) => {
      const keys = await listApiKeys(core, c.var.caller.businessId);
      return c.json({ items: keys.map(shown) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Make a key; its secret is shown this once',
      middleware: [gate.write] as const,
      request: { body: jsonBody(apiKeyInput) },
      responses: { 201: json('Made', newApiKey), ...refusals },
    }),
    async (c) => {
      const made = await createApiKey(core, c.var.caller.businessId, c.req.valid('json'));
      return c.json({ ...shown(made.key), secret: made.secret }, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: `${path}/{id}`,
      tags,
      security,
      summary: 'Remove a key; it stops working at once',
      middleware: [gate.write] as const,
      request: { params: byId },
      responses: { 204: removed, ...refusals },
    }),
    async (c) => {
      await removeApiKey(core, c.var.caller.businessId, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
}

function shown({ id, name, scopes, createdAt, lastUsedAt }: ApiKey): ApiKeyView {
  return {
    id,
    name,
    scopes: [...scopes],
    createdAt: toWire(createdAt),
    lastUsedAt: lastUsedAt === null ? null : toWire(lastUsedAt),
  };
}
