import type { Selectable } from 'kysely';
import type { FeedToken, FeedTokens } from '../ports/feed-tokens.ts';
import type { Handle } from './handle.ts';
import type { Tables } from './tables.ts';

export function feedTokens({ db }: Handle): FeedTokens {
  return {
    async byHash(hash) {
      const row = await db
        .selectFrom('feed_tokens')
        .selectAll()
        .where('hash', '=', hash)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async list(businessId, staffId) {
      const rows = await db
        .selectFrom('feed_tokens')
        .selectAll()
        .where('business_id', '=', businessId)
        .where('staff_id', '=', staffId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },

    async insert(token) {
      await db
        .insertInto('feed_tokens')
        .values({
          id: token.id,
          business_id: token.businessId,
          staff_id: token.staffId,
          hash: token.hash,
          details: token.details,
          created_at: token.createdAt,
          last_read_at: token.lastReadAt,
        })
        .execute();
    },

    async markRead(id, at) {
      await db.updateTable('feed_tokens').set({ last_read_at: at }).where('id', '=', id).execute();
    },

    async remove({ businessId, staffId, id }) {
      const { numDeletedRows } = await db
        .deleteFrom('feed_tokens')
        .where('business_id', '=', businessId)
        .where('staff_id', '=', staffId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function fromRow(row: Selectable<Tables['feed_tokens']>): FeedToken {
  return {
    id: row.id,
    businessId: row.business_id,
    staffId: row.staff_id,
    hash: row.hash,
    // @NOTE checked at the border before it was written.
    details: row.details as FeedToken['details'],
    createdAt: row.created_at,
    lastReadAt: row.last_read_at,
  };
}
