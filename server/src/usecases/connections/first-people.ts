import type { StaffCalendar } from '../../ports/connected-calendars.ts';
import type { Repositories } from '../../ports/store.ts';

/**
 * What a main calendar means before anybody chose: everybody's bookings are written into it, and it blocks whom it
 * surely belongs to, the only person or the one with its address. In doubt it blocks nobody, and the page says so.
 */
export async function whoIsConnected(
  tx: Repositories,
  businessId: string,
  account: string,
): Promise<Omit<StaffCalendar, 'calendarId'>[]> {
  const people = (await tx.staff.list(businessId)).filter(({ isActive }) => isActive);
  const address = account.toLowerCase();
  return people.map(({ id, email }) => ({
    staffId: id,
    receives: true,
    blocks: people.length === 1 || email?.toLowerCase() === address,
  }));
}
