import { describe, expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { weekStartOf } from './days.ts';
import { createFormat } from './format.ts';

const START = Date.parse('2026-12-08T13:30:00Z');
const END = Date.parse('2026-12-08T14:15:00Z');
const FRANCE = { country: 'FR', currency: 'EUR' };
const BRITAIN = { country: 'GB', currency: 'GBP' };
const AMERICA = { country: 'US', currency: 'USD' };

describe('in French', () => {
  const format = createFormat('fr', fr, FRANCE);

  test('days, months and times as drawn', () => {
    expect(format.title('2026-12-08')).toBe('Mardi 8 décembre');
    expect(format.title('2026-12-08', true)).toBe('Mar. 8 décembre');
    expect(format.day('2027-01-05')).toBe('mardi 5 janvier');
    expect(format.day('2026-12-04', { month: undefined })).toBe('vendredi 4');
    expect(format.day('2026-12-08', { year: 'numeric' })).toBe('mardi 8 décembre 2026');
    expect(format.month('2026-12')).toBe('Décembre 2026');
    expect([1, 7].map((day) => format.weekday(day, 'short'))).toEqual(['lun', 'dim']);
    expect(format.time(START, 'Europe/Paris')).toBe('14:30');
    expect(plain(format.range(START, END, 'Europe/Paris'))).toBe('14:30–15:15');
  });

  test('prices and lengths as drawn', () => {
    expect(spaced(format.price({ amountMinor: 4800, isFrom: false }))).toBe('48 €');
    expect(spaced(format.price({ amountMinor: 4850, isFrom: false }))).toBe('48,50 €');
    expect(spaced(format.price({ amountMinor: 14000, isFrom: true }))).toBe('dès 140 €');
    expect([20, 60, 90, 120, 135].map((length) => spaced(format.duration(length)))).toEqual([
      '20 min',
      '1 h',
      '1 h 30',
      '2 h',
      '2 h 15',
    ]);
  });
});

describe('in English', () => {
  test('the British and the American way', () => {
    const british = createFormat('en-GB', en, BRITAIN);
    const american = createFormat('en-US', en, AMERICA);
    expect(british.title('2026-12-08')).toBe('Tuesday 8 December');
    expect(american.title('2026-12-08')).toBe('Tuesday, December 8');
    expect(british.time(START, 'Europe/London')).toBe('13:30');
    expect(spaced(american.time(START, 'America/New_York'))).toBe('8:30 AM');
    expect(british.price({ amountMinor: 5800, isFrom: false })).toBe('£58');
  });

  test('of no region is written as in the country of the business', () => {
    const inParis = createFormat('en', en, FRANCE);
    expect(inParis.locale).toBe('en-FR');
    expect(inParis.time(START, 'Europe/Paris')).toBe('14:30');
    expect(weekStartOf(inParis.locale)).toBe(1);
    const inNewYork = createFormat('en', en, AMERICA);
    expect(spaced(inNewYork.time(START, 'America/New_York'))).toBe('8:30 AM');
    expect(weekStartOf(inNewYork.locale)).toBe(7);
  });

  test('of a region stays as the page has it, wherever the business is', () => {
    expect(spaced(createFormat('en-US', en, FRANCE).time(START, 'Europe/Paris'))).toBe('2:30 PM');
    expect(createFormat('en-GB', en, AMERICA).time(START, 'America/New_York')).toBe('08:30');
  });

  test('a currency without cents', () => {
    expect(
      createFormat('en', en, { country: 'JP', currency: 'JPY' }).price({
        amountMinor: 4800,
        isFrom: false,
      }),
    ).toBe('¥4,800');
  });
});

test('Arabic keeps the digits that the drawings have', () => {
  expect(createFormat('ar', en, { country: 'AE', currency: 'AED' }).time(START, 'Asia/Dubai')).toBe(
    '5:30 م',
  );
});

test('a range over the hour that is twice has the end of the clock on the wall', () => {
  const format = createFormat('fr', fr, FRANCE);
  const start = Date.parse('2026-10-25T00:30:00Z');
  expect(format.time(start, 'Europe/Paris')).toBe('02:30');
  expect(format.time(start + 36e5, 'Europe/Paris')).toBe('02:30');
  expect(format.time(start + 2 * 36e5, 'Europe/Paris')).toBe('03:30');
});

// Thin spaces around a dash and no-break spaces before a sign are the language's own; which ones changes with ICU.
function plain(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function spaced(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}
