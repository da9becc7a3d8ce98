import type { WaitlistEntryView, WaitlistPage, WaitlistQuery } from '../../contract/waitlist.ts';
import { isActive } from '../../domain/waitlist/transitions.ts';
import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { Repositories } from '../../ports/store.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { toWire } from '../wire.ts';
import type { WaitlistDeps } from './deps.ts';

/** Who waits for a time, longest first. @throws AppError `request.invalid` for a cursor that is not ours */
export async function listWaitlist(
  { store }: Pick<WaitlistDeps, 'store'>,
  businessId: string,
  query: WaitlistQuery,
): Promise<WaitlistPage> {
  const { read } = store;
  const found = await read.waitlist.list(businessId, {
    isActive: query.show === 'active',
    serviceId: query.service,
    after: query.cursor === undefined ? undefined : readCursor(query.cursor),
    // One more than asked for tells whether there is another page.
    limit: query.limit + 1,
  });
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const show = page.length === 0 ? null : await shower(read, businessId);
  return {
    items: show === null ? [] : page.map(show),
    next:
      found.length > query.limit && last !== undefined
        ? writeCursor({ at: last.createdAt, id: last.id })
        : null,
  };
}

async function shower(
  read: Repositories,
  businessId: string,
): Promise<(entry: WaitlistEntry) => WaitlistEntryView> {
  const [services, staff, line] = await Promise.all([
    read.services.list(businessId),
    read.staff.list(businessId),
    read.waitlist.list(businessId, { isActive: true, limit: LONGEST_LINE }),
  ]);
  const nameOf = (things: readonly { id: string; name: string }[], id: string) => ({
    id,
    name: things.find((thing) => thing.id === id)?.name ?? '',
  });
  return (entry) => ({
    id: entry.id,
    state: entry.state.status,
    position: isActive(entry)
      ? line
          .filter(({ serviceId }) => serviceId === entry.serviceId)
          .findIndex(({ id }) => id === entry.id) + 1 || null
      : null,
    service: nameOf(services, entry.serviceId),
    staff: entry.staffId === null ? null : nameOf(staff, entry.staffId),
    from: entry.wish.from,
    to: entry.wish.to,
    weekdays: [...entry.wish.weekdays],
    parts: [...entry.wish.parts],
    customer: { ...entry.customer },
    // @NOTE only a locale of the contract is ever stored.
    locale: entry.locale as WaitlistEntryView['locale'],
    timezone: entry.timezone,
    consent: entry.consent === null ? null : { ...entry.consent, at: toWire(entry.consent.at) },
    offer:
      entry.state.status === 'offered'
        ? {
            start: toWire(entry.state.offer.start),
            staff: nameOf(staff, entry.state.offer.staffId),
            until: toWire(entry.state.offer.until),
          }
        : null,
    offers: entry.offerNo,
    problem: entry.problem,
    bookingId: entry.state.status === 'booked' ? entry.state.bookingId : null,
    createdAt: toWire(entry.createdAt),
  });
}

const LONGEST_LINE = 1_000;
