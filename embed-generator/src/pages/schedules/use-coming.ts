import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { Admin } from '../../admin.ts';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';

// A thousand bookings ahead are more than a page can say anything about.
const MOST_PAGES = 5;

/** The bookings to come of these people, to say which of them an exception hits; none until they are read. */
export function useComing(people: readonly Staff[]): readonly Booking[] {
  const { admin } = useConsole();
  const loaded = useLoaded('schedule-coming', () => comingBookings(admin));
  if (loaded.state !== 'ready') return [];
  return loaded.value.filter(({ staff }) => people.some(({ id }) => id === staff.id));
}

async function comingBookings(admin: Admin): Promise<Booking[]> {
  const all: Booking[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const part: { items: Booking[]; next: string | null } = await admin.bookings.list({
      from: new Date().toISOString(),
      limit: '200',
      ...(cursor === null ? {} : { cursor }),
    });
    all.push(...part.items);
    cursor = part.next;
    if (cursor === null) break;
  }
  return all;
}
