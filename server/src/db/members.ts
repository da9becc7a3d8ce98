import type { Selectable } from 'kysely';
import type { Member, Members } from '../ports/members.ts';
import type { Handle } from './handle.ts';
import { refusing } from './refusals.ts';
import type { Tables } from './tables.ts';

const TAKEN = { on: 'unique', as: 'members.email_taken' } as const;
const UNKNOWN_PERSON = { on: 'foreign_key', as: 'staff.not_found' } as const;

export function members(handle: Handle): Members {
  const { db, dialect } = handle;
  const all = () =>
    db
      .selectFrom('members')
      .leftJoin('users', 'users.id', 'members.user_id')
      .selectAll('members')
      .select(['users.name as user_name', 'users.email as user_email'])
      .orderBy('members.created_at')
      .orderBy('members.id');
  const refusingBoth = <T>(statement: () => Promise<T>): Promise<T> =>
    refusing(handle, UNKNOWN_PERSON, () => refusing(handle, TAKEN, statement));

  return {
    async list(businessId) {
      const rows = await all().where('members.business_id', '=', businessId).execute();
      return rows.map(fromRow);
    },

    async byId(businessId, id) {
      const row = await all()
        .where('members.business_id', '=', businessId)
        .where('members.id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async invited(id) {
      const row = await all().where('members.id', '=', id).executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async ofUser(userId) {
      const rows = await all()
        .innerJoin('businesses', 'businesses.id', 'members.business_id')
        .clearOrderBy()
        .orderBy('members.created_at')
        // Whoever sets a server up becomes a member of all its businesses at once.
        .orderBy('businesses.created_at')
        .orderBy('members.id')
        .where('members.user_id', '=', userId)
        .execute();
      return rows.map(fromRow);
    },

    async insert(member) {
      const row = {
        id: member.id,
        business_id: member.businessId,
        email: member.email.toLowerCase(),
        name: member.name,
        role: member.role,
        staff_id: member.staffId,
        user_id: member.userId ?? null,
        created_at: member.createdAt,
        last_seen_at: null,
      };
      await refusingBoth(() => db.insertInto('members').values(row).execute());
    },

    async update(businessId, id, { role, staffId, userId }) {
      const change = {
        ...(role !== undefined && { role }),
        ...(staffId !== undefined && { staff_id: staffId }),
        ...(userId !== undefined && { user_id: userId }),
      };
      if (Object.keys(change).length === 0) return true;
      const { numUpdatedRows } = await refusingBoth(() =>
        db
          .updateTable('members')
          .set(change)
          .where('business_id', '=', businessId)
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      );
      return numUpdatedRows > 0n;
    },

    async remove(businessId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('members')
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async markSeen(id, at) {
      await db.updateTable('members').set({ last_seen_at: at }).where('id', '=', id).execute();
    },

    async lock(businessId) {
      if (dialect === 'sqlite') return;
      await db
        .selectFrom('businesses')
        .select('id')
        .where('id', '=', businessId)
        .forNoKeyUpdate()
        .execute();
    },
  };
}

type MemberRow = Selectable<Tables['members']> & {
  readonly user_name: string | null;
  readonly user_email: string | null;
};

function fromRow(row: MemberRow): Member {
  return {
    id: row.id,
    businessId: row.business_id,
    email: row.user_email ?? row.email,
    name: row.user_name ?? row.name,
    // @NOTE only a Role is ever written.
    role: row.role as Member['role'],
    staffId: row.staff_id,
    userId: row.user_id,
    lastSeenAt: row.last_seen_at,
  };
}
