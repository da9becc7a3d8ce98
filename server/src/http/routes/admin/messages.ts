import { createRoute } from '@hono/zod-openapi';
import {
  message,
  messagePage,
  messageResend,
  messageSettings,
  messageSettingsPatch,
  messagesQuery,
} from '../../../contract/messages.ts';
import { messageSummary } from '../../../contract/message-summary.ts';
import { listMessages } from '../../../usecases/messages/list-messages.ts';
import { resendMessage } from '../../../usecases/messages/resend-message.ts';
import { changeSettings, readSettings } from '../../../usecases/messages/settings.ts';
import { summariseMessages } from '../../../usecases/messages/summarise-messages.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { byId, conflict, json, jsonBody, refusals, security } from './route-parts.ts';

const path = '/api/v1/messages';
const summaryPath = '/api/v1/message-summary';
const settingsPath = '/api/v1/message-settings';
const tags = ['Messages'];

/** What visitors and the team were told, and who is told what. */
export function addMessageRoutes(app: App, { core, gate, messages }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/{id}/resend`,
      tags,
      security,
      summary: 'Send a message again that did not arrive; an unknown one only with `sure`',
      middleware: [gate.write] as const,
      request: { params: byId, body: jsonBody(messageResend) },
      responses: { 201: json('Another message, on its way', message), 409: conflict, ...refusals },
    }),
    async (c) => {
      const which = { businessId: c.var.caller.businessId, id: c.req.valid('param').id };
      return c.json(await resendMessage(messages, which, c.req.valid('json')), 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List messages, latest due first',
      middleware: [gate.read] as const,
      request: { query: messagesQuery },
      responses: { 200: json('One page', messagePage), ...refusals },
    }),
    async (c) =>
      c.json(await listMessages(messages, c.var.caller.businessId, c.req.valid('query')), 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: summaryPath,
      tags,
      security,
      summary: 'The log in a few numbers',
      middleware: [gate.read] as const,
      responses: { 200: json('As it is now', messageSummary), ...refusals },
    }),
    async (c) => c.json(await summariseMessages(core, c.var.caller.businessId), 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: settingsPath,
      tags,
      security,
      summary: 'Show who is told what',
      middleware: [gate.read] as const,
      responses: { 200: json('As it is, with presets', messageSettings), ...refusals },
    }),
    async (c) => c.json(await readSettings(core.store.read, c.var.caller.businessId), 200),
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path: settingsPath,
      tags,
      security,
      summary: 'Change who is told what',
      middleware: [gate.write] as const,
      request: { body: jsonBody(messageSettingsPatch) },
      responses: { 200: json('Changed', messageSettings), ...refusals },
    }),
    async (c) =>
      c.json(await changeSettings(core, c.var.caller.businessId, c.req.valid('json')), 200),
  );
}
