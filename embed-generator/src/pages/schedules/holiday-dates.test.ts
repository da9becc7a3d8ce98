import { expect, test } from 'vitest';
import { closingOf, openingOf } from './holiday-dates.ts';

const holidays = [{ date: '2026-12-25' }, { date: '2027-01-01' }, { date: '2027-04-05' }];

test('every holiday is closed but the one with hours of its own', () => {
  const overrides: Record<string, [string, string][]> = { '2027-01-01': [['10:00', '12:00']] };
  expect(closingOf(holidays, overrides)).toEqual({ '2026-12-25': [], '2027-04-05': [] });
});

test('only closed holidays get their usual hours back, no other closed day', () => {
  const overrides: Record<string, [string, string][]> = {
    '2026-12-25': [],
    '2026-12-26': [],
    '2027-01-01': [['10:00', '12:00']],
  };
  expect(openingOf(holidays, overrides)).toEqual({ '2026-12-25': null });
});
