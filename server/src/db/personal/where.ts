import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { PersonAddresses } from '../../ports/personal-data.ts';
import type { PersonalTable } from './personal-tables.ts';

type Condition = RawBuilder<boolean>;

/** Rows of the business; where the table does not say it, of any: then the booking does. */
export function ofBusiness({ business }: PersonalTable, businessId: string): Condition {
  return business === null
    ? sql<boolean>`1 = 1`
    : sql<boolean>`${sql.ref(business)} = ${businessId}`;
}

/** Rows about one of the bookings; null when the table knows no bookings, or none are named. */
export function ofBookings(
  { booking }: PersonalTable,
  bookingIds: readonly string[],
): Condition | null {
  if (booking === null || bookingIds.length === 0) return null;
  return sql<boolean>`${sql.ref(booking)} in (${sql.join(bookingIds)})`;
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
