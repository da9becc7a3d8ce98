import type { ServiceInput } from '@bookingsaas/server/contract/services';
import type { StaffInput } from '@bookingsaas/server/contract/staff';
import type { Booking, BookingEvent, Hold } from '@bookingsaas/server/domain/bookings/types';
import type { Store } from '@bookingsaas/server/ports/store';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Tuesday 1 December 2026, 9:00 in Paris. */
export const NINE = Date.UTC(2026, 11, 1, 8);
export const NOW = NINE - 7 * DAY;

/** A salon with Ana and Bea, where both cut hair (30 minutes) and Ana teaches a class with three seats. */
export interface Salon {
  readonly businessId: string;
  readonly ana: string;
  readonly bea: string;
  readonly cut: string;
  readonly massage: string;
  readonly yoga: string;
}

export async function openSalon(store: Store): Promise<Salon> {
  const salon: Salon = {
    businessId: newId('biz'),
    ana: newId('stf-a'),
    bea: newId('stf-b'),
    cut: newId('svc-cut'),
    massage: newId('svc-massage'),
    yoga: newId('svc-yoga'),
  };
  const { businessId } = salon;
  await store.write(async (tx) => {
    await tx.businesses.insert(business(businessId));
    await tx.staff.insert(businessId, person({ id: salon.ana, name: 'Ana' }));
    await tx.staff.insert(businessId, person({ id: salon.bea, name: 'Bea', position: 1 }));
    await tx.services.insert(businessId, service({ id: salon.cut, name: 'Cut' }));
    await tx.services.insert(businessId, service({ id: salon.massage, name: 'Massage' }));
    await tx.services.insert(businessId, service({ id: salon.yoga, name: 'Yoga', seats: 3 }));
  });
  return salon;
}

export function newId(prefix: string): string {
  return `${prefix}-${crypto.randomUUID()}`;
}

export function business(id: string) {
  return {
    id,
    slug: id,
    name: 'Salon',
    timezone: 'Europe/Paris',
    country: 'FR',
    currency: 'EUR',
    locale: 'fr' as const,
    address: '1 rue du Test, Paris',
    phone: '+33123456789',
    email: 'salon@example.com',
    consentText: null,
    createdAt: NOW,
  };
}

export function person(facts: Partial<StaffInput> & { id: string }): StaffInput & { id: string } {
  return {
    name: 'Ana',
    email: null,
    colour: null,
    scheduleId: null,
    isActive: true,
    position: 0,
    ...facts,
  };
}

export function service(
  facts: Partial<ServiceInput> & { id: string },
): ServiceInput & { id: string } {
  return {
    name: 'Cut',
    description: '',
    category: null,
    durationMin: 30,
    intervalMin: null,
    bufferBeforeMin: 0,
    bufferAfterMin: 0,
    noticeMin: 0,
    horizonDays: 60,
    seats: 1,
    approvalTtlMin: null,
    dailyLimit: null,
    changeNoticeMin: 0,
    price: null,
    colour: null,
    questions: [],
    staffIds: [],
    requiresPhone: false,
    requiresEmail: true,
    isActive: true,
    position: 0,
    ...facts,
  };
}

/** Half an hour with Ana, unless told otherwise; the footprint follows the times. */
export function booking(salon: Salon, facts: Partial<Booking> = {}): Booking {
  const start = facts.start ?? NINE;
  const end = facts.end ?? start + 30 * MINUTE;
  const id = facts.id ?? newId('bkg');
  return {
    id,
    businessId: salon.businessId,
    serviceId: salon.cut,
    staffId: salon.ana,
    widgetKey: null,
    state: { status: 'confirmed' },
    revision: 0,
    start,
    end,
    footprint: { start, end },
    customer: { name: 'Chloé Martin', email: 'chloe@example.com', phone: '+33612345678' },
    answers: {},
    consent: null,
    visitorTimezone: 'Europe/Paris',
    locale: 'fr',
    source: null,
    tokenHash: `hash of ${id}`,
    createdAt: NOW,
    updatedAt: NOW,
    ...facts,
  };
}

export function hold(salon: Salon, facts: Partial<Hold> = {}): Hold {
  const start = facts.start ?? NINE;
  const end = facts.end ?? start + 30 * MINUTE;
  return {
    id: newId('hld'),
    businessId: salon.businessId,
    serviceId: salon.cut,
    staffId: salon.ana,
    visit: newId('visit'),
    start,
    end,
    footprint: { start, end },
    expiresAt: NOW + 10 * MINUTE,
    ...facts,
  };
}

export function happened(facts: Partial<BookingEvent> = {}): BookingEvent {
  return {
    at: NOW,
    kind: 'created',
    by: 'visitor',
    revision: 0,
    fromStart: null,
    toStart: NINE,
    reason: null,
    ...facts,
  };
}

/** Books in a transaction of its own. */
export function book(store: Store, made: Booking, seats = 1): Promise<void> {
  return store.write((tx) => tx.bookings.insert(made, seats, happened({ toStart: made.start })));
}

/** Moves in a transaction of its own; gives the booking as it is afterwards. */
export async function move(store: Store, before: Booking, start: number): Promise<Booking> {
  const end = start + (before.end - before.start);
  const after: Booking = {
    ...before,
    start,
    end,
    footprint: { start, end },
    revision: before.revision + 1,
  };
  const event = happened({ kind: 'moved', revision: after.revision, fromStart: before.start });
  await store.write((tx) => tx.bookings.update(before, after, 1, { ...event, toStart: start }));
  return after;
}

/** Monday to Thursday, nine to six. */
export function hours(facts: { id: string; name?: string; isDefault?: boolean }) {
  const day: [string, string][] = [['09:00', '18:00']];
  return {
    name: 'Hours',
    timezone: 'Europe/Paris',
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: [], sat: [], sun: [] },
    isDefault: false,
    holidayRegion: null,
    ...facts,
  };
}
