import type { StaffCalendar } from '../ports/connected-calendars.ts';
import type { Handle } from './handle.ts';
import { remembered } from './remembered.ts';

/** Read for every look at free times, so that businesses without a connection pay nothing: see the README on memory. */
export function staffCalendarsOf(handle: Handle, businessId: string): Promise<StaffCalendar[]> {
  return remembered(handle, { name: 'staff calendars', businessId }, async () => {
    const rows = await handle.db
      .selectFrom('staff_calendars')
      .selectAll()
      .where('business_id', '=', businessId)
      .orderBy('staff_id')
      .orderBy('calendar_id')
      .execute();
    return rows.map((row) => ({
      staffId: row.staff_id,
      calendarId: row.calendar_id,
      blocks: row.blocks === 1,
      receives: row.receives === 1,
    }));
  });
}

export async function putStaffCalendar(
  { db }: Handle,
  businessId: string,
  row: StaffCalendar,
): Promise<void> {
  if (row.receives) {
    await db
      .updateTable('staff_calendars')
      .set({ receives: 0 })
      .where('business_id', '=', businessId)
      .where('staff_id', '=', row.staffId)
      .where('calendar_id', '<>', row.calendarId)
      .where('receives', '=', 1)
      .execute();
  }
  const marks = { blocks: row.blocks ? 1 : 0, receives: row.receives ? 1 : 0 };
  await db
    .insertInto('staff_calendars')
    .values({
      business_id: businessId,
      staff_id: row.staffId,
      calendar_id: row.calendarId,
      ...marks,
    })
    .onConflict((conflict) => conflict.columns(['staff_id', 'calendar_id']).doUpdateSet(marks))
    .execute();
}

export async function removeStaffCalendar(
  { db }: Handle,
  businessId: string,
  row: Pick<StaffCalendar, 'staffId' | 'calendarId'>,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('staff_calendars')
    .where('business_id', '=', businessId)
    .where('staff_id', '=', row.staffId)
    .where('calendar_id', '=', row.calendarId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
