import { createRoute } from '@hono/zod-openapi';
import {
  preview,
  previewRequest,
  template,
  templateInput,
  templateList,
  templatePath,
  templateReader,
} from '../../../contract/templates.ts';
import { previewText } from '../../../usecases/messages/templates/preview-text.ts';
import {
  listTemplates,
  resetTemplate,
  saveTemplate,
} from '../../../usecases/messages/templates/templates.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { json, jsonBody, refusals, security } from './route-parts.ts';

const path = '/api/v1/templates';
const one = `${path}/{moment}/{channel}/{locale}` as const;
const tags = ['Messages'];

/** The texts of messages. Who reads one stands in `?audience=`; left out, visitors. */
export function addTemplateRoutes(app: App, { messages, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List the texts that are sent, and what they can name',
      middleware: [gate.read] as const,
      responses: {
        200: json('Every reader, moment, channel and language', templateList),
        ...refusals,
      },
    }),
    async (c) => c.json(await listTemplates(messages, c.var.caller.businessId), 200),
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: one,
      tags,
      security,
      summary: 'Write a text of your own',
      middleware: [gate.write] as const,
      request: { params: templatePath, query: templateReader, body: jsonBody(templateInput) },
      responses: { 200: json('As it is sent from now on', template), ...refusals },
    }),
    async (c) => {
      const key = { ...c.req.valid('query'), ...c.req.valid('param') };
      const change = { key, input: c.req.valid('json') };
      return c.json(await saveTemplate(messages, c.var.caller.businessId, change), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: one,
      tags,
      security,
      summary: 'Go back to the text of the product',
      middleware: [gate.write] as const,
      request: { params: templatePath, query: templateReader },
      responses: { 200: json('The text of the product', template), ...refusals },
    }),
    async (c) => {
      const key = { ...c.req.valid('query'), ...c.req.valid('param') };
      return c.json(await resetTemplate(messages, c.var.caller.businessId, key), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/preview`,
      tags,
      security,
      summary: 'Look at a text before it is saved: filled in, measured, priced; nothing changes',
      middleware: [gate.write] as const,
      request: { body: jsonBody(previewRequest) },
      responses: { 200: json('As it would be sent', preview), ...refusals },
    }),
    async (c) =>
      c.json(await previewText(messages, c.var.caller.businessId, c.req.valid('json')), 200),
  );
}
