import { AppError } from '../../contract/app-error.ts';
import type { Booking } from '../../contract/bookings.ts';
import type { Repositories } from '../../ports/store.ts';
import { adminBookings } from '../bookings/booking-views.ts';
import type { Core } from '../core.ts';
import { listWaitlist } from '../waitlist/list-waitlist.ts';
import { toWire } from '../wire.ts';
import type { ExportedRow, ExportTable } from './export-table.ts';
import { statisticsPages } from './statistics-pages.ts';

type Reading = Pick<Core, 'store' | 'clock'>;

/** Everything a business owns, as tables; secrets and links appear nowhere. @throws AppError `businesses.not_found` */
export async function exportTables(core: Reading, businessId: string): Promise<ExportTable[]> {
  const { read } = core.store;
  const business = await read.businesses.byId(businessId);
  if (business === null) throw new AppError('businesses.not_found');
  return [
    small('members', async () =>
      (await read.members.list(businessId)).map(({ id, name, email, role, staffId }) => ({
        id,
        name,
        email,
        role,
        staffId,
      })),
    ),
    small('staff', () => read.staff.list(businessId)),
    small('services', () => read.services.list(businessId)),
    small('schedules', () => read.schedules.list(businessId)),
    small('timeOff', () => timeOff(read, businessId)),
    small('widgets', () => read.widgets.list(businessId)),
    small('apiKeys', async () =>
      (await read.apiKeys.list(businessId)).map(({ id, name, scopes, createdAt }) => ({
        id,
        name,
        scopes,
        createdAt: toWire(createdAt),
      })),
    ),
    small('webhooks', async () =>
      (await read.webhooks.list(businessId)).map(
        ({ id, url, description, events, state, createdAt }) => ({
          id,
          url,
          description,
          events,
          state,
          createdAt: toWire(createdAt),
        }),
      ),
    ),
    small('messageTexts', async () =>
      (await read.templates.list(businessId)).map(
        ({ audience, moment, channel, locale, subject, body, isPlain, content, changedAt }) => ({
          audience,
          moment,
          channel,
          locale,
          subject,
          body,
          isPlain,
          content,
          changedAt: toWire(changedAt),
        }),
      ),
    ),
    { name: 'waitlist', pages: () => waitlistPages(core, businessId) },
    { name: 'bookings', pages: () => bookingPages(core, businessId) },
    { name: 'messages', pages: () => messagePages(read, businessId) },
    { name: 'inboundTexts', pages: () => inboundPages(read, businessId) },
    {
      name: 'statisticsOfVisits',
      pages: () => statisticsPages((page) => read.dayCounts.visitRows(businessId, page)),
    },
    {
      name: 'statisticsOfBookings',
      pages: () => statisticsPages((page) => read.dayCounts.bookingRows(businessId, page)),
    },
  ];
}

const PAGE = 200;

// With the link of a booking anybody could move or cancel it.
const PRIVATE_LINK = /\/b\/[\w-]{16,}/gu;

function small(name: string, load: () => Promise<readonly object[]>): ExportTable {
  return {
    name,
    async *pages() {
      yield (await load()).map((row): ExportedRow => ({ ...row }));
    },
  };
}

async function timeOff(read: Repositories, businessId: string): Promise<ExportedRow[]> {
  const rows = await read.timeOff.list(businessId, { from: 0, to: Number.MAX_SAFE_INTEGER });
  return rows.map(({ id, staffId, start, end, reason }) => ({
    id,
    staffId,
    start: toWire(start),
    end: toWire(end),
    reason,
  }));
}

/** A page at a time, so that memory stays the same for ten bookings and for a million. */
async function* bookingPages(
  { store, clock }: Reading,
  businessId: string,
): AsyncGenerator<ExportedRow[]> {
  const { read } = store;
  let after: { start: number; id: string } | undefined;
  for (;;) {
    const page = await read.bookings.list(businessId, { after, limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) return;
    const shown = await adminBookings(read, page, clock.now());
    yield await withNotes(read, businessId, shown);
    if (page.length < PAGE) return;
    after = { start: last.start, id: last.id };
  }
}

/** Everybody who waits or waited for a time, longest first. */
async function* waitlistPages(core: Reading, businessId: string): AsyncGenerator<ExportedRow[]> {
  let cursor: string | undefined;
  do {
    const query = { show: 'all', limit: PAGE, ...(cursor !== undefined && { cursor }) } as const;
    const page = await listWaitlist(core, businessId, query);
    yield page.items.map((entry) => ({ ...entry }));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

/** Everything that was told to anybody, latest first. */
async function* messagePages(
  read: Repositories,
  businessId: string,
): AsyncGenerator<ExportedRow[]> {
  let after: { at: number; id: string } | undefined;
  for (;;) {
    const page = await read.messages.list(businessId, { after, limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page.map(({ id, bookingId, moment, channel, to, subject, body, state, dueAt }) => ({
      id,
      bookingId,
      moment,
      channel,
      to,
      subject,
      body: body?.replaceAll(PRIVATE_LINK, '/b/…') ?? null,
      state,
      dueAt: toWire(dueAt),
    }));
    if (page.length < PAGE) return;
    after = { at: last.dueAt, id: last.id };
  }
}

/** Everything that was written back, oldest first. */
async function* inboundPages(
  read: Repositories,
  businessId: string,
): AsyncGenerator<ExportedRow[]> {
  let after: { at: number; id: string } | undefined;
  for (;;) {
    const page = await read.inboundTexts.list(businessId, { after, limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page.map(({ id, channel, address, sender, body, meaning, bookingId, at }) => ({
      id,
      channel,
      address,
      sender,
      body,
      meaning,
      bookingId,
      at: toWire(at),
    }));
    if (page.length < PAGE) return;
    after = last;
  }
}

async function withNotes(
  read: Repositories,
  businessId: string,
  bookings: readonly Booking[],
): Promise<ExportedRow[]> {
  const notes = await read.notes.ofBookings(
    businessId,
    bookings.map(({ id }) => id),
  );
  return bookings.map((booking) => ({
    ...booking,
    notes: notes
      .filter(({ bookingId }) => bookingId === booking.id)
      .map(({ authorName, text, createdAt }) => ({
        author: authorName,
        text,
        at: toWire(createdAt),
      })),
  }));
}
