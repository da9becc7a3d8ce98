import { AppError } from '../../contract/app-error.ts';
import type { Business } from '../../contract/businesses.ts';
import type { MessageSettings } from '../../contract/messages.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { timesOf } from '../../domain/bookings/times.ts';
import { offerTiming } from '../../domain/waitlist/offer-timing.ts';
import { book } from '../../domain/waitlist/transitions.ts';
import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import { spanOf } from '../../domain/waitlist/wish.ts';
import type { Offer } from '../availability/offer.ts';
import { readSettings } from '../messages/settings.ts';
import { addressesOf } from './contacts.ts';
import type { WaitlistDeps } from './deps.ts';
import { letGo } from './keep-freed-time.ts';
import { makeOffer } from './make-offer.ts';
import { lookOrder } from './orders.ts';
import { firstWanted, freeStartsFor, offerFor } from './wanted-times.ts';

/**
 * Goes through a business's list, longest waiting first, and offers to each what is free and would do. Can be repeated
 * at any time, and in several processes. Returns how many offers were made.
 */
export async function lookForTimes(deps: WaitlistDeps, businessId: string): Promise<number> {
  const { read } = deps.store;
  const business = await read.businesses.byId(businessId);
  const settings = await readSettings(read, businessId);
  if (business === null || !settings.waitlist.isOn) return 0;
  const kept = await read.holds.freed(businessId);
  const known = new Map<string, Known>();
  let made = 0;
  for (const entry of await read.waitlist.waiting(businessId, MOST_AT_ONCE)) {
    const isMade = await serve(deps, { entry, business, settings, known });
    // What was free for others may be so no longer.
    if (isMade) known.clear();
    made += Number(isMade);
  }
  // Only now does it belong to everybody.
  await letGo(deps, businessId, kept);
  if (made > 0) deps.wakeOutbox();
  return made;
}

const MOST_AT_ONCE = 1_000;
const MOST_TRIES = 3;

/** What is free for one kind of wish, found once for all who have it. */
interface Known {
  readonly offer: Offer;
  readonly free: readonly Instant[];
}

interface Serving {
  readonly entry: WaitlistEntry;
  readonly business: Business;
  readonly settings: MessageSettings;
  readonly known: Map<string, Known>;
}

async function serve(deps: WaitlistDeps, { known, ...serving }: Serving): Promise<boolean> {
  const { entry, business, settings } = serving;
  if (addressesOf(entry, { settings, business }).length === 0) return false;
  for (let round = 0; round < MOST_TRIES; round += 1) {
    const { offer, free } = (await knownFor(deps, known, entry)) ?? {};
    if (offer === undefined || free === undefined) return false;
    const start = firstWanted(deps, { entry, offer, free });
    if (start === null) return false;
    const now = deps.clock.now();
    const timing = offerTiming(start, settings.waitlist.holdMin, {
      now,
      quiet: settings.quietHours,
      zone: deps.zones.of(entry.timezone),
    });
    if (!timing.isNow) return waitForMorning(deps, entry, timing.at);
    if (await isServedAlready(deps, entry)) return false;
    await lookFirst(deps, { offer, start });
    try {
      return await makeOffer(deps, { ...serving, offer, start, until: timing.until });
    } catch (error) {
      if (!isGone(error)) throw error;
      known.clear();
    }
  }
  return false;
}

async function knownFor(
  deps: WaitlistDeps,
  known: Map<string, Known>,
  entry: WaitlistEntry,
): Promise<Known | null> {
  const { widgetKey, serviceId, staffId, wish, timezone } = entry;
  const kind = [widgetKey, serviceId, staffId, wish.from, wish.to, timezone].join(' ');
  const there = known.get(kind);
  if (there !== undefined) return there;
  const { read } = deps.store;
  const offer = await offerFor(read, entry);
  if (offer === null) return null;
  const found = { offer, free: await freeStartsFor(deps, read, { entry, offer, isFreed: true }) };
  known.set(kind, found);
  return found;
}

/** Whatever an outside calendar has there is in the mirror then, where taking the time meets it. */
async function lookFirst(
  deps: WaitlistDeps,
  { offer, start }: { offer: Offer; start: Instant },
): Promise<void> {
  const { businessId, service, people } = offer;
  const { footprint } = timesOf(service, start);
  const staffIds = people.map(({ id }) => id);
  await deps.lookFirst({ businessId, staffIds, from: footprint.start, to: footprint.end });
}

async function waitForMorning(
  { store, secrets, clock }: WaitlistDeps,
  { businessId }: WaitlistEntry,
  at: Instant,
): Promise<false> {
  const look = lookOrder(secrets, { businessId, cause: `${businessId}:${at}`, at });
  await store.write((tx) => tx.outbox.add([look], clock.now()));
  return false;
}

/** Who has booked for these days by themselves waits no more. */
async function isServedAlready(
  { store, zones, clock }: WaitlistDeps,
  entry: WaitlistEntry,
): Promise<boolean> {
  const span = spanOf(entry.wish, zones.of(entry.timezone));
  const now = clock.now();
  const booking = await store.read.waitlist.bookingOf(entry, {
    start: Math.max(span.start, now),
    end: span.end,
  });
  if (booking === null) return false;
  const after = book(entry, booking, now);
  if (after !== null) await store.write((tx) => tx.waitlist.update(entry, after));
  return true;
}

function isGone(error: unknown): boolean {
  return (
    error instanceof AppError &&
    (error.code === 'bookings.slot_taken' || error.code === 'bookings.not_offered')
  );
}
