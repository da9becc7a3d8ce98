import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  conflictResolution,
  googleCalendarChoice,
  googleCalendarInput,
  googleDisconnection,
  googlePage,
  googleSettingsPatch,
} from '../../../contract/connections.ts';
import { id } from '../../../contract/primitives.ts';
import {
  connectCalendar,
  forgetCalendar,
  listAccountCalendars,
} from '../../../usecases/connections/account-calendars.ts';
import { changeGoogleSettings } from '../../../usecases/connections/change-settings.ts';
import { chooseForPerson } from '../../../usecases/connections/choose-people.ts';
import { disconnect } from '../../../usecases/connections/disconnect.ts';
import { resolveConflict } from '../../../usecases/connections/resolve-conflict.ts';
import type { App } from '../../parts.ts';
import type { AdminParts } from './admin-routes.ts';
import { googlePageOf } from './google-page.ts';
import {
  byId,
  conflict,
  errorBody,
  json,
  jsonBody,
  listOf,
  refusals,
  security,
} from './route-parts.ts';

const path = '/api/v1/connections/google';
const tags = ['Google'];
const unreachable = json('Google does not answer', errorBody);

/** The Google account of the business: shown, set, ended. Each change answers with the whole page as it is then. */
export function addConnectionRoutes(app: App, parts: AdminParts): void {
  addTheConnection(app, parts);
  addCalendars(app, parts);
  addConflicts(app, parts);
}

function addTheConnection(app: App, parts: AdminParts): void {
  const { gate, connections } = parts;
  const page = json('The connection, its conflicts and its last exchanges', googlePage);
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'Show the Google account, its health and what waits for a decision',
      middleware: [gate.read] as const,
      responses: { 200: page, ...refusals },
    }),
    async (c) => c.json(await googlePageOf(parts, c.var.caller.businessId), 200),
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path: `${path}/settings`,
      tags,
      security,
      summary: 'Change direction, what moves and cancels, details, reminders, limits',
      middleware: [gate.write] as const,
      request: { body: jsonBody(googleSettingsPatch) },
      responses: { 200: page, ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      await changeGoogleSettings(connections, businessId, c.req.valid('json'));
      return c.json(await googlePageOf(parts, businessId), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/disconnection`,
      tags,
      security,
      summary: 'Disconnect: our future events are kept or deleted, the permission is given back',
      middleware: [gate.write] as const,
      request: { body: jsonBody(googleDisconnection) },
      responses: { 200: page, 409: conflict, ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      await disconnect(connections, businessId, c.req.valid('json'));
      return c.json(await googlePageOf(parts, businessId), 200);
    },
  );
}

function addCalendars(app: App, parts: AdminParts): void {
  const { gate, connections } = parts;
  const page = json('The connection now', googlePage);
  app.openapi(
    createRoute({
      method: 'get',
      path: `${path}/calendars`,
      tags,
      security,
      summary: 'List the calendars of the account; takes the right to see the list',
      middleware: [gate.read] as const,
      responses: {
        200: json('All that can be read', listOf(googleCalendarChoice)),
        409: conflict,
        503: unreachable,
        ...refusals,
      },
    }),
    async (c) => {
      const items = await listAccountCalendars(connections, c.var.caller.businessId);
      return c.json({ items }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/calendars`,
      tags,
      security,
      summary: 'Connect another calendar of the account, or make a new one',
      middleware: [gate.write] as const,
      request: { body: jsonBody(googleCalendarInput) },
      responses: { 200: page, 409: conflict, 503: unreachable, ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      await connectCalendar(connections, businessId, c.req.valid('json'));
      return c.json(await googlePageOf(parts, businessId), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: `${path}/calendars/{id}`,
      tags,
      security,
      summary: 'Forget a calendar; what stands in it at Google stays',
      middleware: [gate.write] as const,
      request: { params: byId },
      responses: { 200: page, ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      await forgetCalendar(connections, businessId, c.req.valid('param').id);
      return c.json(await googlePageOf(parts, businessId), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: `${path}/calendars/{id}/people/{staff}`,
      tags,
      security,
      summary: 'Say whether a calendar blocks a person and receives their bookings',
      middleware: [gate.write] as const,
      request: {
        params: z.strictObject({ id, staff: id }),
        body: jsonBody(z.strictObject({ blocks: z.boolean(), receives: z.boolean() })),
      },
      responses: { 200: page, ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      const { id: calendarId, staff: staffId } = c.req.valid('param');
      const choice = { calendarId, staffId, ...c.req.valid('json') };
      await chooseForPerson(connections, businessId, choice);
      return c.json(await googlePageOf(parts, businessId), 200);
    },
  );
}

function addConflicts(app: App, parts: AdminParts): void {
  const { core, gate } = parts;
  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/conflicts/{id}/resolution`,
      tags,
      security,
      summary: 'Decide about an event that collides with a booking: keep both, move or cancel',
      middleware: [gate.write] as const,
      request: { params: byId, body: jsonBody(conflictResolution) },
      responses: { 200: json('The connection now', googlePage), 409: conflict, ...refusals },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      const target = { businessId, id: c.req.valid('param').id };
      await resolveConflict(core, target, c.req.valid('json'));
      return c.json(await googlePageOf(parts, businessId), 200);
    },
  );
}
