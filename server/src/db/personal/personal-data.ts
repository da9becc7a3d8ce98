import { sql } from 'kysely';
import type { PersonalData, StoredRow } from '../../ports/personal-data.ts';
import { toBooking } from '../booking-rows.ts';
import type { Handle } from '../handle.ts';
import { erase, eraseBookings } from './erase-bookings.ts';
import { blotOut, findMentions } from './mentions.ts';
import { PERSONAL_TABLES } from './personal-tables.ts';
import { readable } from './readable-row.ts';
import { anyOf, ofAddresses, ofBookings, ofBusiness } from './where.ts';

export function personalData(handle: Handle): PersonalData {
  const { db } = handle;
  return {
    async bookingsOf(businessId, person) {
      const theirs = ofAddresses(
        { addresses: ['customer_email', 'customer_phone'], booking: null },
        person,
      );
      if (theirs === null) return [];
      const rows = await db
        .selectFrom('bookings')
        .selectAll()
        .where('business_id', '=', businessId)
        .where(theirs)
        .orderBy('start_at')
        .orderBy('id')
        .execute();
      return rows.map(toBooking);
    },

    async endedBefore(businessId, before, limit) {
      const rows = await db
        .selectFrom('bookings')
        .select('id')
        .where('business_id', '=', businessId)
        .where('erased_at', 'is', null)
        .where('end_at', '<', before)
        .orderBy('end_at')
        .orderBy('id')
        .limit(sql.lit(limit))
        .execute();
      return rows.map(({ id }) => id);
    },

    async rowsAbout(...[businessId, bookingIds, person]) {
      const found = new Map<string, readonly StoredRow[]>();
      for (const table of PERSONAL_TABLES) {
        const about = anyOf([ofBookings(table, bookingIds), ofAddresses(table, person)]);
        if (about === null) continue;
        const { rows } = await sql<StoredRow>`
          select * from ${sql.table(table.name)} where ${ofBusiness(table, businessId)} and ${about}
        `.execute(db);
        if (rows.length > 0) found.set(table.name, rows.map(readable));
      }
      return found;
    },

    eraseBookings: (businessId, bookingIds, at) =>
      eraseBookings(handle, businessId, { bookingIds, at }),

    eraseAddresses: (businessId, person) =>
      eraseLoose(handle, businessId, (table) => ofAddresses(table, person)),

    eraseOlder: (businessId, before) =>
      eraseLoose(handle, businessId, ({ age, booking, isLooseByAddress }) => {
        if (age === null) return null;
        // A conversation is as old as it is, whichever booking it acted on.
        const isLoose =
          booking === null || isLooseByAddress !== true
            ? sql`1 = 1`
            : sql`${sql.ref(booking)} is null`;
        return sql<boolean>`${sql.ref(age)} < ${before} and ${isLoose}`;
      }),

    mentions: (businessId, person) => findMentions(handle, businessId, person),
    blotOut: (...[businessId, mention, person]) => blotOut(handle, businessId, { mention, person }),
  };
}

type Chosen = (table: (typeof PERSONAL_TABLES)[number]) => ReturnType<typeof ofAddresses>;

async function eraseLoose(
  handle: Handle,
  businessId: string,
  choose: Chosen,
): Promise<{ messages: number; waitlist: number }> {
  const counts = new Map<string, number>();
  for (const table of PERSONAL_TABLES) {
    const about = table.ofAddress === null ? null : choose(table);
    if (about === null || table.ofAddress === null) continue;
    counts.set(
      table.name,
      await erase(handle, table, {
        about: sql<boolean>`${ofBusiness(table, businessId)} and ${about}`,
        erasure: table.ofAddress,
      }),
    );
  }
  return {
    messages: (counts.get('messages') ?? 0) + (counts.get('inbound_messages') ?? 0),
    waitlist: counts.get('waitlist_entries') ?? 0,
  };
}
