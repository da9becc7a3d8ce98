import type { Core } from '@bookingsaas/server/usecases/core';
import { DEFAULT_SETTINGS } from '@bookingsaas/server/domain/calendar-sync/settings';
import type { ConnectionSettings } from '@bookingsaas/server/domain/calendar-sync/settings';
import { newCalendar, PRIMARY } from '@bookingsaas/server/usecases/connections/new-calendar';
import {
  accessTokenOf,
  refreshTokenOf,
} from '@bookingsaas/server/usecases/connections/token-places';
import type { World } from '../app.ts';
import { openShop } from '../builders.ts';
import type { Shop, ShopFacts } from '../builders.ts';
import type { Google } from './start-google.ts';

/** A shop whose people all receive bookings in, and are blocked by, one calendar of a connected account. */
export interface ConnectedShop extends Shop {
  readonly connectionId: string;
  /** Our id of the calendar. */
  readonly calendarId: string;
}

/** As it is after the owner connected the first account of that Google; nothing was looked at yet. */
export async function openConnectedShop(
  world: World,
  google: Google,
  facts: ShopFacts & { settings?: Partial<ConnectionSettings> } = {},
): Promise<ConnectedShop> {
  const shop = await openShop(world, facts);
  return { ...shop, ...(await connect(world.core, google, { shop, settings: facts.settings })) };
}

async function connect(
  { store, secrets, secretBox, clock }: Core,
  google: Google,
  { shop, settings }: { shop: Shop; settings: Partial<ConnectionSettings> | undefined },
): Promise<{ connectionId: string; calendarId: string }> {
  const tokens = google.grant();
  const { businessId } = shop;
  const connectionId = secrets.newId('gco');
  const calendarId = secrets.newId('cal');
  const account = google.emails()[0] ?? '';
  await store.write(async (tx) => {
    await tx.connections.insert({
      id: connectionId,
      businessId,
      provider: 'google',
      account,
      scopes: tokens.scope.split(' '),
      refreshToken: secretBox.seal(refreshTokenOf(connectionId), tokens.refresh_token ?? ''),
      accessToken: secretBox.seal(accessTokenOf(connectionId), tokens.access_token),
      accessExpiresAt: clock.now() + tokens.expires_in * 1000,
      status: 'ok',
      brokenReason: null,
      brokenAt: null,
      toldAt: null,
      grantEndsAt: null,
      settings: { ...DEFAULT_SETTINGS, ...settings },
      createdAt: clock.now(),
    });
    const place = { connectionId, googleId: PRIMARY, name: account };
    const calendar = { ...place, id: calendarId, businessId, timezone: 'UTC' };
    await tx.connectedCalendars.insert(newCalendar(calendar));
    for (const staffId of Object.values(shop.people)) {
      const row = { calendarId, staffId, blocks: true, receives: true };
      await tx.connectedCalendars.putStaffCalendar(businessId, row);
    }
    await tx.businesses.touchAvailability(businessId);
  });
  return { connectionId, calendarId };
}
