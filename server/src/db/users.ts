import type { User, Users } from '../ports/users.ts';
import type { Handle } from './handle.ts';
import { refusing } from './refusals.ts';

export function users(handle: Handle): Users {
  const { db } = handle;
  const all = () => db.selectFrom('users').select(['id', 'name', 'email']);

  return {
    async byEmail(email) {
      return asUser(await all().where('email', '=', email.toLowerCase()).executeTakeFirst());
    },

    async first() {
      return asUser(await all().orderBy('created_at').orderBy('id').limit(1).executeTakeFirst());
    },

    async insert({ passwordHash, createdAt, ...user }) {
      const at = new Date(createdAt).toISOString();
      const times = { created_at: at, updated_at: at };
      await refusing(handle, { on: 'unique', as: 'users.email_taken' }, () =>
        db
          .insertInto('users')
          .values({
            ...user,
            email: user.email.toLowerCase(),
            email_verified: 1,
            two_factor_enabled: 0,
            ...times,
          })
          .execute(),
      );
      // The way better-auth keeps a password: an account of the provider `credential`.
      await db
        .insertInto('accounts')
        .values({
          id: `acc_${user.id}`,
          user_id: user.id,
          account_id: user.id,
          provider_id: 'credential',
          password: passwordHash,
          ...times,
        })
        .execute();
    },

    async confirm(userId) {
      await db.updateTable('users').set({ email_verified: 1 }).where('id', '=', userId).execute();
    },

    async sessions(userId) {
      const rows = await db
        .selectFrom('sessions')
        .select(['id', 'created_at', 'updated_at', 'ip_address', 'user_agent'])
        .where('user_id', '=', userId)
        .where('expires_at', '>', new Date().toISOString())
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        createdAt: Date.parse(row.created_at),
        lastSeenAt: Date.parse(row.updated_at),
        // The library writes what it does not know as an empty text.
        address: row.ip_address === '' ? null : row.ip_address,
        userAgent: row.user_agent === '' ? null : row.user_agent,
      }));
    },

    async endSession(userId, sessionId) {
      const { numDeletedRows } = await db
        .deleteFrom('sessions')
        .where('user_id', '=', userId)
        .where('id', '=', sessionId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async endOtherSessions(userId, keptId) {
      const { numDeletedRows } = await db
        .deleteFrom('sessions')
        .where('user_id', '=', userId)
        .where('id', '!=', keptId)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    async removeExpired(now) {
      const at = new Date(now).toISOString();
      const removed = [
        await db.deleteFrom('sessions').where('expires_at', '<=', at).executeTakeFirst(),
        await db.deleteFrom('verifications').where('expires_at', '<=', at).executeTakeFirst(),
        await db.deleteFrom('account_links').where('expires_at', '<=', now).executeTakeFirst(),
      ];
      return removed.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
    },
  };
}

function asUser(row: User | undefined): User | null {
  return row ?? null;
}
