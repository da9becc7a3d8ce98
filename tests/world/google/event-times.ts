import { isRecord, textOf } from './exchange.ts';
import type { EventTime } from './event-types.ts';
import { invalid, required } from './refusals.ts';

const OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/iu;
const DATE = /^\d{4}-\d\d-\d\d$/u;

/** Reads what a client sent as start or end and writes it as Google does: in the calendar's zone. */
export function readTime(value: unknown, which: 'start' | 'end', calendarZone: string): EventTime {
  if (!isRecord(value)) throw required(`Missing ${which} time.`);
  const date = textOf(value['date']);
  const dateTime = textOf(value['dateTime']);
  const timeZone = textOf(value['timeZone']);
  if (timeZone !== undefined && !isZone(timeZone))
    throw invalid(`Invalid time zone definition for ${which} time.`);
  if (date !== undefined && dateTime === undefined) {
    if (!DATE.test(date)) throw invalid(`Invalid value for: ${which}.date`);
    return { date };
  }
  if (dateTime === undefined || date !== undefined) throw required(`Missing ${which} time.`);
  const instant = instantOf(dateTime, timeZone);
  if (instant === null)
    throw timeZone === undefined
      ? required(`Missing time zone definition for ${which} time.`)
      : invalid(`Invalid value for: ${which}.dateTime`);
  return {
    dateTime: writeInstant(instant, calendarZone),
    timeZone: timeZone ?? calendarZone,
  };
}

/** Epoch milliseconds; days begin in the calendar's zone. */
export function millisOf(time: EventTime, calendarZone: string): number {
  if (time.dateTime !== undefined) return Date.parse(time.dateTime);
  if (time.date === undefined) return Number.NaN;
  return Temporal.PlainDate.from(time.date).toZonedDateTime(calendarZone).epochMilliseconds;
}

/** `2026-06-10T10:00:00+02:00`, or with a Z in UTC. */
export function writeInstant(instant: number, zone: string): string {
  if (zone === 'UTC') return new Date(instant).toISOString().replace('.000Z', 'Z');
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** A query's timeMin, timeMax or updatedMin; an offset is mandatory. */
export function readBound(text: string | null, name: string): number | null {
  if (text === null) return null;
  const instant = OFFSET.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw invalid('Bad Request', name);
  return instant;
}

function isZone(name: string): boolean {
  try {
    return Temporal.PlainDate.from('2026-01-01').toZonedDateTime(name).timeZoneId !== '';
  } catch {
    return false;
  }
}

function instantOf(dateTime: string, timeZone: string | undefined): number | null {
  if (OFFSET.test(dateTime)) {
    const instant = Date.parse(dateTime);
    return Number.isNaN(instant) ? null : instant;
  }
  if (timeZone === undefined) return null;
  try {
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return null;
  }
}
