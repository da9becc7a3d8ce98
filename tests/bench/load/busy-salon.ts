import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import type { Admin } from './admin.ts';
import type { LoadRequest } from './job.ts';

/** A business with far more room than a bench can book. */
export type BusySalon = { widget: string; service: string; staff: readonly string[] };

const PEOPLE = ['Nadia', 'Youssef', 'Camille', 'Inès', 'Paul'];
const DAYS = 50;
const SLOT_MIN = 15;
const ALL_DAY = [['00:00', '24:00']];

/** Opens a service of fifteen minutes, around the clock, with five people. */
export async function openBusySalon(admin: Admin): Promise<BusySalon> {
  const weekly = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ALL_DAY]),
  );
  const schedule = await admin('/api/v1/schedules', {
    name: 'Around the clock',
    timezone: 'Europe/Paris',
    weekly,
  });
  const staff: string[] = [];
  for (const name of PEOPLE) {
    staff.push(String((await admin('/api/v1/staff', { name, scheduleId: schedule['id'] }))['id']));
  }
  const service = await admin('/api/v1/services', {
    name: 'Quick trim',
    durationMin: SLOT_MIN,
    horizonDays: 60,
    staffIds: staff,
  });
  const widget = await admin('/api/v1/widgets', { name: 'Bench', serviceIds: [service['id']] });
  return { widget: String(widget['key']), service: String(service['id']), staff };
}

/** `count` bookings of different times, spread over people and days as real ones are. */
export function bookingRequests(
  salon: BusySalon,
  { from, count }: { from: number; count: number },
): LoadRequest[] {
  return Array.from({ length: count }, (_, index) => bookingRequest(salon, from + index));
}

function bookingRequest({ widget, service, staff }: BusySalon, number: number): LoadRequest {
  const round = Math.floor(number / staff.length);
  const day = 2 + (round % DAYS);
  const slot = Math.floor(round / DAYS);
  const midnight = Math.ceil(Date.now() / 86_400_000) * 86_400_000;
  const start = new Date(midnight + day * 86_400_000 + slot * SLOT_MIN * 60_000);
  return {
    method: 'POST',
    path: `/api/v1/widgets/${widget}/bookings`,
    headers: { 'idempotency-key': `bench-${crypto.randomUUID()}` },
    body: JSON.stringify({
      service,
      staff: staff[number % staff.length],
      start: start.toISOString().replace('.000Z', 'Z'),
      customer: { name: 'Julien Moreau', email: 'julien@example.com' },
      consent: { version: 1, isGiven: true },
      timezone: 'Europe/Paris',
      locale: 'fr',
      filledInMs: 20_000,
    }),
  };
}

/** Thirty days of free times of the sample salon's first service, as the month grid asks for them. */
export async function availabilityRequest(port: number): Promise<LoadRequest> {
  const view = await fetch(`http://127.0.0.1:${port}/api/v1/widgets/${DEMO_KEYS.salon}`);
  const service: string = Object(await view.json()).services[0].id;
  const date = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const query = new URLSearchParams({ service, from: date(1), to: date(30), tz: 'Europe/Paris' });
  return {
    method: 'GET',
    path: `/api/v1/widgets/${DEMO_KEYS.salon}/availability?${query}`,
    // As every browser asks.
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  };
}
