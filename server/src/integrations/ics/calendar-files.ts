import { createEvents } from 'ics';
import type { EventAttributes } from 'ics';
import type { CalendarEntry, CalendarFiles } from '../../ports/calendar-files.ts';
import { cleanParameter, cleanText, escapeText } from './clean-text.ts';
import { foldLines } from './fold-lines.ts';

/** Calendar files by the npm package `ics`, with its faults worked around. */
export function createCalendarFiles(): CalendarFiles {
  return {
    write({ method, name, entries }) {
      const { error, value } = createEvents(entries.map(eventOf), {
        productId: '-//BookingSaaS//EN',
        method,
        ...(name === undefined ? {} : { calName: escapeText(name) }),
      });
      if (value === null)
        throw new Error('The calendar file could not be written', { cause: error });
      return foldLines(value);
    },
  };
}

// `ics` takes a time stamp but its types do not say so.
type StampedEvent = EventAttributes & { timestamp: number };

function eventOf(entry: CalendarEntry): StampedEvent {
  if (entry.end <= entry.start) throw new RangeError(`${entry.uid} ends before it starts`);
  return {
    uid: entry.uid,
    sequence: entry.sequence,
    timestamp: entry.updatedAt,
    lastModified: entry.updatedAt,
    start: entry.start,
    startInputType: 'utc',
    startOutputType: 'utc',
    end: entry.end,
    endInputType: 'utc',
    endOutputType: 'utc',
    title: cleanText(entry.title),
    description: cleanText(entry.description),
    ...(entry.location === null ? {} : { location: cleanText(entry.location) }),
    status: STATUSES[entry.status],
    transp: entry.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE',
    organizer: {
      name: cleanParameter(entry.organizer.name),
      email: cleanParameter(entry.organizer.email),
    },
    ...(entry.attendee !== undefined && {
      attendees: [
        {
          name: cleanParameter(entry.attendee.name),
          email: cleanParameter(entry.attendee.email),
          role: 'REQ-PARTICIPANT' as const,
          // Whoever booked has answered already: their program need not ask.
          partstat: 'ACCEPTED' as const,
          rsvp: false,
        },
      ],
    }),
  };
}

const STATUSES = {
  tentative: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  cancelled: 'CANCELLED',
} as const;
