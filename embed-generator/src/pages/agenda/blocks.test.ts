import type { Booking } from '@bookingsaas/server/contract/bookings';
import { expect, test } from 'vitest';
import { blocksOf, isInTheWay } from './blocks.ts';

const PARIS = 'Europe/Paris';

test('a booking stands where a clock on the wall says', () => {
  const [block] = blocksOf([booking('2026-11-26T09:00:00Z', 90)], '2026-11-26', PARIS);
  expect(block).toMatchObject({ from: 600, to: 690, column: 0, columns: 1 });
});

test('on the days the clocks change blocks agree with the times people see', () => {
  const spring = blocksOf([booking('2026-03-29T00:30:00Z', 60)], '2026-03-29', PARIS);
  // From half past one to half past three, as nobody's clock shows half past two.
  expect(spring[0]).toMatchObject({ from: 90, to: 210 });
  const autumn = blocksOf([booking('2026-10-25T12:00:00Z', 60)], '2026-10-25', PARIS);
  expect(autumn[0]).toMatchObject({ from: 780, to: 840 });
});

test('the hour that comes twice still has a height', () => {
  const [block] = blocksOf([booking('2026-10-25T00:30:00Z', 60)], '2026-10-25', PARIS);
  expect(block).toMatchObject({ from: 150, to: 165 });
});

test('a booking over midnight stands on both days', () => {
  const late = [booking('2026-11-26T22:00:00Z', 120)];
  expect(blocksOf(late, '2026-11-26', PARIS)[0]).toMatchObject({ from: 1380, to: 1440 });
  expect(blocksOf(late, '2026-11-27', PARIS)[0]).toMatchObject({ from: 0, to: 60 });
  expect(blocksOf(late, '2026-11-28', PARIS)).toEqual([]);
});

test('one that ends at midnight does not stand on the next day', () => {
  const late = [booking('2026-11-26T22:00:00Z', 60)];
  expect(blocksOf(late, '2026-11-27', PARIS)).toEqual([]);
});

test('those at the same time share the width, and those after have it all again', () => {
  const day = [
    booking('2026-11-26T08:00:00Z', 120),
    booking('2026-11-26T08:30:00Z', 30),
    booking('2026-11-26T09:00:00Z', 30),
    booking('2026-11-26T10:00:00Z', 30),
  ];
  const places = blocksOf(day, '2026-11-26', PARIS).map(({ column, columns }) => [column, columns]);
  expect(places).toEqual([
    [0, 2],
    [1, 2],
    [1, 2],
    [0, 1],
  ]);
});

test('a time somebody has is in the way, unless they only touch or it was given back', () => {
  const taken = booking('2026-11-26T09:00:00Z', 60);
  expect(isInTheWay([taken], booking('2026-11-26T09:30:00Z', 60), 1)).toBe(true);
  expect(isInTheWay([taken], booking('2026-11-26T10:00:00Z', 60), 1)).toBe(false);
  const cancelled = { ...taken, status: 'cancelled' } as const;
  expect(isInTheWay([cancelled], booking('2026-11-26T09:30:00Z', 60), 1)).toBe(false);
  expect(isInTheWay([taken], taken, 1)).toBe(false);
});

test('a seat in the same class is not in the way', () => {
  const taken = booking('2026-11-26T09:00:00Z', 60);
  expect(isInTheWay([taken], booking('2026-11-26T09:00:00Z', 60), 6)).toBe(false);
  expect(isInTheWay([taken], booking('2026-11-26T09:15:00Z', 60), 6)).toBe(true);
});

let count = 0;

function booking(start: string, minutes: number): Booking {
  count += 1;
  return {
    id: `bkg_${count}`,
    status: 'confirmed',
    revision: 0,
    service: { id: 'svc', name: 'Coupe' },
    staff: { id: 'stf', name: 'Inès' },
    start,
    end: new Date(Date.parse(start) + minutes * 60_000).toISOString(),
    timezone: PARIS,
    changeableUntil: start,
    expiresAt: null,
    widgetKey: null,
    customer: { name: 'Camille Moreau', email: null, phone: null },
    answers: {},
    consent: null,
    visitorTimezone: PARIS,
    locale: 'fr',
    source: null,
    attendance: null,
    createdAt: start,
    history: [],
  };
}
