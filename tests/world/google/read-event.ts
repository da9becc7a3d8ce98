import type { CalendarFacts } from './calendar-book.ts';
import { isRecord, textOf } from './exchange.ts';
import { millisOf, readTime } from './event-times.ts';
import type { Attendee, Draft, EventResource } from './event-types.ts';
import { checkRecurrence } from './recurrence.ts';
import { invalid, refusal, required } from './refusals.ts';

const LONGEST_KEY = 44;
const LONGEST_VALUE = 1024;
const TAKEN_BY_GOOGLE = new Set(['kind', 'etag', 'htmlLink', 'created', 'updated', 'hangoutLink']);

type Sent = Readonly<Record<string, unknown>>;

/** Reads a whole event as a client sent it; refuses what Google refuses. */
export function readEvent(
  sent: Sent,
  identity: { id: string; before?: EventResource | undefined; facts: CalendarFacts },
): Draft {
  const { id, before, facts } = identity;
  const zone = facts.timeZone;
  const start = readTime(sent['start'], 'start', zone);
  const end = readTime(sent['end'], 'end', zone);
  if ((start.date === undefined) !== (end.date === undefined))
    throw invalid('The start and end times must either both be date or both be dateTime.');
  if (
    millisOf(end, zone) < millisOf(start, zone) ||
    (start.date !== undefined && start.date === end.date)
  )
    throw refusal(400, ['timeRangeEmpty', 'The specified time range is empty.'], {
      domain: 'calendar',
    });
  const recurrence = linesOf(sent['recurrence']);
  if (recurrence !== undefined) {
    checkRecurrence(recurrence);
    if (start.date === undefined && !hasZone(sent['start']))
      throw required('Missing time zone definition for start time.');
  }
  const other = Object.fromEntries(
    Object.entries(sent).filter(([name, value]) => !TAKEN_BY_GOOGLE.has(name) && value !== null),
  );
  return {
    ...other,
    id,
    start,
    end,
    recurrence,
    status: textOf(sent['status']) ?? 'confirmed',
    eventType: textOf(sent['eventType']) ?? before?.eventType ?? 'default',
    iCalUID: before?.iCalUID ?? textOf(sent['iCalUID']) ?? `${id}@google.com`,
    sequence: sequenceAfter(before, start, end),
    recurringEventId: before?.recurringEventId,
    originalStartTime: before?.originalStartTime,
    extendedProperties: extendedOf(sent['extendedProperties']),
    attendees: attendeesOf(sent['attendees']),
    creator: before?.['creator'] ?? { email: facts.id, self: true },
    organizer: before?.['organizer'] ?? { email: facts.id, self: true },
    ...conferenceOf(sent['conferenceData'], id),
  };
}

/** PATCH: objects are merged, null removes, lists are replaced. */
export function mergePatch(before: Sent, patch: Sent): Sent {
  const merged: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(patch)) {
    const earlier = merged[name];
    if (value === null) delete merged[name];
    // A time is one value: a date must not keep the dateTime it replaces.
    else if (isRecord(value) && isRecord(earlier) && name !== 'start' && name !== 'end')
      merged[name] = mergePatch(earlier, value);
    else if (name === 'start' || name === 'end') merged[name] = mergeTime(earlier, value);
    else merged[name] = value;
  }
  return merged;
}

function mergeTime(earlier: unknown, value: unknown): unknown {
  if (!isRecord(value) || !isRecord(earlier)) return value;
  const given = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
  if (given['date'] !== undefined) return given;
  const { date: _, ...kept } = earlier;
  return { ...kept, ...given };
}

function hasZone(time: unknown): boolean {
  return isRecord(time) && textOf(time['timeZone']) !== undefined;
}

function linesOf(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value.map(String) : undefined;
}

function sequenceAfter(
  before: EventResource | undefined,
  start: Draft['start'],
  end: Draft['end'],
): number {
  if (before === undefined) return 0;
  const isMoved = JSON.stringify([before.start, before.end]) !== JSON.stringify([start, end]);
  return before.sequence + (isMoved ? 1 : 0);
}

// Keys that are too long are dropped in silence and values cut, as Google's guide says.
function extendedOf(value: unknown): Draft['extendedProperties'] {
  if (!isRecord(value)) return undefined;
  const kept = (part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([key, text]) => key.length <= LONGEST_KEY && text !== null)
            .map(([key, text]) => [key, String(text).slice(0, LONGEST_VALUE)]),
        )
      : undefined;
  return { private: kept(value['private']), shared: kept(value['shared']) };
}

function attendeesOf(value: unknown): Attendee[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isRecord).map((guest) => {
    const email = textOf(guest['email']);
    if (email === undefined || !email.includes('@')) throw invalid('Invalid attendee email.');
    return { responseStatus: 'needsAction', ...guest, email };
  });
}

// A Meet link is made at once; Google may also take a while and answer "pending".
function conferenceOf(value: unknown, id: string): Record<string, unknown> {
  if (!isRecord(value)) return {};
  const { createRequest } = value;
  if (!isRecord(createRequest)) return { conferenceData: value };
  const uri = `https://meet.google.com/${id.slice(0, 10)}`;
  return {
    hangoutLink: uri,
    conferenceData: {
      createRequest: { ...createRequest, status: { statusCode: 'success' } },
      entryPoints: [{ entryPointType: 'video', uri, label: uri.replace('https://', '') }],
      conferenceSolution: { key: { type: 'hangoutsMeet' }, name: 'Google Meet' },
      conferenceId: id.slice(0, 10),
    },
  };
}
