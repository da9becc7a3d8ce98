import { booked, booking } from '@bookingsaas/server/contract/bookings';
import type { Booked, Booking } from '@bookingsaas/server/contract/bookings';
import { availability } from '@bookingsaas/server/contract/availability';
import { z } from 'zod';

/** What has to be answered to book these. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Coupe femme': { coloration: 'Non' },
  'Cours de maths en petit groupe': { classe: '4e' },
  'Initial assessment': { where: 'Left knee' },
};

const page = z.strictObject({ items: z.array(booking), next: z.string().nullable() });
const named = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

/** One sample business, seen by its owner's API key and by a visitor without a browser. */
export interface BusinessByApi {
  readonly widgetKey: string;
  ask(method: string, path: string, body?: unknown): Promise<unknown>;
  bookings(query?: Readonly<Record<string, string>>): Promise<Booking[]>;
  /** The bookings a customer's name is found by. */
  bookingsOf(name: string): Promise<Booking[]>;
  idOf(kind: 'services' | 'staff' | 'schedules', name: string): Promise<string>;
  /** Free starts of the dates, both inclusive, as a visitor is told them. */
  freeStarts(wanted: {
    service: string;
    staff?: string;
    from: string;
    to: string;
  }): Promise<string[]>;
  /** Another visitor, who books without a browser. Throws when refused. */
  bookAsVisitor(wanted: {
    service: string;
    staff?: string;
    start: string;
    name?: string;
  }): Promise<Booked>;
}

/** Wraps the API for one business. Every answer is read by the contract; anything but 2xx throws. */
export function businessByApi(origin: string, key: string, widgetKey: string): BusinessByApi {
  const visitorRoot = `/api/v1/widgets/${widgetKey}`;
  const business: BusinessByApi = {
    widgetKey,
    ask: (method, path, body) => ask(method, `/api/v1${path}`, body),
    async bookings(query = {}) {
      const search = new URLSearchParams({ limit: '200', ...query });
      return page.parse(await business.ask('GET', `/bookings?${search}`)).items;
    },
    bookingsOf: (name) => business.bookings({ search: name }),
    async idOf(kind, name) {
      const { items } = named.parse(await business.ask('GET', `/${kind}`));
      const found = items.find((item) => item.name === name);
      if (found === undefined) throw new Error(`No ${name} in ${kind}`);
      return found.id;
    },
    async freeStarts({ service, staff, from, to }) {
      const query = new URLSearchParams({
        service: await business.idOf('services', service),
        from,
        to,
      });
      if (staff !== undefined) query.set('staff', await business.idOf('staff', staff));
      const answer = availability.parse(await ask('GET', `${visitorRoot}/availability?${query}`));
      return Object.values(answer.days).flat();
    },
    async bookAsVisitor({ service, staff, start, name = 'Nadia Roussel' }) {
      const body = {
        service: await business.idOf('services', service),
        ...(staff !== undefined && { staff: await business.idOf('staff', staff) }),
        start,
        customer: { name, email: 'nadia@example.org', phone: '06 23 45 67 89' },
        ...(ANSWERS[service] && { answers: ANSWERS[service] }),
        timezone: 'Europe/Paris',
        locale: 'fr',
      };
      return booked.parse(await ask('POST', `${visitorRoot}/bookings`, body));
    },
  };
  return business;

  async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(origin + path, {
      method,
      headers: {
        Authorization: `Bearer ${key}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
}
