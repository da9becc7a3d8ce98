import { startOfDay } from '../time/wall-time.ts';
import type { Zone } from '../time/zone.ts';
import type { Interval, LocalDate } from './types.ts';

/** What of a calendar event decides whether it takes time; the words are Google Calendar's. */
export interface EventFacts {
  readonly status?: string | null | undefined;
  readonly transparency?: string | null | undefined;
  /** `responseStatus` of the attendee marked `self`. */
  readonly selfResponse?: string | null | undefined;
  readonly eventType?: string | null | undefined;
}

/** Whether a calendar event makes its owner busy. Whatever is not known to be free blocks. */
export function isBlockingEvent(event: EventFacts): boolean {
  if (event.status === 'cancelled') return false;
  if (event.transparency === 'transparent') return false;
  if (event.selfResponse === 'declined') return false;
  return event.eventType !== 'workingLocation' && event.eventType !== 'birthday';
}

/** The time an all-day event takes in its own calendar's zone; `dateEnd` is exclusive, as in iCalendar and Google. */
export function allDayInterval(dateStart: LocalDate, dateEnd: LocalDate, zone: Zone): Interval {
  return { start: startOfDay(dateStart, zone), end: startOfDay(dateEnd, zone) };
}
