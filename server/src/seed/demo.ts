import type { z } from 'zod';
import { businessInput } from '../contract/businesses.ts';
import { scheduleInput } from '../contract/schedules.ts';
import { serviceInput } from '../contract/services.ts';
import { staffInput } from '../contract/staff.ts';
import { widgetInput } from '../contract/widgets.ts';
import { pendingUntil, timesOf } from '../domain/bookings/times.ts';
import { createdEvent } from '../domain/bookings/transitions.ts';
import type { Booking, BookingState } from '../domain/bookings/types.ts';
import type { Instant } from '../domain/availability/types.ts';
import type { Clock } from '../ports/clock.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Repositories, Store } from '../ports/store.ts';
import { fillCalendar } from './fill-calendar.ts';
import type { PlannedBooking } from './fill-calendar.ts';
import { fillJournal } from './fill-journal.ts';
import { lucieGarnier } from './lucie-garnier.ts';
import { northgatePhysio } from './northgate-physio.ts';
import type { SampleBusiness } from './sample-business.ts';
import { salonLumiere } from './salon-lumiere.ts';

const HOUR = 3_600_000;

interface SeedDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
}

/** Puts the sample businesses, with people and appointments, into the database; those already there are left alone. */
export async function seedDemo(deps: SeedDeps): Promise<void> {
  // The salon came first, and is what the console opens with.
  for (const [place, sample] of [salonLumiere, northgatePhysio, lucieGarnier].entries()) {
    await deps.store.write(async (tx) => {
      if ((await tx.businesses.bySlug(sample.slug)) !== null) return;
      await seedBusiness({ ...deps, tx }, sample, deps.clock.now() + place);
    });
  }
}

interface Seeding extends SeedDeps {
  readonly tx: Repositories;
}

async function seedBusiness(
  seeding: Seeding,
  sample: SampleBusiness,
  createdAt: Instant,
): Promise<void> {
  const { tx, secrets } = seeding;
  const businessId = secrets.newId('biz');
  const input = businessInput.parse(sample.business);
  await tx.businesses.insert({ ...input, id: businessId, slug: sample.slug, createdAt });
  await tx.members.insert({
    id: secrets.newId('mbr'),
    businessId,
    ...sample.owner,
    role: 'owner',
    staffId: null,
    createdAt,
  });
  await seedOffer(seeding, sample, businessId);
  await seedCalendar(seeding, sample, businessId);
  await tx.businesses.touchAvailability(businessId);
}

async function seedOffer(
  { tx, secrets }: Seeding,
  sample: SampleBusiness,
  businessId: string,
): Promise<void> {
  const scheduleIds = new Map<string, string>();
  for (const [name, schedule] of Object.entries(sample.schedules)) {
    const id = secrets.newId('sch');
    const isDefault = scheduleIds.size === 0;
    scheduleIds.set(name, id);
    await tx.schedules.insert(businessId, { ...scheduleInput.parse(schedule), isDefault, id });
  }

  const staffIds = new Map<string, string>();
  for (const [name, { schedule, ...person }] of Object.entries(sample.staff)) {
    const id = secrets.newId('stf');
    staffIds.set(name, id);
    const scheduleId = schedule === undefined ? null : idOf(scheduleIds, schedule);
    await tx.staff.insert(businessId, { ...staffInput.parse({ ...person, scheduleId }), id });
  }

  for (const [position, { by, ...service }] of sample.services.entries()) {
    const staff = (by ?? []).map((name) => idOf(staffIds, name));
    const input = serviceInput.parse({ ...service, position, staffIds: staff });
    await tx.services.insert(businessId, { ...input, id: secrets.newId('svc') });
  }

  const { key, ...widget } = sample.widget;
  await tx.widgets.insert(businessId, { ...widgetInput.parse(widget), key });
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The sample names ${name}, but there is none`);
  return id;
}

async function seedCalendar(
  seeding: Seeding,
  sample: SampleBusiness,
  businessId: string,
): Promise<void> {
  const { tx, clock } = seeding;
  const planned = fillCalendar({
    services: await tx.services.list(businessId),
    staff: await tx.staff.list(businessId),
    schedules: await tx.schedules.list(businessId),
    customers: sample.customers,
    fullness: sample.fullness,
    now: clock.now(),
  });
  const bookings: Booking[] = [];
  for (const [index, plan] of planned.entries()) {
    const booking = bookingOf(seeding, { plan, index, businessId, sample });
    await tx.bookings.insert(booking, plan.service.seats, createdEvent(booking, 'visitor'));
    bookings.push(booking);
  }
  if (sample.journal === undefined) return;
  const { messages, orders } = fillJournal(bookings, sample.journal, {
    secrets: seeding.secrets,
    now: clock.now(),
  });
  for (const message of messages) await tx.messages.add(message);
  await tx.outbox.add(orders, clock.now());
}

interface Planned {
  readonly plan: PlannedBooking;
  readonly index: number;
  readonly businessId: string;
  readonly sample: SampleBusiness;
}

function bookingOf(
  { secrets, clock }: Seeding,
  { plan, index, businessId, sample }: Planned,
): Booking {
  const { service, staff, start, customer } = plan;
  const id = secrets.newId('bkg');
  const { timezone, locale } = sample.business;
  // Over four weeks, so that no day looks like a rush.
  const createdAt = clock.now() - (index % 97) * 7 * HOUR;
  return {
    id,
    businessId,
    serviceId: service.id,
    staffId: staff.id,
    widgetKey: sample.widget.key,
    state: stateOf(plan, index, clock.now()),
    revision: 0,
    ...timesOf(service, start),
    customer: { name: customer, email: addressOf(customer), phone: null },
    answers: answersOf(service.questions, index),
    consent: null,
    visitorTimezone: timezone,
    locale,
    source: { placement: sample.widget.placement ?? 'inline' },
    tokenHash: secrets.hash(secrets.linkToken(id)),
    createdAt,
    updatedAt: createdAt,
  };
}

// Where the owner approves, some requests still wait for an answer.
function stateOf({ service, start }: PlannedBooking, index: number, now: number): BookingState {
  if (service.approvalTtlMin === null || index % 4 !== 1) return { status: 'confirmed' };
  return { status: 'pending', expiresAt: pendingUntil(start, now, service.approvalTtlMin) };
}

// Nothing is ever sent to such an address: an invented customer can be told nothing.
function addressOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/[^A-Za-z ]/gu, '');
  return `${plain.toLowerCase().replaceAll(' ', '.')}@demo.invalid`;
}

function answersOf(
  questions: z.output<typeof serviceInput>['questions'],
  index: number,
): Record<string, string> {
  return Object.fromEntries(
    questions
      .filter((question) => question.kind === 'choice')
      .map((question) => [question.id, question.choices[index % question.choices.length] ?? '']),
  );
}
