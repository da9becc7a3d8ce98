import { sql } from 'kysely';
import type { Waitlist } from '../ports/waitlist.ts';
import type { Handle } from './handle.ts';
import { toChange, toEntry, toRow } from './waitlist-rows.ts';

export function waitlist(handle: Handle): Waitlist {
  const { db } = handle;
  const ofBusiness = (businessId: string) =>
    db.selectFrom('waitlist_entries').selectAll().where('business_id', '=', businessId);
  return {
    async insert(entry, identity) {
      const row = toRow(entry, identity);
      const same = await ofBusiness(entry.businessId)
        .where('same_as', '=', identity.sameAs)
        .where(isActive)
        .executeTakeFirst();
      if (same !== undefined) return false;
      // Two at the same moment meet at the unique index.
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('waitlist_entries')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['business_id', 'same_as']).where(isActive).doNothing(),
        )
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async byId(businessId, id) {
      const row = await ofBusiness(businessId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toEntry(row);
    },

    async byTokenHash(hash) {
      const row = await db
        .selectFrom('waitlist_entries')
        .selectAll()
        .where('token_hash', '=', hash)
        .executeTakeFirst();
      return row === undefined ? null : toEntry(row);
    },

    async list(businessId, { isActive: isOnlyActive, serviceId, after, limit }) {
      let query = ofBusiness(businessId);
      if (isOnlyActive) query = query.where(isActive);
      if (serviceId !== undefined) query = query.where('service_id', '=', serviceId);
      if (after !== undefined) {
        query = query.where((is) =>
          is.or([
            is('created_at', '>', after.at),
            is.and([is('created_at', '=', after.at), is('id', '>', after.id)]),
          ]),
        );
      }
      const rows = await query.orderBy('created_at').orderBy('id').limit(sql.lit(limit)).execute();
      return rows.map(toEntry);
    },

    async waiting(businessId, limit) {
      const rows = await ofBusiness(businessId)
        .where('state', '=', sql.lit('waiting'))
        .orderBy('created_at')
        .orderBy('id')
        .limit(sql.lit(limit))
        .execute();
      return rows.map(toEntry);
    },

    async hasWaiting(businessId) {
      const row = await db
        .selectFrom('waitlist_entries')
        .select('id')
        .where('business_id', '=', businessId)
        .where('state', '=', sql.lit('waiting'))
        .limit(sql.lit(1))
        .executeTakeFirst();
      return row !== undefined;
    },

    async countActive(businessId, { email, phone }) {
      const { all, own } = await db
        .selectFrom('waitlist_entries')
        .select(({ fn }) => [
          fn.countAll<number | string>().as('all'),
          sql<
            number | string | null
          >`sum(case when customer_email = ${email} or customer_phone = ${phone} then 1 else 0 end)`.as(
            'own',
          ),
        ])
        .where('business_id', '=', businessId)
        .where(isActive)
        .executeTakeFirstOrThrow();
      return { all: Number(all), own: Number(own ?? 0) };
    },

    async update(before, after) {
      const { numUpdatedRows } = await db
        .updateTable('waitlist_entries')
        .set(toChange(after))
        .where('business_id', '=', before.businessId)
        .where('id', '=', before.id)
        .where('state', '=', before.state.status)
        .where('offer_no', '=', before.offerNo)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async over(now, limit) {
      const rows = await db
        .selectFrom('waitlist_entries')
        .selectAll()
        .where('state', '=', sql.lit('waiting'))
        .where('ends_at', '<=', now)
        .limit(sql.lit(limit))
        .execute();
      return rows.map(toEntry);
    },

    async bookingOf({ businessId, serviceId, customer }, { start, end }) {
      const { phone, email } = customer;
      const row = await db
        .selectFrom('bookings')
        .select('id')
        .where('business_id', '=', businessId)
        .where('service_id', '=', serviceId)
        .where('start_at', '>=', start)
        .where('start_at', '<', end)
        .where('status', 'in', ['pending', 'confirmed'])
        .where((is) =>
          is.or([
            ...(phone === null ? [] : [is('customer_phone', '=', phone)]),
            ...(email === null ? [] : [is(is.fn('lower', ['customer_email']), '=', email)]),
          ]),
        )
        .executeTakeFirst();
      return row?.id ?? null;
    },

    async looks() {
      const rows = await db
        .selectFrom('businesses as b')
        .leftJoin('waitlist_looks as l', 'l.business_id', 'b.id')
        .select(['b.id', 'b.availability_version', 'l.version', 'l.looked_at'])
        .where('b.id', 'in', (sub) =>
          sub
            .selectFrom('waitlist_entries')
            .select('business_id')
            .where('state', '=', sql.lit('waiting')),
        )
        .execute();
      return rows.map((row) => ({
        businessId: row.id,
        version: row.availability_version,
        seenVersion: row.version,
        lookedAt: row.looked_at,
      }));
    },

    async noteLook(businessId, version, now) {
      await db
        .insertInto('waitlist_looks')
        .values({ business_id: businessId, version, looked_at: now })
        .onConflict((conflict) =>
          conflict.column('business_id').doUpdateSet({ version, looked_at: now }),
        )
        .execute();
    },
  };
}

const isActive = sql<boolean>`state in ('waiting', 'offered')`;
