import type { Selectable } from 'kysely';
import { DEFAULT_SETTINGS } from '../domain/calendar-sync/settings.ts';
import type { Connection, ConnectionPatch, Connections } from '../ports/connections.ts';
import type { ConnectionsTable } from './calendar-tables.ts';
import type { Handle } from './handle.ts';
import { readJson, writeJson } from './json.ts';

type Row = Selectable<ConnectionsTable>;

export function connections({ db }: Handle): Connections {
  const all = () => db.selectFrom('connections').selectAll().orderBy('created_at').orderBy('id');
  return {
    async byId(businessId, id) {
      const row = await all()
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async list(businessId) {
      return (await all().where('business_id', '=', businessId).execute()).map(fromRow);
    },

    async all() {
      return (await all().execute()).map(fromRow);
    },

    async insert(connection) {
      await db
        .insertInto('connections')
        .values({
          id: connection.id,
          business_id: connection.businessId,
          provider: connection.provider,
          created_at: connection.createdAt,
          account: connection.account,
          scopes: writeJson(connection.scopes),
          refresh_token: connection.refreshToken,
          access_token: connection.accessToken,
          access_expires_at: connection.accessExpiresAt,
          status: connection.status,
          broken_reason: connection.brokenReason,
          broken_at: connection.brokenAt,
          told_at: connection.toldAt,
          refreshing_until: null,
          grant_ends_at: connection.grantEndsAt,
          settings: writeJson(connection.settings),
        })
        .execute();
    },

    async update(id, patch) {
      const changes = toChanges(patch);
      if (Object.keys(changes).length === 0) return true;
      const { numUpdatedRows } = await db
        .updateTable('connections')
        .set(changes)
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async takeRefresh(id, { now, until }) {
      const { numUpdatedRows } = await db
        .updateTable('connections')
        .set({ refreshing_until: until })
        .where('id', '=', id)
        .where((row) =>
          row.or([row('refreshing_until', 'is', null), row('refreshing_until', '<=', now)]),
        )
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async endRefresh(id) {
      await db
        .updateTable('connections')
        .set({ refreshing_until: null })
        .where('id', '=', id)
        .execute();
    },

    async remove(businessId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('connections')
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function toChanges(patch: ConnectionPatch): Partial<Row> {
  const { scopes, settings } = patch;
  return {
    ...(patch.account !== undefined && { account: patch.account }),
    ...(scopes !== undefined && { scopes: writeJson(scopes) }),
    ...(patch.refreshToken !== undefined && { refresh_token: patch.refreshToken }),
    ...(patch.accessToken !== undefined && { access_token: patch.accessToken }),
    ...(patch.accessExpiresAt !== undefined && { access_expires_at: patch.accessExpiresAt }),
    ...(patch.status !== undefined && { status: patch.status }),
    ...(patch.brokenReason !== undefined && { broken_reason: patch.brokenReason }),
    ...(patch.brokenAt !== undefined && { broken_at: patch.brokenAt }),
    ...(patch.toldAt !== undefined && { told_at: patch.toldAt }),
    ...(patch.grantEndsAt !== undefined && { grant_ends_at: patch.grantEndsAt }),
    ...(settings !== undefined && { settings: writeJson(settings) }),
  };
}

function fromRow(row: Row): Connection {
  return {
    id: row.id,
    businessId: row.business_id,
    provider: 'google',
    account: row.account,
    scopes: readJson(row.scopes),
    refreshToken: row.refresh_token,
    accessToken: row.access_token,
    accessExpiresAt: row.access_expires_at,
    // @NOTE only these are ever written.
    status: row.status as Connection['status'],
    // @NOTE as above.
    brokenReason: row.broken_reason as Connection['brokenReason'],
    brokenAt: row.broken_at,
    toldAt: row.told_at,
    grantEndsAt: row.grant_ends_at,
    // A setting that was added later has its preset.
    settings: { ...DEFAULT_SETTINGS, ...readJson<Partial<Connection['settings']>>(row.settings) },
    createdAt: row.created_at,
  };
}
