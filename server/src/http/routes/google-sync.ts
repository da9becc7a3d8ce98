import { createHash, timingSafeEqual } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { googlePage } from '../../contract/connections.ts';
import { googleWrite, googleWriteRequest } from '../../contract/google-sync.ts';
import { syncByHand, writeByHand } from '../../usecases/calendar-sync/sync-by-hand.ts';
import { WEBHOOK_PATH } from '../../usecases/calendar-sync/watch-calendars.ts';
import type { App } from '../parts.ts';
import type { AdminParts } from './admin/admin-routes.ts';
import { googlePageOf } from './admin/google-page.ts';
import { conflict, errorBody, json, jsonBody, refusals, security } from './admin/route-parts.ts';

const tags = ['Google'];
const unreachable = json('Google does not answer', errorBody);

/** Writing and reading by hand, and Google’s word that something changed. */
export function addGoogleSyncRoutes(app: App, parts: AdminParts): void {
  const { core, gate, calendars } = parts;
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/integrations/google/sync',
      tags,
      security,
      summary: 'Write one booking into Google now, or take its event away',
      middleware: [gate.write] as const,
      request: { body: jsonBody(googleWriteRequest) },
      responses: {
        200: json('What Google has of it now', googleWrite),
        409: conflict,
        503: unreachable,
        ...refusals,
      },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      return c.json(await writeByHand(calendars.deps, businessId, c.req.valid('json')), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/connections/google/sync',
      tags,
      security,
      summary: 'Look at every connected calendar now',
      middleware: [gate.write] as const,
      responses: {
        200: json('The connection now', googlePage),
        409: conflict,
        503: unreachable,
        ...refusals,
      },
    }),
    async (c) => {
      const { businessId } = c.var.caller;
      await syncByHand(core, calendars.sync, businessId);
      return c.json(await googlePageOf(parts, businessId), 200);
    },
  );

  // Without a body: who it is from, and that something changed.
  app.post(WEBHOOK_PATH, async (c) => {
    const channelId = c.req.header('X-Goog-Channel-ID') ?? '';
    const token = c.req.header('X-Goog-Channel-Token') ?? '';
    const calendar = await core.store.read.connectedCalendars.byChannel(channelId);
    const isGenuine = isSame(token, calendar?.channel?.token ?? '') && token !== '';
    if (calendar === null || !isGenuine) return c.body(null, 404);
    // The first message only says that the channel is open.
    if (c.req.header('X-Goog-Resource-State') !== 'sync') calendars.sync.wish(calendar.id);
    return c.body(null, 204);
  });
}

/** In the same time whatever is different. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
