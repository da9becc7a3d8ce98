import { AppError } from '../../contract/app-error.ts';
import type { Explanation, ExplanationQuery, ReasonView } from '../../contract/explanations.ts';
import type { Service } from '../../contract/services.ts';
import type { Staff } from '../../contract/staff.ts';
import type { Instant, Schedule } from '../../domain/availability/types.ts';
import { whyNot } from '../../domain/availability/why-not.ts';
import type { Obstacle, Reason } from '../../domain/availability/why-not.ts';
import type { BusyRow } from '../../ports/calendar.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';
import { fromWire, toWire } from '../wire.ts';
import { firstFree, lastPossibleStart } from './free-times.ts';
import { loadSetup } from './load-setup.ts';
import type { Setup } from './load-setup.ts';
import { peopleFor, scheduleOf, WHOLE_SHELF } from './offer.ts';
import type { Offer } from './offer.ts';
import { loadBusyRows, slotQueries } from './slot-queries.ts';
import type { Look } from './slot-queries.ts';

/**
 * Why a time is not offered, of the business's own services and people only; a hidden one is explained, not refused.
 * @throws AppError `services.not_found`, `staff.not_found`
 */
export async function explainTime(
  { store, clock, zones }: Pick<Core, 'store' | 'clock' | 'zones'>,
  businessId: string,
  asked: ExplanationQuery,
): Promise<Explanation> {
  const setup = await loadSetup(store.read, businessId);
  const service = setup.services.find(({ id }) => id === asked.service);
  if (service === undefined) throw new AppError('services.not_found');
  const person = setup.staff.find(({ id }) => id === asked.staff);
  if (person === undefined) throw new AppError('staff.not_found');

  const { timezone } = setup.business;
  const schedule = scheduleOf(setup, person) ?? noHours(timezone);
  const people = [{ id: person.id, schedule }];
  const offer = { businessId, businessTimezone: timezone, service, people };
  const start = fromWire(asked.start);
  const look = { now: clock.now(), from: start, to: start + 1, zones };
  const rows = (await loadBusyRows(store.read, [offer], look)).map(asObstacle);
  const found = slotQueries(offer, rows, look).flatMap((query) => whyNot(query, start, zones));
  const reasons = await Promise.all(
    found.map((reason) => titled(store.read, reason, shown(reason, schedule.timezone))),
  );
  const never = setupInTheWay(setup, service, person);
  const isOffered = never.length + reasons.length === 0;
  const later = isOffered || never.length > 0 ? null : await nextOffered(store, offer, look);
  return {
    isOffered,
    reasons: [...never, ...reasons],
    next: later === null ? null : toWire(later),
  };
}

async function nextOffered(
  { read }: Core['store'],
  offer: Offer,
  look: Look & { zones: Core['zones'] },
): Promise<Instant | null> {
  const from = Math.max(look.from, look.now);
  const { start } = await firstFree(read, offer, {
    ...look,
    from,
    to: lastPossibleStart(offer, look.now),
  });
  return start;
}

// Somebody without a schedule, in a business without a default one, is never there.
function noHours(timezone: string): Schedule {
  const weekly = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  return { timezone, weekly, overrides: {} };
}

function asObstacle(row: BusyRow): BusyRow & Obstacle {
  const occupied = { start: row.bookedStart ?? row.start, end: row.bookedEnd ?? row.end };
  return { ...row, occupied };
}

/** What keeps the pair from being offered at any time. */
function setupInTheWay(setup: Setup, service: Service, person: Staff): ReasonView[] {
  const reasons: ReasonView[] = [];
  if (!service.isActive) reasons.push({ rule: 'service_inactive' });
  if (!person.isActive) reasons.push({ rule: 'staff_inactive' });
  else if (!peopleFor(setup, WHOLE_SHELF, service).includes(person)) {
    reasons.push({ rule: 'not_assigned' });
  }
  return reasons;
}

function shown(reason: Reason, timezone: string): ReasonView {
  switch (reason.rule) {
    case 'hours':
    case 'override':
      return { rule: reason.rule, date: reason.date, open: reason.open.map(span), timezone };
    case 'grid':
      return { rule: 'grid', nearest: reason.nearest.map(toWire) };
    case 'time_off':
    case 'booking':
    case 'hold':
    case 'event':
    case 'unreachable':
    case 'buffer': {
      const { kind, refId, occupied } = reason.obstacle;
      // Nothing else can be opened here: a hold is gone in minutes, an event is in somebody's own calendar.
      const id = kind === 'booking' || kind === 'time_off' ? refId : null;
      return { rule: reason.rule, kind, id, ...span(occupied) };
    }
    case 'notice':
      return { rule: 'notice', earliest: toWire(reason.earliest) };
    default:
      return reason;
  }
}

/** An event is known to its owner by its title. */
async function titled(
  { calendarEvents }: Repositories,
  reason: Reason,
  view: ReasonView,
): Promise<ReasonView> {
  if (!('obstacle' in reason) || !('kind' in view) || view.kind !== 'event') return view;
  const [calendarId = '', eventId = ''] = reason.obstacle.refId.split('/');
  return { ...view, title: (await calendarEvents.byId(calendarId, eventId))?.summary ?? null };
}

function span({ start, end }: { start: number; end: number }): { start: string; end: string } {
  return { start: toWire(start), end: toWire(end) };
}
