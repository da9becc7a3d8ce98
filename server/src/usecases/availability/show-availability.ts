import { AppError } from '../../contract/app-error.ts';
import type { Availability, AvailabilityQuery } from '../../contract/availability.ts';
import type { Widget } from '../../contract/widgets.ts';
import type { Instant, LocalDate } from '../../domain/availability/types.ts';
import { dateOfEpochDay, epochDayOf } from '../../domain/time/local-date.ts';
import type { Zone } from '../../domain/time/zone.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';
import { toWire } from '../wire.ts';
import { firstFree, lastPossibleStart, startsOfAny } from './free-times.ts';
import { loadSetup, loadWidget } from './load-setup.ts';
import { offerOf } from './offer.ts';
import type { Offer } from './offer.ts';
import { loadBusyRows, slotQueries } from './slot-queries.ts';
import { validUntil } from './valid-until.ts';

/** Free times, and how long they may be repeated without looking again. */
export interface ShownAvailability {
  readonly answer: Availability;
  readonly businessId: string;
  readonly allowedSites: readonly string[];
  /** The answer is true while the business's availability has this version… */
  readonly version: number;
  /** …and the clock stands before this instant. */
  readonly validUntil: Instant;
}

/** The free starts of a service by date. @throws AppError for what is not found, or a range that is no range */
export async function showAvailability(
  core: Pick<Core, 'store' | 'clock' | 'zones' | 'secrets'>,
  widgetKey: string,
  query: AvailabilityQuery,
): Promise<ShownAvailability> {
  return availabilityOf(core, await loadWidget(core.store.read, widgetKey), query);
}

/** The same for a widget at hand, such as one that is not published yet. */
export async function availabilityOf(
  core: Pick<Core, 'store' | 'clock' | 'zones' | 'secrets'>,
  widget: Widget & { readonly businessId: string },
  query: AvailabilityQuery,
): Promise<ShownAvailability> {
  const { read } = core.store;
  const now = core.clock.now();
  // Read first: a write that comes in between makes this answer stale at once, never the next one wrong.
  const version = await read.businesses.availabilityVersion(widget.businessId);
  const setup = await loadSetup(read, widget.businessId);
  const offer = offerOf(setup, widget, { serviceId: query.service, staffId: query.staff });
  const timezone = query.tz ?? setup.business.timezone;
  const zone = core.zones.of(timezone);
  const range = rangeOf(query, zone);
  const except = await exceptOf(core, read, { query, businessId: widget.businessId });
  const look = { now, ...range, except, zones: core.zones };
  const rows = await loadBusyRows(read, [offer], look);
  const starts = startsOfAny(slotQueries(offer, rows, look), core.zones);
  const later =
    starts.length > 0 ? NOTHING : await nextStart(core, offer, { ...look, from: look.to });
  const first = starts[0] ?? later.start ?? undefined;
  const isPaused = first === undefined && rows.some(({ kind }) => kind === 'unreachable');
  return {
    answer: {
      timezone,
      days: byDate(starts, zone),
      next: later.start === null ? null : toWire(later.start),
      ...(isPaused ? { isPaused } : {}),
    },
    businessId: widget.businessId,
    allowedSites: widget.allowedSites,
    version,
    validUntil: validUntil(
      { rules: offer.service, first, rows: [...rows, ...later.rows] },
      now,
      core.zones.of(setup.business.timezone),
    ),
  };
}

function rangeOf({ from, to }: AvailabilityQuery, zone: Zone): { from: Instant; to: Instant } {
  const first = epochDayOf(from);
  const last = epochDayOf(to);
  if (!(first > FIRST_DAY)) throw invalid('from', 'too_small', 'Too long ago');
  if (last < first) throw invalid('to', 'too_small', 'Must not be before `from`');
  if (last - first >= MOST_DAYS)
    throw invalid('to', 'too_big', `At most ${MOST_DAYS} days at a time`);
  if (!(last < LAST_DAY)) throw invalid('to', 'too_big', 'Too far ahead');
  return { from: zone.resolve(first, 0), to: zone.resolve(last + 1, 0) };
}

const MOST_DAYS = 62;
const FIRST_DAY = epochDayOf('1971-01-01');
const LAST_DAY = epochDayOf('9000-01-01');

function invalid(field: string, code: 'too_small' | 'too_big', message: string): AppError {
  return new AppError('request.invalid', {
    message,
    details: { fields: { [field]: { code, message } } },
  });
}

async function exceptOf(
  core: Pick<Core, 'secrets'>,
  read: Repositories,
  { query, businessId }: { query: AvailabilityQuery; businessId: string },
): Promise<{ visit?: string | undefined; bookingId?: string | undefined }> {
  const moving =
    query.moving === undefined
      ? null
      : await read.bookings.byTokenHash(core.secrets.hash(query.moving));
  return {
    visit: query.visit,
    bookingId: moving?.businessId === businessId ? moving.id : undefined,
  };
}

const NOTHING = { start: null, rows: [] };

async function nextStart(
  core: Pick<Core, 'store' | 'zones'>,
  offer: Offer,
  look: Parameters<typeof firstFree>[2],
): ReturnType<typeof firstFree> {
  const from = Math.max(look.from, look.now);
  return firstFree(core.store.read, offer, {
    ...look,
    from,
    to: lastPossibleStart(offer, look.now),
  });
}

function byDate(starts: readonly Instant[], zone: Zone): Record<LocalDate, string[]> {
  const days: Record<LocalDate, string[]> = {};
  for (const start of starts) (days[dateOfEpochDay(zone.dayOf(start))] ??= []).push(toWire(start));
  return days;
}
