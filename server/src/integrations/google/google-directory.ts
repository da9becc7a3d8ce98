import type { GoogleAccess } from '../../ports/google-access.ts';
import type { DirectoryEntry, GoogleDirectory } from '../../ports/google-directory.ts';
import { withAccess } from './calendar-access.ts';
import { asGoogleError, nonsense } from './google-errors.ts';

/** The calendars of an account, by the real client; `rootUrl` is another place than Google, or null. */
export function createGoogleDirectory(parts: {
  access: GoogleAccess;
  rootUrl: string | null;
}): GoogleDirectory {
  const { access, rootUrl } = parts;
  return {
    describe: (token, googleId) =>
      asked(async (client) => {
        // The list of events carries the calendar's name and zone; nothing narrower may read them.
        const { data } = await client.events.list(
          { calendarId: googleId, maxResults: 1, fields: 'summary,timeZone' },
          withToken(token),
        );
        return { name: data.summary ?? googleId, timezone: data.timeZone ?? 'UTC' };
      }),

    list: (connectionId) =>
      withAccess(access, connectionId, (token) =>
        asked(async (client) => {
          const entries: DirectoryEntry[] = [];
          let pageToken: string | undefined;
          do {
            const { data } = await client.calendarList.list(
              { maxResults: 250, ...(pageToken === undefined ? {} : { pageToken }) },
              withToken(token),
            );
            entries.push(...(data.items ?? []).flatMap(entryOf));
            pageToken = data.nextPageToken ?? undefined;
          } while (pageToken !== undefined);
          return entries;
        }),
      ),

    create: (connectionId, { name, timezone }) =>
      withAccess(access, connectionId, (token) =>
        asked(async (client) => {
          const { data } = await client.calendars.insert(
            { requestBody: { summary: name, timeZone: timezone } },
            withToken(token),
          );
          if (typeof data.id !== 'string') throw nonsense();
          const made = { googleId: data.id, name: data.summary ?? name };
          return { ...made, timezone: data.timeZone ?? timezone, isPrimary: false, mayWrite: true };
        }),
      ),
  };

  async function asked<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
    try {
      return await work(await openClient(rootUrl));
    } catch (error) {
      throw asGoogleError(error);
    }
  }
}

const TIMEOUT_MS = 5_000;
// Who sees only free or busy reads no events.
const WRITABLE = ['owner', 'writer', 'writerWithoutPrivateAccess'];
const READABLE = [...WRITABLE, 'reader'];

type Client = Awaited<ReturnType<typeof openClient>>;

async function openClient(rootUrl: string | null) {
  const { calendar } = await import('googleapis/build/src/apis/calendar/index.js');
  return calendar({
    version: 'v3',
    timeout: TIMEOUT_MS,
    retry: false,
    ...(rootUrl === null ? {} : { rootUrl: `${rootUrl}/` }),
  });
}

function withToken(token: string) {
  return { headers: { Authorization: `Bearer ${token}` } };
}

function entryOf(item: {
  id?: string | null;
  summary?: string | null;
  summaryOverride?: string | null;
  timeZone?: string | null;
  primary?: boolean | null;
  accessRole?: string | null;
  deleted?: boolean | null;
}): DirectoryEntry[] {
  const role = item.accessRole ?? '';
  if (typeof item.id !== 'string' || item.deleted === true || !READABLE.includes(role)) return [];
  return [
    {
      googleId: item.id,
      name: item.summaryOverride ?? item.summary ?? item.id,
      timezone: item.timeZone ?? 'UTC',
      isPrimary: item.primary === true,
      mayWrite: WRITABLE.includes(role),
    },
  ];
}
