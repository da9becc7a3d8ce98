import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  conversationAnswer,
  conversationPage,
  conversationsQuery,
  conversationView,
  optOutChange,
  optOutPage,
  optOutState,
  phoneAddress,
  textChannel,
} from '../../../contract/conversations.ts';
import { answerConversation } from '../../../usecases/messages/conversations/answer-conversation.ts';
import { listConversations } from '../../../usecases/messages/conversations/list-conversations.ts';
import {
  readConversation,
  showConversation,
} from '../../../usecases/messages/conversations/show-conversation.ts';
import { changeOptOut } from '../../../usecases/messages/opt-outs/change-opt-out.ts';
import { listOptOuts } from '../../../usecases/messages/opt-outs/list-opt-outs.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { conflict, json, jsonBody, refusals, security } from './route-parts.ts';

const path = '/api/v1/conversations';
const optOutPath = '/api/v1/opt-outs';
const tags = ['Messages'];
const ofAddress = z.strictObject({ address: phoneAddress });

/** What readers write back, and who is not to be written to. */
export function addConversationRoutes(app: App, { gate, messages }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List who wrote by SMS or WhatsApp, latest first',
      middleware: [gate.read] as const,
      request: { query: conversationsQuery },
      responses: { 200: json('One page', conversationPage), ...refusals },
    }),
    async (c) =>
      c.json(await listConversations(messages, c.var.caller.businessId, c.req.valid('query')), 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: `${path}/{address}`,
      tags,
      security,
      summary: 'Show what was said to and by a number',
      middleware: [gate.read] as const,
      request: { params: ofAddress },
      responses: { 200: json('The last hundred texts', conversationView), ...refusals },
    }),
    async (c) => {
      const { address } = c.req.valid('param');
      return c.json(await showConversation(messages, c.var.caller.businessId, address), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/{address}`,
      tags,
      security,
      summary: 'Answer by SMS, or by WhatsApp within a day of their last message there',
      middleware: [gate.write] as const,
      request: { params: ofAddress, body: jsonBody(conversationAnswer) },
      responses: { 200: json('With the answer', conversationView), 409: conflict, ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      const { address } = c.req.valid('param');
      const answer = c.req.valid('json');
      return c.json(await answerConversation(messages, { businessId, address }, answer), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/{address}/reading`,
      tags,
      security,
      summary: 'Say that what they wrote was read',
      middleware: [gate.write] as const,
      request: { params: ofAddress },
      responses: { 200: json('With nothing unread', conversationView), ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      const { address } = c.req.valid('param');
      return c.json(await readConversation(messages, { businessId, address }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: optOutPath,
      tags,
      security,
      summary: 'List who is not to be written to, latest first',
      middleware: [gate.read] as const,
      request: { query: conversationsQuery },
      responses: { 200: json('One page', optOutPage), ...refusals },
    }),
    async (c) =>
      c.json(await listOptOuts(messages, c.var.caller.businessId, c.req.valid('query')), 200),
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: `${optOutPath}/{channel}/{address}`,
      tags,
      security,
      summary: 'Add or lift an opt-out by hand',
      middleware: [gate.write] as const,
      request: {
        params: ofAddress.extend({ channel: textChannel }),
        body: jsonBody(optOutChange),
      },
      responses: { 200: json('As it stands now', optOutState), ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      const key = { businessId, ...c.req.valid('param') };
      return c.json(await changeOptOut(messages, key, c.req.valid('json')), 200);
    },
  );
}
