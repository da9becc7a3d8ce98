import { businessInput } from '@bookingsaas/server/contract/businesses';
import type { BusinessInput } from '@bookingsaas/server/contract/businesses';
import { scheduleInput } from '@bookingsaas/server/contract/schedules';
import type { ScheduleInput } from '@bookingsaas/server/contract/schedules';
import { serviceInput } from '@bookingsaas/server/contract/services';
import type { ServiceInput } from '@bookingsaas/server/contract/services';
import { staffInput } from '@bookingsaas/server/contract/staff';
import { widgetInput } from '@bookingsaas/server/contract/widgets';
import type { WidgetInput } from '@bookingsaas/server/contract/widgets';
import type { LocalDate, WallWindow, Weekday } from '@bookingsaas/server/domain/availability/types';
import type { Booking } from '@bookingsaas/server/domain/bookings/types';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import type { OutboxRow } from '@bookingsaas/server/ports/outbox';
import type { Answer, World } from './app.ts';

/** What matters for a story; the rest is the default of `fixtures/flows.json`. */
export interface ShopFacts {
  readonly business?: Partial<BusinessInput>;
  readonly people?: readonly string[];
  readonly hours?: readonly WallWindow[];
  readonly weekly?: Partial<Record<Weekday, readonly WallWindow[]>>;
  readonly overrides?: Readonly<Record<LocalDate, readonly WallWindow[]>>;
  readonly service?: Partial<ServiceInput>;
  readonly moreServices?: readonly Partial<ServiceInput>[];
  readonly widget?: Partial<WidgetInput>;
}

/** One business with a widget, seen by its visitors and its owner. */
export interface Shop {
  readonly businessId: string;
  readonly widgetKey: string;
  readonly service: string;
  readonly services: readonly string[];
  /** Ids by name. */
  readonly people: Readonly<Record<string, string>>;
  /** Free starts of the dates, both inclusive. */
  free(from: string, to?: string, query?: Readonly<Record<string, string>>): Promise<string[]>;
  book(start: string, wish?: Wish): Promise<Answer>;
  hold(start: string, visit: string, wish?: Wish): Promise<Answer>;
  /** The owner's API. */
  owner(method: string, path: string, body?: unknown): Promise<Answer>;
  /** The same key for a path outside of `/api/v1`. */
  ownerAt(path: string): Promise<Answer>;
  bookings(): Promise<Booking[]>;
  outbox(): Promise<OutboxRow[]>;
}

export interface Wish {
  readonly staff?: string | undefined;
  readonly key?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Other fields of the request. */
  readonly with?: Readonly<Record<string, unknown>>;
}

const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Opens a shop: UTC, every day 09:00–17:00, person A, service S of 60 minutes without notice, buffers or horizon. */
export async function openShop(world: World, facts: ShopFacts = {}): Promise<Shop> {
  const setUp = await writeShop(world.store, facts, world.clock.now());
  const { secret } = await createApiKey(world.core, setUp.businessId, {
    name: 'owner',
    scopes: ['read', 'write'],
  });
  const root = `/api/v1/widgets/${setUp.widgetKey}`;
  return {
    ...setUp,

    async free(from, to = from, query = {}) {
      const search = new URLSearchParams({ service: setUp.service, from, to, ...query });
      const answer = await world.ask('GET', `${root}/availability?${search}`);
      if (answer.status !== 200)
        throw new Error(`Availability answered ${answer.status}: ${answer.text}`);
      return Object.values(answer.json.days).flat();
    },

    book: (start, wish = {}) =>
      world.ask('POST', `${root}/bookings`, {
        headers: {
          ...(wish.key === undefined ? {} : { 'Idempotency-Key': wish.key }),
          ...wish.headers,
        },
        body: bookingBody(setUp.service, start, wish),
      }),

    hold: (start, visit, wish = {}) =>
      world.ask('POST', `${root}/holds`, {
        body: {
          service: setUp.service,
          start,
          visit,
          ...(wish.staff === undefined ? {} : { staff: wish.staff }),
          ...wish.with,
        },
      }),

    owner: (method, path, body) =>
      world.ask(method, `/api/v1${path}`, { headers: { Authorization: `Bearer ${secret}` }, body }),

    ownerAt: (path) => world.ask('GET', path, { headers: { Authorization: `Bearer ${secret}` } }),

    bookings: () => world.store.read.bookings.list(setUp.businessId, { limit: 1000 }),

    async outbox() {
      const bookings = await world.store.read.bookings.list(setUp.businessId, { limit: 1000 });
      const rows = await Promise.all(
        bookings.map(({ id }) => world.store.read.outbox.ofBooking(id)),
      );
      return rows.flat();
    },
  };
}

