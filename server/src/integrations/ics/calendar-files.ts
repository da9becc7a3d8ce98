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
        productId: PRODUCT,
        method,
        ...(name === undefined ? {} : { calName: escapeText(name) }),
      });
      if (value === null)
        throw new Error('The calendar file could not be written', { cause: error });
      return foldLines(value);
    },

    async *stream({ name, refreshMin, pages }) {
      yield foldLines([...headLines(name, refreshMin), ''].join('\r\n'));
      let isEmpty = true;
      for await (const entries of pages) {
        if (entries.length === 0) continue;
        isEmpty = false;
        yield foldLines(eventsOf(entries));
      }
      // A calendar without a component is none (RFC 5545, 3.6), and Outlook refuses to subscribe to it.
      if (isEmpty) yield foldLines(NOTHING);
      yield 'END:VCALENDAR\r\n';
    },
  };
}

const PRODUCT = '-//BookingSaaS//EN';

function headLines(name: string, refreshMin: number | undefined): string[] {
  const text = escapeText(name);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(text === '' ? [] : [`NAME:${text}`, `X-WR-CALNAME:${text}`]),
    ...(refreshMin === undefined
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMin}M`, `X-PUBLISHED-TTL:PT${refreshMin}M`]),
  ];
}

/** The events alone: `ics` writes whole calendars. */
function eventsOf(entries: readonly CalendarEntry[]): string {
  const { error, value } = createEvents(entries.map(eventOf), { productId: PRODUCT });
  if (value === null || value === undefined)
    throw new Error('The calendar file could not be written', { cause: error });
  return value.slice(value.indexOf('BEGIN:VEVENT'), value.lastIndexOf('END:VCALENDAR'));
}

const NOTHING = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

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
