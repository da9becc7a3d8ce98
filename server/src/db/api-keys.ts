import type { Selectable } from 'kysely';
import type { ApiKey, ApiKeys } from '../ports/api-keys.ts';
import type { Handle } from './handle.ts';
import { readJson, writeJson } from './json.ts';
import type { Tables } from './tables.ts';

export function apiKeys({ db }: Handle): ApiKeys {
  return {
    async byHash(hash) {
      const row = await db
        .selectFrom('api_keys')
        .selectAll()
        .where('hash', '=', hash)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async list(businessId) {
      const rows = await db
        .selectFrom('api_keys')
        .selectAll()
        .where('business_id', '=', businessId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },

    async insert(key) {
      await db
        .insertInto('api_keys')
        .values({
          id: key.id,
          business_id: key.businessId,
          name: key.name,
          hash: key.hash,
          scopes: writeJson(key.scopes),
          last_used_at: key.lastUsedAt,
          created_at: key.createdAt,
        })
        .execute();
    },

    async markUsed(id, at) {
      await db.updateTable('api_keys').set({ last_used_at: at }).where('id', '=', id).execute();
    },

    async remove(businessId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('api_keys')
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function fromRow(row: Selectable<Tables['api_keys']>): ApiKey {
  return {
    id: row.id,
    businessId: row.business_id,
    name: row.name,
    hash: row.hash,
    scopes: readJson(row.scopes),
    lastUsedAt: row.last_used_at,
    createdAt: row.created_at,
  };
}
