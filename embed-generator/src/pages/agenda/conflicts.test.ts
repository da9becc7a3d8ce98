import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import { expect, test } from 'vitest';
import { conflictsOf } from './conflicts.ts';

const zone = 'Europe/Paris';
const now = Date.parse('2026-12-03T09:00:00Z');
const usual: [string, string][] = [['09:00', '18:00']];
const schedule: ScheduleView = {
  id: 'sch',
  name: 'Salon',
  timezone: zone,
  weekly: { mon: usual, tue: usual, wed: usual, thu: usual, fri: usual, sat: [], sun: [] },
  isDefault: true,
  holidayRegion: null,
  overrides: { '2026-12-24': [['09:00', '12:00']], '2026-12-25': [] },
};
const ines = {
  id: 'stf_1',
  name: 'Inès',
  email: null,
  colour: null,
  scheduleId: null,
  isActive: true,
  position: 0,
};
const off = {
  id: 'off_1',
  staffId: 'stf_1',
  start: '2026-12-28T23:00:00Z',
  end: '2026-12-29T23:00:00Z',
  reason: '',
};
const around = { people: [ines], hours: { schedules: [schedule], timeOffs: [off], zone }, now };

test('a booking on a day closed since is a conflict, and so is one outside its shorter hours', () => {
  const bookings = [
    at('2026-12-24T08:00:00Z'),
    at('2026-12-24T10:30:00Z'),
    at('2026-12-25T10:00:00Z'),
  ];
  expect(conflictsOf(bookings, around).map(({ booking, kind }) => [booking.start, kind])).toEqual([
    ['2026-12-24T10:30:00Z', 'exception'],
    ['2026-12-25T10:00:00Z', 'exception'],
  ]);
});

test('a booking in the person’s time off is a conflict, a colleague’s is not', () => {
  const own = at('2026-12-29T09:00:00Z');
  const other = { ...at('2026-12-29T09:00:00Z'), staff: { id: 'stf_2', name: 'Karim' } };
  expect(conflictsOf([own, other], around)).toEqual([{ booking: own, kind: 'time_off' }]);
});

test('what is past, cancelled, or outside the usual week only is none', () => {
  const bookings = [
    { ...at('2026-12-25T10:00:00Z'), status: 'cancelled' as const },
    at('2026-12-05T10:00:00Z'),
  ];
  expect(conflictsOf(bookings, around)).toEqual([]);
  const later = { ...around, now: Date.parse('2027-01-01T00:00:00Z') };
  expect(conflictsOf([at('2026-12-25T10:00:00Z')], later)).toEqual([]);
});

test('an exception that runs past midnight holds what ends the next day', () => {
  const overrides = { '2026-12-31': [['20:00', '02:00']] } satisfies ScheduleView['overrides'];
  const night = { ...around.hours, schedules: [{ ...schedule, overrides }] };
  const bookings = [at('2026-12-31T22:30:00Z', 60), at('2026-12-31T22:30:00Z', 240)];
  expect(conflictsOf(bookings, { ...around, hours: night }).map(({ booking }) => booking)).toEqual([
    bookings[1],
  ]);
});

/** A confirmed hour, or so many minutes, with Inès. */
function at(start: string, minutes = 60): Booking {
  return {
    id: `bkg_${start}`,
    status: 'confirmed',
    revision: 1,
    service: { id: 'svc', name: 'Coupe' },
    staff: { id: 'stf_1', name: 'Inès' },
    start,
    end: new Date(Date.parse(start) + minutes * 60_000).toISOString(),
    timezone: zone,
    changeableUntil: start,
    expiresAt: null,
    widgetKey: null,
    customer: { name: 'Julien Perrot', email: null, phone: null },
    answers: {},
    consent: null,
    visitorTimezone: zone,
    locale: 'fr',
    source: null,
    attendance: null,
    createdAt: '2026-12-01T09:00:00Z',
    history: [],
  };
}
