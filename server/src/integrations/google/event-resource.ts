import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { EventMoment, GoogleEvent, WantedEvent } from '../../domain/calendar-sync/types.ts';
import { nonsense } from './google-errors.ts';

type Resource = calendar_v3.Schema$Event;

/** An event of the API as the core reads it. */
export function readEventResource(data: Resource): GoogleEvent {
  if (typeof data !== 'object' || data === null || typeof data.id !== 'string') throw nonsense();
  const self = data.attendees?.find((attendee) => attendee.self === true);
  return {
    id: data.id,
    status: statusOf(data.status),
    etag: data.etag ?? null,
    summary: data.summary ?? null,
    start: momentOf(data.start),
    end: momentOf(data.end),
    transparency: data.transparency ?? null,
    eventType: data.eventType ?? null,
    selfResponse: self?.responseStatus ?? null,
    seriesId: data.recurringEventId ?? null,
    updatedAt: instantOf(data.updated),
    tags: data.extendedProperties?.private ?? {},
  };
}

/** What we want, laid over what is there: guests, attachments and what else the owner added stay. */
export function laidOver(present: Resource, wanted: WantedEvent): Resource {
  const { id, status: _, ...rest } = present;
  return {
    ...rest,
    ...(id === undefined ? {} : { id }),
    status: wanted.status,
    summary: wanted.summary,
    description: wanted.description,
    ...(wanted.location === null ? {} : { location: wanted.location }),
    start: { dateTime: new Date(wanted.start).toISOString(), timeZone: wanted.timezone },
    end: { dateTime: new Date(wanted.end).toISOString(), timeZone: wanted.timezone },
    transparency: 'opaque',
    ...(wanted.colorId === null ? {} : { colorId: wanted.colorId }),
    reminders: remindersOf(wanted),
    ...meetOf(present, wanted),
    extendedProperties: {
      ...rest.extendedProperties,
      private: { ...rest.extendedProperties?.private, ...wanted.tags },
    },
  };
}

function statusOf(status: string | null | undefined): GoogleEvent['status'] {
  return status === 'cancelled' || status === 'tentative' ? status : 'confirmed';
}

function momentOf(moment: calendar_v3.Schema$EventDateTime | undefined): EventMoment | null {
  if (typeof moment?.date === 'string') return { date: moment.date };
  const at = instantOf(moment?.dateTime);
  return at === null ? null : { at };
}

function instantOf(text: string | null | undefined): number | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : at;
}

function remindersOf({ reminders }: WantedEvent): NonNullable<Resource['reminders']> {
  if (reminders === null) return { useDefault: true };
  return {
    useDefault: false,
    overrides: reminders.map((minutes) => ({ method: 'popup', minutes })),
  };
}

// Asked for once: repeated with the same id, Google gives the same room.
function meetOf(present: Resource, { meet, tags }: WantedEvent): Pick<Resource, 'conferenceData'> {
  if (!meet || present.conferenceData !== undefined) return {};
  const requestId = Object.values(tags).join('-').slice(0, 60);
  return {
    conferenceData: {
      createRequest: { requestId, conferenceSolutionKey: { type: 'hangoutsMeet' } },
    },
  };
}
