import type { Business } from '../../contract/businesses.ts';
import type { MessageSettings } from '../../contract/messages.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { MINUTE_MS, timesOf } from '../../domain/bookings/times.ts';
import type { FreedTime } from '../../domain/waitlist/freed-time.ts';
import { offer as offerTo } from '../../domain/waitlist/transitions.ts';
import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Offer } from '../availability/offer.ts';
import { takeSlot } from '../bookings/take-slot.ts';
import type { Wish } from '../bookings/take-slot.ts';
import { messageOrder } from '../messages/message-order.ts';
import { addressesOf } from './contacts.ts';
import type { WaitlistDeps } from './deps.ts';
import { checkOrder, lapseOrder } from './orders.ts';
import { visitOf } from './tokens.ts';
import { waitlistMessage } from './waitlist-message.ts';
import { idFromKey } from '../id-from-key.ts';

/** A time for somebody on the list, held until then. */
export interface Making {
  readonly entry: WaitlistEntry;
  readonly offer: Offer;
  readonly start: Instant;
  readonly until: Instant;
  readonly settings: MessageSettings;
  readonly business: Business;
}

/**
 * Offers a time: in one transaction it is held, the entry says so, the messages are planned, and so is the end of the
 * offer. False when the entry waits no more.
 * @throws AppError `bookings.slot_taken`, `bookings.not_offered` when the time is no longer free
 */
export async function makeOffer(deps: WaitlistDeps, making: Making): Promise<boolean> {
  const { businessId, id, offerNo } = making.entry;
  return takeSlot<Wish, boolean>(deps, {
    async answered(tx) {
      const now = await tx.waitlist.byId(businessId, id);
      return now?.state.status === 'waiting' && now.offerNo === offerNo ? null : false;
    },
    wish: async () => ({
      offer: making.offer,
      start: making.start,
      except: { isFreed: true },
    }),
    take: (tx, wish, staffId) => hold(deps, tx, { making, wish, staffId }),
  });
}

async function hold(
  deps: WaitlistDeps,
  tx: Repositories,
  { making, wish, staffId }: { making: Making; wish: Wish; staffId: string },
): Promise<boolean> {
  const { entry, until } = making;
  const { businessId, service } = wish.offer;
  const now = deps.clock.now();
  const times = timesOf(service, wish.start);
  const offered = offerTo(entry, { start: times.start, end: times.end, staffId, until }, now);
  if (offered === null || !(await tx.waitlist.update(entry, offered))) return false;
  const visit = visitOf(deps.secrets, offered);
  const id = idFromKey(deps.secrets, 'hld', visit);
  await makeRoom(tx, { businessId, serviceId: service.id, staffId, ...times });
  await tx.holds.insert(
    {
      id,
      businessId,
      serviceId: service.id,
      staffId,
      visit,
      ...times,
      // The offer ends first, and what it held is kept for who is next.
      expiresAt: until + ENDS_LATE_MS,
    },
    service.seats,
    now,
  );
  const messages = addressesOf(offered, making).map((address) =>
    waitlistMessage(deps.secrets, offered, { ...address, now, until }),
  );
  for (const message of messages) await tx.messages.add(message);
  await tx.outbox.add(
    [
      ...messages.map((message) => messageOrder(deps.secrets, message)),
      checkOrder(deps.secrets, offered, now + FIRST_CHECK_MS),
      lapseOrder(deps.secrets, offered, until),
    ],
    now,
  );
  await tx.businesses.touchAvailability(businessId);
  return true;
}

/** Takes away what is kept for the list where this time is taken; of a session's seats, one. */
async function makeRoom(tx: Repositories, time: FreedTime): Promise<void> {
  const { businessId, footprint } = time;
  const inTheWay = (await tx.holds.freed(businessId)).filter(
    (kept) =>
      kept.staffId === time.staffId &&
      kept.footprint.start < footprint.end &&
      footprint.start < kept.footprint.end,
  );
  const isSeat = ({ serviceId, start }: FreedTime) =>
    serviceId === time.serviceId && start === time.start;
  const seat = inTheWay.find(isSeat);
  for (const kept of inTheWay)
    if (kept === seat || !isSeat(kept)) await tx.holds.removeByVisit(businessId, kept.visit);
}

const FIRST_CHECK_MS = 5_000;
const ENDS_LATE_MS = 3 * MINUTE_MS;
