import type { Member, Members } from '../ports/members.ts';
import type { Handle } from './handle.ts';

export function members({ db }: Handle): Members {
  return {
    async list(businessId) {
      const rows = await db
        .selectFrom('members')
        .selectAll()
        .where('business_id', '=', businessId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        businessId: row.business_id,
        email: row.email,
        name: row.name,
        // @NOTE only a Role is ever written.
        role: row.role as Member['role'],
        staffId: row.staff_id,
      }));
    },

    async insert(member) {
      await db
        .insertInto('members')
        .values({
          id: member.id,
          business_id: member.businessId,
          email: member.email,
          name: member.name,
          role: member.role,
          staff_id: member.staffId,
          created_at: member.createdAt,
        })
        .execute();
    },
  };
}
