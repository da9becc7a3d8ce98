import type { Booking } from '@bookingsaas/server/contract/bookings';
import { expect, test } from 'vitest';
import { searchFor, visitsOf } from './visits.ts';

const zoe = { name: 'Zoé Lemaire', email: 'zoe@example.org', phone: '+33623456789' };

test('the fourth visit of somebody who missed one is their fourth, with one absence', () => {
  const now = at('2026-12-04T09:00:00Z');
  const all = [
    at('2026-09-01T09:00:00Z', { status: 'completed' }),
    at('2026-10-01T09:00:00Z', { status: 'completed', email: 'Zoe@Example.org' }),
    at('2026-10-08T09:00:00Z', { status: 'no_show' }),
    at('2026-10-09T09:00:00Z', { status: 'cancelled' }),
    at('2026-11-01T09:00:00Z'),
    now,
    at('2027-01-01T09:00:00Z'),
    at('2026-11-02T09:00:00Z', { email: 'someone@example.org' }),
  ];
  expect(visitsOf(now, all)).toEqual({ number: 4, absences: 1 });
});

test('without an e-mail the phone tells, and a name alone tells nothing', () => {
  const byPhone = { ...at('2026-12-04T09:00:00Z'), customer: { ...zoe, email: null } };
  expect(visitsOf(byPhone, [at('2026-09-01T09:00:00Z')])).toEqual({ number: 2, absences: 0 });
  expect(searchFor(byPhone)).toBe(zoe.phone);
  expect(searchFor({ ...byPhone, customer: { ...zoe, email: null, phone: null } })).toBe(null);
});

function at(
  start: string,
  { status = 'confirmed', email = zoe.email }: { status?: Booking['status']; email?: string } = {},
): Booking {
  return {
    id: `bkg_${start}`,
    status,
    revision: 1,
    service: { id: 'svc', name: 'Coupe' },
    staff: { id: 'stf_1', name: 'Inès' },
    start,
    end: start,
    timezone: 'Europe/Paris',
    changeableUntil: start,
    expiresAt: null,
    widgetKey: null,
    customer: { ...zoe, email },
    answers: {},
    consent: null,
    visitorTimezone: 'Europe/Paris',
    locale: 'fr',
    source: null,
    attendance: null,
    createdAt: start,
    history: [],
  };
}
