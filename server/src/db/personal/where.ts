import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { PersonAddresses } from '../../ports/personal-data.ts';
import type { PersonalTable } from './personal-tables.ts';

type Condition = RawBuilder<boolean>;

/** Rows of the business. */
export function ofBusiness({ business, through }: PersonalTable, businessId: string): Condition {
  if (business !== null) return sql<boolean>`${sql.ref(business)} = ${businessId}`;
  if (through === undefined) throw new Error('A row that says not whose it is has to lead there');
  return sql<boolean>`${sql.ref(through.column)} in (
    select id from ${sql.table(through.table)} where business_id = ${businessId})`;
}

/** Rows about one of the bookings; null when the table knows no bookings, or none are named. */
export function ofBookings(
  { booking, through }: PersonalTable,
  bookingIds: readonly string[],
): Condition | null {
  if (bookingIds.length === 0) return null;
  if (booking !== null) return sql<boolean>`${sql.ref(booking)} in (${sql.join(bookingIds)})`;
  if (through === undefined) return null;
  return sql<boolean>`${sql.ref(through.column)} in (
    select id from ${sql.table(through.table)} where booking_id in (${sql.join(bookingIds)}))`;
}

/** Rows that hold one of the addresses; letter case does not matter. Null when no row can. */
export function ofAddresses(
  table: Pick<PersonalTable, 'addresses' | 'booking' | 'isLooseByAddress'>,
  { emails, phones }: PersonAddresses,
): Condition | null {
  const { addresses, booking } = table;
  const known = [...emails, ...phones].map((address) => address.toLowerCase());
  if (addresses.length === 0 || known.length === 0) return null;
  const conditions = addresses.map(
    (column) => sql<boolean>`lower(${sql.ref(column)}) in (${sql.join(known)})`,
  );
  const held = sql<boolean>`(${sql.join(conditions, sql` or `)})`;
  if (table.isLooseByAddress !== true || booking === null) return held;
  return sql<boolean>`(${held} and ${sql.ref(booking)} is null)`;
}

/** Any of them; null when there is none. */
export function anyOf(conditions: readonly (Condition | null)[]): Condition | null {
  const known = conditions.filter((condition) => condition !== null);
  return known.length === 0 ? null : sql<boolean>`(${sql.join(known, sql` or `)})`;
}
