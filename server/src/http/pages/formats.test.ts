import { expect, test } from 'vitest';
import { createFormats } from './formats.ts';

const french = createFormats({
  locale: 'fr',
  country: 'FR',
  currency: 'EUR',
  timezone: 'Europe/Paris',
});
const british = createFormats({
  locale: 'en',
  country: 'GB',
  currency: 'GBP',
  timezone: 'Europe/London',
});
const american = createFormats({
  locale: 'en',
  country: 'US',
  currency: 'USD',
  timezone: 'America/New_York',
});

const start = '2026-12-08T13:30:00Z';
const end = '2026-12-08T14:15:00Z';

test('days and times are written as in the country', () => {
  expect(french.dayTitle(french.dayOf(start))).toBe('Mardi 8 décembre');
  expect(plain(french.range(start, end))).toBe('14:30–15:15');
  expect(british.dayTitle(british.dayOf(start))).toBe('Tuesday 8 December');
  expect(plain(british.range(start, end))).toBe('13:30–14:15');
  expect(american.dayTitle(american.dayOf(start))).toBe('Tuesday, December 8');
  expect(plain(american.time(start))).toBe('08:30AM');
  expect(american.shortDay('2026-12-08')).toBe('Tuesday 8');
  expect(french.shortDay('2026-12-08')).toBe('Mardi 8');
});

test('weeks begin on the day of the country', () => {
  expect([french, british, american].map(({ firstWeekday }) => firstWeekday)).toEqual([1, 1, 7]);
});

test('an instant belongs to the day of the zone', () => {
  const late = '2026-12-08T23:30:00Z';
  expect([french, british, american].map(({ dayOf }) => dayOf(late))).toEqual([
    '2026-12-09',
    '2026-12-08',
    '2026-12-08',
  ]);
  expect(french.hourOf(late)).toBe(0);
});

test('prices and lengths are short', () => {
  expect(plain(french.price({ amountMinor: 4800, isFrom: false }))).toBe('48€');
  expect(plain(french.price({ amountMinor: 14_050, isFrom: true }))).toBe('dès140,50€');
  expect(british.price({ amountMinor: 5800, isFrom: false })).toBe('£58');
  expect([20, 60, 90, 125].map((minutes) => plain(french.duration(minutes)))).toEqual([
    '20min',
    '1h',
    '1h30',
    '2h05',
  ]);
});

test('a zone is named by its city', () => {
  expect(french.zone('Europe/Paris')).toBe('Heure de Paris');
  expect(french.zone('Africa/Algiers')).toBe('Heure d’Algiers');
  expect(british.zone('America/New_York')).toBe('New York time');
});

function plain(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
