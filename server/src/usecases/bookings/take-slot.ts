import { AppError } from '../../contract/app-error.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import { choosePerson } from '../../domain/availability/choose-person.ts';
import { isOffered } from '../../domain/availability/slots.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { dateOfEpochDay } from '../../domain/time/local-date.ts';
import type { Repositories } from '../../ports/store.ts';
import { nearestFree } from '../availability/free-times.ts';
import type { Offer } from '../availability/offer.ts';
import { countByDate, loadBusyRows, slotQueries } from '../availability/slot-queries.ts';
import type { Look } from '../availability/slot-queries.ts';
import type { Core } from '../core.ts';
import { toWire } from '../wire.ts';
import { freeOverdue } from './free-overdue.ts';

/** A start somebody wants, of an offer (which may be one person or several). */
export interface Wish {
  readonly offer: Offer;
  readonly start: Instant;
  /** What does not stand in the way: the visit's own hold, the booking being moved. */
  readonly except?: Look['except'];
  /** Taken when free, before the least loaded is looked for. */
  readonly preferredStaffId?: string | undefined;
  /** Whose time is given back for it; nobody else may book them meanwhile either. */
  readonly from?: string | undefined;
}

type Tools = Pick<Core, 'store' | 'clock' | 'zones' | 'secrets'>;

/** One way of taking a time; each step may run again when a transaction is tried again. */
export interface Taking<W extends Wish, T> {
  /** The answer of an earlier, equal request; null when there is none. */
  readonly answered: (repositories: Repositories) => Promise<T | null>;
  readonly wish: (tx: Repositories) => Promise<W>;
  /** Writes what is taken, for the person who was found free. */
  readonly take: (tx: Repositories, wish: W, staffId: string) => Promise<T>;
}

/**
 * Takes a time in one transaction with the look at who is free. When the database itself refuses a person, the next
 * free one is tried. Refusals carry the nearest free starts.
 */
export async function takeSlot<W extends Wish, T>(core: Tools, taking: Taking<W, T>): Promise<T> {
  const refused = new Set<string>();
  for (;;) {
    const attempt: { wish: W | null; staffId: string | null } = { wish: null, staffId: null };
    try {
      return await core.store.write((tx) => takeOnce(core, tx, { taking, attempt, refused }));
    } catch (error) {
      if (!isAboutTime(error) || attempt.wish === null) throw error;
      if (attempt.staffId === null) throw await withNearest(core, error, attempt.wish);
      refused.add(attempt.staffId);
    }
  }
}

async function takeOnce<W extends Wish, T>(
  core: Tools,
  tx: Repositories,
  {
    taking,
    attempt,
    refused,
  }: {
    taking: Taking<W, T>;
    attempt: { wish: W | null; staffId: string | null };
    refused: ReadonlySet<string>;
  },
): Promise<T> {
  attempt.staffId = null;
  const earlier = await taking.answered(tx);
  if (earlier !== null) return earlier;
  const wish = await taking.wish(tx);
  attempt.wish = wish;
  const people = wish.offer.people.map(({ id }) => id);
  const { isNews } = await tx.staff.lock(wish.from === undefined ? people : [...people, wish.from]);
  // An equal request may have been answered while this one waited for the lock.
  const answered = isNews ? await taking.answered(tx) : null;
  if (answered !== null) return answered;
  const staffId = await freePerson(core, tx, { wish, refused });
  attempt.staffId = staffId;
  return taking.take(tx, wish, staffId);
}

async function freePerson(
  core: Tools,
  tx: Repositories,
  { wish, refused }: { wish: Wish; refused: ReadonlySet<string> },
): Promise<string> {
  const { offer, start } = wish;
  const now = core.clock.now();
  if (!isThinkable(start))
    throw new AppError('bookings.not_offered', { message: 'This time is not offered' });
  const ids = offer.people.map(({ id }) => id);
  await freeOverdue(core, tx, { businessId: offer.businessId, staffIds: ids });

  const look = { now, from: start, to: start + 1, except: wish.except, zones: core.zones };
  const rows = await loadBusyRows(tx, [offer], look);
  const queries = slotQueries(offer, rows, look);
  const zone = core.zones.of(offer.businessTimezone);
  const dateOf = (instant: Instant) => dateOfEpochDay(zone.dayOf(instant));
  const candidates = offer.people.map(({ id }, index) => {
    const query = queries[index];
    const own = rows.filter(({ staffId }) => staffId === id);
    return {
      staffId: id,
      isFree: query !== undefined && !refused.has(id) && isOffered(query, start, core.zones),
      bookingsThatDay: countByDate(own, dateOf).get(dateOf(start)) ?? 0,
    };
  });

  const preferred = candidates.find(
    ({ staffId, isFree }) => isFree && staffId === wish.preferredStaffId,
  );
  const chosen = preferred?.staffId ?? choosePerson(candidates);
  if (chosen !== null) return chosen;

  // Offered, were nobody busy: then somebody was faster. Otherwise it never was on offer.
  const isTaken = queries.some((query) =>
    isOffered({ ...query, busy: [], sessions: [], bookedByDate: new Map() }, start, core.zones),
  );
  throw isTaken
    ? new AppError('bookings.slot_taken', { message: 'This time was just taken' })
    : new AppError('bookings.not_offered', { message: 'This time is not offered' });
}

/** The same refusal, with up to six free starts close to the wished one. */
async function withNearest(core: Tools, error: AppError, wish: Wish): Promise<AppError> {
  if (!isThinkable(wish.start) || wish.offer.people.length === 0) return error;
  const nearest = await nearestFree(core.store.read, wish.offer, {
    start: wish.start,
    look: { now: core.clock.now(), except: wish.except, zones: core.zones },
  });
  return new AppError(error.code, {
    message: error.message,
    details: { ...error.details, nearest: nearest.map(toWire) },
    cause: error,
  });
}

const ABOUT_TIME: readonly ErrorCode[] = ['bookings.slot_taken', 'bookings.not_offered'];

function isAboutTime(error: unknown): error is AppError {
  return error instanceof AppError && ABOUT_TIME.includes(error.code);
}

// Calendar arithmetic is defined for years of four digits; nobody books in the far ones.
function isThinkable(start: Instant): boolean {
  return start > Date.UTC(1971, 0) && start < Date.UTC(9000, 0);
}
