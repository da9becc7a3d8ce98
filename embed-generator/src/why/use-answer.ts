import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { Explanation } from '@bookingsaas/server/contract/explanations';
import type { ScheduleView, TimeOff } from '@bookingsaas/server/contract/schedules';
import { useRef } from 'preact/hooks';
import { useConsole } from '../console-context.ts';
import { useLoaded } from '../loading/use-loaded.ts';
import type { Loaded } from '../loading/use-loaded.ts';
import { takesTime } from '../pages/agenda/blocks.ts';
import { daysAfter, instantOf } from '../time/zone-time.ts';
import type { Asked } from './asked.ts';

/** What the server says of a time, and what else is in that person's day. */
export interface Answer {
  readonly asked: Asked;
  /** The same as an instant. */
  readonly start: string;
  readonly explanation: Explanation;
  readonly bookings: readonly Booking[];
  readonly timeOffs: readonly TimeOff[];
  readonly schedules: readonly ScheduleView[];
}

/** Asks about a time; while another is asked about, the answer before stays to be seen. */
export function useAnswer(
  asked: Asked,
  zone: string,
): { loaded: Loaded<Answer>; shown: Answer | null } {
  const { admin } = useConsole();
  const { service, staff, date, time } = asked;
  const last = useRef<Answer | null>(null);
  const loaded = useLoaded<Answer>(`why ${JSON.stringify(asked)} ${zone}`, async () => {
    const range = {
      from: instantOf(daysAfter(date, -1), '00:00', zone),
      to: instantOf(daysAfter(date, 1), '00:00', zone),
    };
    const start = instantOf(date, time, zone);
    const [explanation, { items }, timeOffs, schedules] = await Promise.all([
      admin.explanations.show({ service, staff, start }),
      admin.bookings.list({ ...range, staff, limit: '200' }),
      admin.timeOff.list(range),
      admin.schedules.list(),
    ]);
    return {
      asked,
      start,
      explanation,
      bookings: items.filter(takesTime),
      timeOffs: timeOffs.filter(({ staffId }) => staffId === staff),
      schedules,
    };
  });
  if (loaded.state === 'ready') last.current = loaded.value;
  return { loaded, shown: last.current };
}
