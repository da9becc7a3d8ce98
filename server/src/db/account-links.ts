import type { AccountLink, AccountLinks } from '../ports/account-links.ts';
import type { Handle } from './handle.ts';

export function accountLinks({ db }: Handle): AccountLinks {
  return {
    async byHash(hash) {
      const row = await db
        .selectFrom('account_links')
        .selectAll()
        .where('hash', '=', hash)
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        hash,
        // @NOTE only these kinds are ever written.
        kind: row.kind as AccountLink['kind'],
        memberId: row.member_id,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      };
    },

    async invitationEnds(memberIds) {
      if (memberIds.length === 0) return new Map();
      const rows = await db
        .selectFrom('account_links')
        .select(['member_id', 'expires_at'])
        .where('member_id', 'in', [...memberIds])
        .execute();
      return new Map(rows.map((row) => [row.member_id ?? '', row.expires_at]));
    },

    async insert({ memberId, createdAt, expiresAt, ...link }) {
      await db
        .insertInto('account_links')
        .values({ ...link, member_id: memberId, created_at: createdAt, expires_at: expiresAt })
        .execute();
    },

    async end(hash) {
      const { numDeletedRows } = await db
        .deleteFrom('account_links')
        .where('hash', '=', hash)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async endAll(of) {
      const all = db.deleteFrom('account_links');
      await (
        'kind' in of ? all.where('kind', '=', of.kind) : all.where('member_id', '=', of.memberId)
      ).execute();
    },
  };
}