/** What a visitor's widget sends; Bea Marin, unless the wish says otherwise. */
export function bookingBody(
  service: string,
  start: string,
  wish: Wish = {},
): Record<string, unknown> {
  return {
    service,
    start,
    customer: { name: 'Bea Marin', email: 'bea@example.net' },
    timezone: 'UTC',
    locale: 'en',
    ...(wish.staff === undefined ? {} : { staff: wish.staff }),
    ...wish.with,
  };
}

/** The path of a booking's own API, from the link a visitor was given. */
export function linkOf(booked: Answer): string {
  return `/api/v1/bookings/${tokenOf(booked)}`;
}

export function tokenOf(booked: Answer): string {
  const { manageUrl } = booked.json;
  if (typeof manageUrl !== 'string') throw new Error(`Not booked: ${booked.status} ${booked.text}`);
  return manageUrl.slice(manageUrl.lastIndexOf('/') + 1);
}

interface SetUp {
  readonly businessId: string;
  readonly widgetKey: string;
  readonly service: string;
  readonly services: readonly string[];
  readonly people: Readonly<Record<string, string>>;
}

/** Writes a shop into a database; also for servers that run in another process. */
export async function writeShop(store: OpenedStore, facts: ShopFacts, now: number): Promise<SetUp> {
  const businessId = newId('biz');
  const widgetKey = newId('wgt');
  const people = Object.fromEntries((facts.people ?? ['A']).map((name) => [name, newId('stf')]));
  const services = [facts.service ?? {}, ...(facts.moreServices ?? [])].map((service) => ({
    id: newId('svc'),
    ...serviceInput.parse({ name: 'S', durationMin: 60, horizonDays: null, ...service }),
  }));
  const [first] = services;
  if (first === undefined) throw new Error('A shop has a service');
  await store.write(async (tx) => {
    const business = businessInput.parse({
      name: 'Shop',
      timezone: 'UTC',
      country: 'FR',
      currency: 'EUR',
      locale: 'en',
      ...facts.business,
    });
    await tx.businesses.insert({
      ...business,
      id: businessId,
      slug: businessId.toLowerCase(),
      createdAt: now,
    });
    const scheduleId = newId('sch');
    await tx.schedules.insert(businessId, {
      ...scheduleFor(facts, business.timezone),
      id: scheduleId,
    });
    for (const [date, windows] of Object.entries(facts.overrides ?? {})) {
      await tx.schedules.putOverride(businessId, scheduleId, date, windows);
    }
    for (const [position, [name, id]] of Object.entries(people).entries()) {
      await tx.staff.insert(businessId, { ...staffInput.parse({ name, position }), id });
    }
    for (const service of services) await tx.services.insert(businessId, service);
    const widget = widgetInput.parse({ name: 'Website', ...facts.widget });
    await tx.widgets.insert(businessId, { ...widget, key: widgetKey });
    await tx.businesses.touchAvailability(businessId);
  });
  return {
    businessId,
    widgetKey,
    service: first.id,
    services: services.map(({ id }) => id),
    people,
  };
}

function scheduleFor({ hours, weekly }: ShopFacts, timezone: string): ScheduleInput {
  const usual = hours ?? [['09:00', '17:00']];
  const everyDay = Object.fromEntries(EVERY_DAY.map((day) => [day, usual]));
  return scheduleInput.parse({
    name: 'Usual',
    timezone,
    isDefault: true,
    weekly: weekly ?? everyDay,
  });
}

function newId(prefix: string): string {
  return `${prefix}_${crypto.randomUUID()}`;
}
