import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Clock } from '../../ports/clock.ts';
import type { GoogleAccess } from '../../ports/google-access.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import type {
  CalendarPlace,
  EventPage,
  EventQuery,
  GoogleCalendar,
  Guests,
  Patience,
} from '../../ports/google-calendar.ts';
import { withAccess } from './calendar-access.ts';
import { laidOver, readEventResource } from './event-resource.ts';
import { asGoogleError, nonsense } from './google-errors.ts';

type Client = calendar_v3.Calendar;

interface CalendarParts {
  readonly access: GoogleAccess;
  readonly clock: Clock;
  /** Another place than Google, or null; without a slash at the end. */
  readonly rootUrl: string | null;
}

/** Google Calendar by the real client, which is loaded when it is first needed. */
export function createGoogleCalendar({ access, clock, rootUrl }: CalendarParts): GoogleCalendar {
  let opened: Promise<Client> | undefined;
  return {
    list: (place, query, patience) =>
      asked(place.connectionId, patience, async (client, options) => {
        const { data } = await client.events.list(
          { calendarId: place.googleId, ...EVERY_LIST, ...listParameters(query) },
          options,
        );
        return pageOf(data);
      }),

    get: (place, eventId) =>
      asked(place.connectionId, {}, async (client, options) =>
        readEventResource((await client.events.get(at(place, eventId), options)).data),
      ),

    insert: (place, { id, wanted, guests }) =>
      asked(place.connectionId, {}, async (client, options) => {
        const { data } = await client.events.insert(
          {
            calendarId: place.googleId,
            requestBody: laidOver({ id }, wanted),
            ...writing(guests, wanted.meet),
          },
          options,
        );
        return readEventResource(data);
      }),

    update: (place, { id, wanted, etag, guests }) =>
      asked(place.connectionId, {}, async (client, options) => {
        const present = (await client.events.get(at(place, id), options)).data;
        if (etag !== null && present.etag !== etag) {
          throw new GoogleError('precondition', 'The event was changed in Google meanwhile');
        }
        const headers = { ...options.headers, 'If-Match': present.etag ?? '*' };
        const { data } = await client.events.update(
          {
            ...at(place, id),
            requestBody: laidOver(present, wanted),
            ...writing(guests, wanted.meet),
          },
          { ...options, headers },
        );
        return readEventResource(data);
      }),

    delete: (place, { id, guests }) =>
      asked(place.connectionId, {}, async (client, options) => {
        const answer: { data: unknown } = await client.events.delete(
          { ...at(place, id), sendUpdates: guests },
          options,
        );
        // Google says nothing at all; a page of whoever stands between us is no deletion.
        if (answer.data !== undefined && answer.data !== null && answer.data !== '')
          throw nonsense();
      }),

    watch: (place, { id, token, address }) =>
      asked(place.connectionId, {}, async (client, options) => {
        const { data } = await client.events.watch(
          { calendarId: place.googleId, requestBody: { id, token, address, type: 'web_hook' } },
          options,
        );
        const expiresAt = Number(data.expiration ?? Number.NaN);
        if (typeof data.resourceId !== 'string') throw nonsense();
        const isKnown = Number.isFinite(expiresAt);
        return {
          resourceId: data.resourceId,
          expiresAt: isKnown ? expiresAt : clock.now() + USUAL_LIFE_MS,
        };
      }),

    stop: (connectionId, { id, resourceId }) =>
      asked(connectionId, {}, async (client, options) => {
        await client.channels.stop({ requestBody: { id, resourceId } }, options);
      }),
  };

  async function asked<Value>(
    connectionId: string,
    patience: Patience | undefined,
    ask: (client: Client, options: RequestOptions) => Promise<Value>,
  ): Promise<Value> {
    opened ??= openClient(rootUrl);
    const client = await opened;
    return withAccess(access, connectionId, async (token) => {
      try {
        return await ask(client, optionsOf(token, patience));
      } catch (error) {
        throw asGoogleError(error);
      }
    });
  }
}

const TIMEOUT_MS = 10_000;
const USUAL_LIFE_MS = 7 * 86_400_000;

// The same for the first listing and all that follow, because a sync token stands for them.
const EVERY_LIST = {
  singleEvents: true,
  maxAttendees: 1,
  fields:
    'summary,timeZone,nextPageToken,nextSyncToken,items(id,status,etag,summary,start,end,transparency,' +
    'eventType,attendees(self,responseStatus),recurringEventId,updated,extendedProperties/private)',
};

async function openClient(rootUrl: string | null): Promise<Client> {
  // Only the calendar's module, and late: the whole package costs 1.5 s and 110 MB.
  const { calendar } = await import('googleapis/build/src/apis/calendar/index.js');
  return calendar({ version: 'v3', ...(rootUrl === null ? {} : { rootUrl: `${rootUrl}/` }) });
}

type RequestOptions = ReturnType<typeof optionsOf>;

function optionsOf(token: string, { timeoutMs = TIMEOUT_MS, signal }: Patience = {}) {
  return {
    headers: { Authorization: `Bearer ${token}` },
    timeout: timeoutMs,
    // Trying again is our own business: the client's way knows neither our clock nor our limits.
    retry: false,
    ...(signal === undefined ? {} : { signal }),
  };
}

function listParameters(query: EventQuery): calendar_v3.Params$Resource$Events$List {
  return {
    maxResults: query.pageSize ?? PAGE_SIZE,
    ...(query.pageToken === null ? {} : { pageToken: query.pageToken }),
    ...('syncToken' in query
      ? { syncToken: query.syncToken }
      : {
          showDeleted: query.withDeleted,
          timeMin: new Date(query.from).toISOString(),
          ...(query.to === null ? {} : { timeMax: new Date(query.to).toISOString() }),
        }),
  };
}

const PAGE_SIZE = 500;

function pageOf(data: calendar_v3.Schema$Events): EventPage {
  // An answer that is no list is no empty list.
  if (typeof data !== 'object' || data === null || data.timeZone === undefined) throw nonsense();
  return {
    events: (data.items ?? []).map(readEventResource),
    name: data.summary ?? '',
    timezone: data.timeZone ?? 'UTC',
    nextPageToken: data.nextPageToken ?? null,
    nextSyncToken: data.nextSyncToken ?? null,
  };
}

function at({ googleId }: CalendarPlace, eventId: string) {
  return { calendarId: googleId, eventId };
}

function writing(guests: Guests, meet: boolean) {
  return { sendUpdates: guests, ...(meet ? { conferenceDataVersion: 1 } : {}) };
}
