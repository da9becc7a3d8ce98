import { AppError } from '../../contract/app-error.ts';
import type { CustomerErased } from '../../contract/customers.ts';
import { cancel, isActiveAt } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { PersonAddresses } from '../../ports/personal-data.ts';
import type { Repositories } from '../../ports/store.ts';
import { writeMessage } from '../calendar-sync/plan-writes.ts';
import { saveChange } from '../bookings/save-change.ts';
import type { Core } from '../core.ts';
import { present } from '../setup/owned.ts';
import { findPerson } from './find-person.ts';

type Deps = Pick<Core, 'store' | 'clock' | 'zones' | 'phones' | 'secrets' | 'wakeOutbox'>;

/**
 * Takes a customer out of everything. Bookings still to come are cancelled first, so that nobody waits for somebody who
 * cannot be named; past ones stay as times that were taken, in Google's calendars too, without the name. Nobody is told
 * but the calendars and webhooks, which hear of the cancellation without the name. An opt-out keeps the number alone: it is what honours it.
 * @throws AppError `customers.not_found`, `businesses.not_found`, `request.invalid`
 */
export async function erasePerson(
  deps: Deps,
  businessId: string,
  person: string,
): Promise<CustomerErased> {
  const erased = await deps.store.write(async (tx) => {
    const business = present(await tx.businesses.byId(businessId), 'businesses.not_found');
    const found = await findPerson(deps, tx, { business, person });
    return { ...(await eraseFound(deps, tx, { businessId, ...found })), found };
  });
  deps.wakeOutbox();
  const { found, ...counts } = erased;
  // Reads whole columns: outside of the transaction, so that nobody waits.
  const mentions = await blotOutMentions(deps, businessId, found.addresses);
  const all = { ...counts, mentions };
  if (Object.values(all).every((count) => count === 0)) throw new AppError('customers.not_found');
  return all;
}

async function eraseFound(
  deps: Deps,
  tx: Repositories,
  {
    businessId,
    bookings,
    addresses,
  }: { businessId: string; bookings: readonly Booking[]; addresses: PersonAddresses },
): Promise<Omit<CustomerErased, 'mentions'>> {
  const now = deps.clock.now();
  const coming = bookings.filter((booking) => isActiveAt(booking, now) && booking.end > now);
  await tx.staff.lock(coming.map(({ staffId }) => staffId));
  for (const before of coming) {
    const change = cancel(before, { by: 'member', at: now });
    await saveChange(deps, tx, { before, change, seats: 1 });
  }
  const ids = bookings.map(({ id }) => id);
  const ofBookings = await tx.personalData.eraseBookings(businessId, ids, now);
  const past = bookings.filter((booking) => !coming.includes(booking));
  await rewriteEvents(deps, tx, past);
  const loose = await tx.personalData.eraseAddresses(businessId, addresses);
  // Calendars that subscribed have the name, too.
  await tx.businesses.touchAvailability(businessId);
  return {
    bookings: ofBookings.bookings,
    cancelled: coming.length,
    messages: ofBookings.messages + loose.messages,
    waitlist: loose.waitlist,
  };
}

/** Our own events name the customer: they are written again from what is left. */
async function rewriteEvents(
  deps: Deps,
  tx: Repositories,
  bookings: readonly Booking[],
): Promise<void> {
  const now = deps.clock.now();
  for (const booking of bookings) {
    const links = await tx.eventLinks.ofBooking(booking.id);
    const present = links.filter(({ state }) => state === 'present');
    const messages = present.map(({ calendarId }) =>
      writeMessage(deps, { booking, calendarId, stamp: `erased-${now}` }),
    );
    await tx.outbox.add(messages, now);
  }
}

async function blotOutMentions(
  { store }: Pick<Deps, 'store'>,
  businessId: string,
  addresses: PersonAddresses,
): Promise<number> {
  let count = 0;
  for (const mention of await store.read.personalData.mentions(businessId, addresses)) {
    count += await store.write((tx) => tx.personalData.blotOut(businessId, mention, addresses));
  }
  return count;
}
