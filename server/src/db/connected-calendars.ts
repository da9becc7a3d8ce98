import type { Selectable } from 'kysely';
import type {
  CalendarPatch,
  ConnectedCalendar,
  ConnectedCalendars,
} from '../ports/connected-calendars.ts';
import type { ConnectedCalendarsTable } from './calendar-tables.ts';
import type { Handle } from './handle.ts';
import { putStaffCalendar, removeStaffCalendar, staffCalendarsOf } from './staff-calendars.ts';

type Row = Selectable<ConnectedCalendarsTable>;

export function connectedCalendars(handle: Handle): ConnectedCalendars {
  const { db } = handle;
  const all = () => db.selectFrom('connected_calendars').selectAll().orderBy('id');
  return {
    async byId(businessId, id) {
      const row = await all()
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async list(businessId) {
      return (await all().where('business_id', '=', businessId).execute()).map(fromRow);
    },

    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async byChannel(channelId) {
      const row = await all().where('channel_id', '=', channelId).executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async ofConnection(connectionId) {
      return (await all().where('connection_id', '=', connectionId).execute()).map(fromRow);
    },

    async all() {
      const working = db.selectFrom('connections').select('id').where('status', '=', 'ok');
      return (await all().where('connection_id', 'in', working).execute()).map(fromRow);
    },

    async failing() {
      const broken = db.selectFrom('connections').select('id').where('status', '=', 'broken');
      const rows = await all()
        .where((is) =>
          is.or([
            is('failing_since', 'is not', null),
            is('stopped_at', 'is not', null),
            is('connection_id', 'in', broken),
          ]),
        )
        .execute();
      return rows.map(fromRow);
    },

    async insert(calendar) {
      await db
        .insertInto('connected_calendars')
        .values({
          id: calendar.id,
          business_id: calendar.businessId,
          connection_id: calendar.connectionId,
          google_id: calendar.googleId,
          name: calendar.name,
          timezone: calendar.timezone,
          sync_token: calendar.syncToken,
          synced_at: calendar.syncedAt,
          listed_at: calendar.listedAt,
          window_end: calendar.windowEnd,
          lease_until: null,
          looked_at: calendar.lookedAt,
          failing_since: calendar.failingSince,
          stopped_at: calendar.stoppedAt,
          last_error: calendar.lastError,
          ...channelColumns(calendar.channel),
        })
        .execute();
    },

    async update(id, patch) {
      const changes = toChanges(patch);
      if (Object.keys(changes).length === 0) return true;
      const { numUpdatedRows } = await db
        .updateTable('connected_calendars')
        .set(changes)
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async remove(businessId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('connected_calendars')
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async takeTurns(ids, { now, notSince }) {
      const rows = await db
        .updateTable('connected_calendars')
        .set({ looked_at: now })
        .where('id', 'in', ids)
        .where((is) => is.or([is('looked_at', 'is', null), is('looked_at', '<=', notSince)]))
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },

    async takeLease(id, { syncToken, now, until }) {
      const { numUpdatedRows } = await db
        .updateTable('connected_calendars')
        .set({ lease_until: until })
        .where('id', '=', id)
        .where('sync_token', syncToken === null ? 'is' : '=', syncToken)
        .where((is) => is.or([is('lease_until', 'is', null), is('lease_until', '<=', now)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async renewLease(id, until) {
      await db
        .updateTable('connected_calendars')
        .set({ lease_until: until })
        .where('id', '=', id)
        .execute();
    },

    async endLease(id) {
      await db
        .updateTable('connected_calendars')
        .set({ lease_until: null })
        .where('id', '=', id)
        .execute();
    },

    staffCalendars: (businessId) => staffCalendarsOf(handle, businessId),
    putStaffCalendar: (businessId, row) => putStaffCalendar(handle, businessId, row),
    removeStaffCalendar: (businessId, row) => removeStaffCalendar(handle, businessId, row),
  };
}

function toChanges(patch: CalendarPatch): Partial<Row> {
  return {
    ...(patch.googleId !== undefined && { google_id: patch.googleId }),
    ...(patch.name !== undefined && { name: patch.name }),
    ...(patch.timezone !== undefined && { timezone: patch.timezone }),
    ...(patch.syncToken !== undefined && { sync_token: patch.syncToken }),
    ...(patch.syncedAt !== undefined && { synced_at: patch.syncedAt }),
    ...(patch.listedAt !== undefined && { listed_at: patch.listedAt }),
    ...(patch.windowEnd !== undefined && { window_end: patch.windowEnd }),
    ...(patch.failingSince !== undefined && { failing_since: patch.failingSince }),
    ...(patch.stoppedAt !== undefined && { stopped_at: patch.stoppedAt }),
    ...(patch.lastError !== undefined && { last_error: patch.lastError }),
    ...(patch.channel !== undefined && channelColumns(patch.channel)),
  };
}

function channelColumns(channel: ConnectedCalendar['channel']) {
  return {
    channel_id: channel?.id ?? null,
    channel_token: channel?.token ?? null,
    channel_resource_id: channel?.resourceId ?? null,
    channel_expires_at: channel?.expiresAt ?? null,
  };
}

function fromRow(row: Row): ConnectedCalendar {
  return {
    id: row.id,
    businessId: row.business_id,
    connectionId: row.connection_id,
    googleId: row.google_id,
    name: row.name,
    timezone: row.timezone,
    syncToken: row.sync_token,
    syncedAt: row.synced_at,
    lookedAt: row.looked_at,
    listedAt: row.listed_at,
    windowEnd: row.window_end,
    failingSince: row.failing_since,
    stoppedAt: row.stopped_at,
    // @NOTE only kinds are ever written.
    lastError: row.last_error as ConnectedCalendar['lastError'],
    channel: channelOf(row),
  };
}

function channelOf(row: Row): ConnectedCalendar['channel'] {
  const { channel_id, channel_token, channel_resource_id, channel_expires_at } = row;
  if (channel_id === null || channel_token === null) return null;
  return {
    id: channel_id,
    token: channel_token,
    resourceId: channel_resource_id ?? '',
    expiresAt: channel_expires_at ?? 0,
  };
}
