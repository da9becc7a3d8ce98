import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { TimeOff } from '@bookingsaas/server/contract/schedules';
import type { Admin } from '../../admin.ts';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import type { Loaded } from '../../loading/use-loaded.ts';
import { daysAfter, instantOf } from '../../time/zone-time.ts';
import { weekOf } from './agenda-address.ts';
import type { Looked } from './agenda-address.ts';
import { takesTime } from './blocks.ts';
import { usePlanned } from './use-planned.ts';
import type { Planned } from './use-planned.ts';
import { useLive } from './use-live.ts';

interface Week {
  readonly bookings: readonly Booking[];
  readonly timeOffs: readonly TimeOff[];
}

interface Bookings {
  readonly loaded: Loaded<Week>;
  /** Those that take time, as they are or are about to be. */
  readonly planned: Planned;
  /** Reads everything again: here, in the panel, and where the navigation counts. */
  settle(): void;
}

/** The bookings of the week around a date, and the one that is open, kept as they are on the server. */
export function useBookings({ date, open }: Pick<Looked, 'date' | 'open'>, zone: string): Bookings {
  const { admin, known } = useConsole();
  const week = weekOf(date);
  const monday = week[0] ?? date;
  const loaded = useLoaded<Week>(`agenda ${monday} ${zone}`, async () => {
    const to = instantOf(daysAfter(monday, 7), '00:00', zone);
    // One that began the day before can last into the week.
    const from = instantOf(daysAfter(monday, -1), '00:00', zone);
    const [bookings, timeOffs] = await Promise.all([
      allBookings(admin, { from, to }),
      admin.timeOff.list({ from, to }),
    ]);
    return { bookings, timeOffs };
  });
  const settle = () => {
    known.renew('bookings-waiting');
    known.renew(`booking ${open}`);
    if (loaded.state === 'ready') loaded.reload();
  };
  useLive(settle);
  const read = loaded.state === 'ready' ? loaded.value.bookings : [];
  const planned = usePlanned(read, (answered) => {
    if (loaded.state !== 'ready') return;
    const bookings = read.map((one) => (one.id === answered.id ? answered : one));
    loaded.set({ ...loaded.value, bookings });
  });
  return { loaded, settle, planned: { ...planned, shown: planned.shown.filter(takesTime) } };
}

async function allBookings(
  admin: Admin,
  range: { readonly from: string; readonly to: string },
): Promise<Booking[]> {
  const all: Booking[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Booking[]; next: string | null } = await admin.bookings.list({
      ...range,
      limit: '200',
      ...(cursor === null ? {} : { cursor }),
    });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}
