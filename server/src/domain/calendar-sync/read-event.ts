import { allDayInterval, isBlockingEvent } from '../availability/busy.ts';
import type { Instant, Interval } from '../availability/types.ts';
import type { Zone } from '../time/zone.ts';
import type { EventMoment, GoogleEvent } from './types.ts';

/** What an event of somebody else's means for the mirror. */
export type Reading =
  | { readonly takesTime: true; readonly interval: Interval }
  | { readonly takesTime: false };

/** Whether an event takes its owner's time, and which; `zone` is the calendar's own. */
export function readEvent(event: GoogleEvent, zone: Zone): Reading {
  const interval = isBlockingEvent(event) ? intervalOf(event, zone) : null;
  if (interval === null || interval.end <= interval.start) return { takesTime: false };
  return { takesTime: true, interval };
}

/** When an event is; null when Google does not say. */
export function intervalOf({ start, end }: GoogleEvent, zone: Zone): Interval | null {
  if (start === null || end === null) return null;
  if ('date' in start && 'date' in end) return allDayInterval(start.date, end.date, zone);
  const from = instantOf(start);
  const to = instantOf(end);
  return from === null || to === null ? null : { start: from, end: to };
}

function instantOf(moment: EventMoment): Instant | null {
  return 'at' in moment ? moment.at : null;
}
