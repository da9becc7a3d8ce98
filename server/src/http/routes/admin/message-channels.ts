import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  channelsPage,
  channelTest,
  twilioChannel,
  twilioInput,
} from '../../../contract/message-channels.ts';
import { channel, message } from '../../../contract/messages.ts';
import { connectTwilio } from '../../../usecases/messages/channels/connect-twilio.ts';
import { disconnectTwilio } from '../../../usecases/messages/channels/disconnect-twilio.ts';
import { listChannels } from '../../../usecases/messages/channels/list-channels.ts';
import { showTwilio } from '../../../usecases/messages/channels/show-twilio.ts';
import { tryChannel } from '../../../usecases/messages/channels/try-channel.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { conflict, errorBody, json, jsonBody, refusals, security } from './route-parts.ts';

const path = '/api/v1/message-channels';
const tags = ['Messages'];

/** By which channels messages leave: shown, connected, tried. */
export function addMessageChannelRoutes(app: App, parts: AdminParts): void {
  addChannels(app, parts);
  addTwilio(app, parts);
}

function addChannels(app: App, { gate, messages, limits }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'Show each channel, how it went lately, and what today has cost',
      middleware: [gate.read] as const,
      responses: { 200: json('SMS, WhatsApp and mail', channelsPage), ...refusals },
    }),
    async (c) => c.json(await listChannels(messages, c.var.caller.businessId), 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/{channel}/test`,
      tags,
      security,
      summary: 'Send a test message; what became of it stands in the list of messages',
      middleware: [gate.write] as const,
      request: { params: z.strictObject({ channel }), body: jsonBody(channelTest) },
      responses: { 201: json('It is on its way', message), ...refusals },
    }),
    async (c) => {
      const { businessId, userId } = c.var.caller;
      const { to = null, text } = c.req.valid('json');
      await limits.outside(businessId);
      const trial = { businessId, userId, to, text, channel: c.req.valid('param').channel };
      return c.json(await tryChannel(messages, trial), 201);
    },
  );
}

function addTwilio(app: App, { gate, messages, limits }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: `${path}/twilio`,
      tags,
      security,
      summary: 'Show the account at Twilio that sends SMS and WhatsApp, without its token',
      middleware: [gate.read] as const,
      responses: { 200: json('As it is', twilioChannel), ...refusals },
    }),
    async (c) => c.json(await showTwilio(messages, c.var.caller.businessId), 200),
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: `${path}/twilio`,
      tags,
      security,
      summary: 'Connect an account of the business’s own; Twilio is asked first whether it works',
      middleware: [gate.write] as const,
      request: { body: jsonBody(twilioInput) },
      responses: {
        200: json('Connected', twilioChannel),
        409: conflict,
        503: json('Twilio does not answer', errorBody),
        ...refusals,
      },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      await limits.outside(businessId);
      return c.json(await connectTwilio(messages, businessId, c.req.valid('json')), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: `${path}/twilio`,
      tags,
      security,
      summary: 'Forget the business’s own account',
      middleware: [gate.write] as const,
      responses: { 200: json('What sends now', twilioChannel), ...refusals },
    }),
    async (c) => c.json(await disconnectTwilio(messages, c.var.caller.businessId), 200),
  );
}
