import { forgetVisits } from '@bookingsaas/server/usecases/analytics/forget-visits';
import { rollUp } from '@bookingsaas/server/usecases/analytics/roll-up';
import { withSender } from '@bookingsaas/server/usecases/analytics/with-sender';
import {
  createdEvent,
  cancel,
  complete,
  markAbsent,
} from '@bookingsaas/server/domain/bookings/transitions';
import type { Transition } from '@bookingsaas/server/domain/bookings/transitions';
import type { Booking } from '@bookingsaas/server/domain/bookings/types';
import type { World } from '../app.ts';
import { bookingBody } from '../builders.ts';
import type { InventedVisit } from './make-month.ts';
import type { TrueBooking } from './truth.ts';

export interface Town {
  readonly businessId: string;
  /** Public keys of the two widgets. */
  readonly widgets: readonly string[];
  readonly service: string;
  readonly staff: readonly string[];
  /** The UTC instant of an hour on a date of the business. */
  readonly instantOf: (date: string, hour: number) => number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Lets the visits happen to the app, with its jobs running every few hours; returns how the bookings really went.
 * Bookings are written as rows: who may book what is not what is counted here.
 */
export async function liveMonth(
  world: World,
  town: Town,
  { visits, until }: { visits: readonly InventedVisit[]; until: number },
): Promise<TrueBooking[]> {
  const bookings: Live[] = [];
  let nextJobs = 0;
  for (const visit of visits) {
    while (nextJobs !== 0 && nextJobs <= visit.at) await passTo(nextJobs);
    if (nextJobs === 0) nextJobs = visit.at + 3 * HOUR_MS;
    world.clock.set(new Date(visit.at).toISOString());
    await tell(world, town, visit);
    if (visit.booking !== null && visit.kind !== 'robot')
      bookings.push(await book(world, town, { visit, index: bookings.length }));
  }
  while (nextJobs <= until) await passTo(nextJobs);
  await passTo(until);
  return bookings.map(({ truth }) => truth);

  async function passTo(at: number): Promise<void> {
    world.clock.set(new Date(at).toISOString());
    for (const live of bookings) await liveOn(world, live, at);
    await world.visits.flush();
    await rollUp(world.core);
    await forgetVisits(world.core);
    nextJobs = at + 3 * HOUR_MS;
  }
}

interface Live {
  truth: TrueBooking;
  booking: Booking;
}

async function tell(world: World, town: Town, visit: InventedVisit): Promise<void> {
  if (visit.kind === 'blocker') return;
  const { status } = await world.ask(
    'POST',
    `/api/v1/widgets/${town.widgets[visit.widget]}/events`,
    {
      headers: {
        'Content-Type': 'text/plain',
        'User-Agent': visit.userAgent,
        'X-Forwarded-For': visit.address,
        ...(visit.kind === 'private' ? { 'Sec-GPC': '1' } : {}),
      },
      body: {
        placement: 'inline',
        ...visit.origin.told,
        locale: 'fr',
        timezone: visit.timezone,
        events: eventsOf(visit, town),
      },
    },
  );
  if (status !== 204) throw new Error(`A visit was answered ${status}`);
}

function eventsOf({ at, depth, inVain, chosenDate, chosenHour }: InventedVisit, town: Town) {
  const { service } = town;
  const start = new Date(town.instantOf(chosenDate, chosenHour)).toISOString();
  const all = [
    [['ready', { key: 'k', locale: 'fr' }]],
    [['view']],
    [['service', { service, name: 'Coupe' }]],
    [['looked', { service, day: chosenDate, next: null }], ...vainEvents(at, inVain, town)],
    [['slot', { service, staff: null, start }]],
    [['form', { service }]],
    [['field_error', { field: 'name', code: 'required' }]],
    [
      ['submit', { service, staff: null, start }],
      ['booked', { id: 'bkg_1' }],
    ],
  ];
  return all.slice(0, depth + 1).flat();
}

function vainEvents(at: number, inVain: InventedVisit['inVain'], { service, instantOf }: Town) {
  if (inVain === null) return [];
  const saturday = new Date(at + (6 - new Date(at).getUTCDay() + 35) * DAY_MS);
  const day = saturday.toISOString().slice(0, 10);
  if (inVain === 'sat morning')
    return [['opened', { service, day, free: [instantOf(day, 14), instantOf(day, 15)] }]];
  return [
    ['empty', { service, day: new Date(saturday.getTime() + DAY_MS).toISOString().slice(0, 10) }],
  ];
}

async function book(
  world: World,
  town: Town,
  { visit, index }: { visit: InventedVisit; index: number },
): Promise<Live> {
  const { core } = world;
  // Everybody has a person and an hour of their own, so that nobody is in the way.
  const staffId = town.staff[index % town.staff.length] ?? '';
  const hour = Math.floor(index / town.staff.length);
  const start =
    Math.floor(visit.at / HOUR_MS) * HOUR_MS + HOUR_MS + (visit.booking?.leadDays ?? 0) * DAY_MS;
  const footStart = start + (hour % 3_600) * 1_000;
  const body = bookingBody(town.service, new Date(start).toISOString());
  const source = withSender(
    // @NOTE only `source` matters here.
    { ...body, source: { placement: 'inline', ...visit.origin.told } } as never,
    { userAgent: visit.userAgent, sender: undefined },
  ).source;
  const id = core.secrets.newId('bkg');
  const booking: Booking = {
    id,
    businessId: town.businessId,
    serviceId: town.service,
    staffId,
    widgetKey: town.widgets[visit.widget] ?? null,
    state: { status: 'confirmed' },
    revision: 0,
    start,
    end: start + HOUR_MS,
    footprint: { start: footStart, end: footStart + 1_000 },
    customer: { name: 'Bea Marin', email: null, phone: null },
    answers: {},
    consent: null,
    visitorTimezone: visit.timezone,
    locale: 'fr',
    source: source ?? null,
    tokenHash: core.secrets.hash(id),
    createdAt: visit.at,
    updatedAt: visit.at,
  };
  await world.store.write((tx) =>
    tx.bookings.insert(booking, 1_000, createdEvent(booking, 'visitor')),
  );
  return { booking, truth: { visit, start, cancelledAt: null, end: 'ahead' } };
}

/** Cancels, keeps or misses an appointment, once its time has come. */
async function liveOn(world: World, live: Live, at: number): Promise<void> {
  const { booking, truth } = live;
  const fate = truth.visit.booking?.fate;
  if (booking.state.status !== 'confirmed') return;
  const cause = { by: 'member' as const, at };
  if (fate === 'cancelled') {
    if (at < truth.visit.at + 7 * HOUR_MS) return;
    await save(cancel(booking, cause));
    live.truth = { ...truth, cancelledAt: at };
    return;
  }
  if (at < booking.end) return;
  await save(fate === 'no_show' ? markAbsent(booking, cause) : complete(booking, cause));
  live.truth = { ...truth, end: fate === 'no_show' ? 'no_show' : 'completed' };

  async function save(change: Transition): Promise<void> {
    if (!change.isDone) throw new Error(`A booking could not change: ${change.reason}`);
    const { booking: after, event } = change;
    await world.store.write((tx) => tx.bookings.update(booking, after, 1_000, event));
    live.booking = after;
  }
}
