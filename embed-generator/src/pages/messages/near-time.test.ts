import { expect, test } from 'vitest';
import { nearTime } from './near-time.ts';

// Shortly after midnight in Paris, and still the day before in UTC.
const now = Date.parse('2026-11-25T23:30:00Z');

test.each([
  ['2026-11-26T09:38:00Z', '10:38', '10:38'],
  ['2026-11-27T09:00:00Z', 'demain 10:00', 'tomorrow 10:00'],
  ['2026-11-25T18:04:00Z', 'hier 19:04', 'yesterday 19:04'],
  ['2026-11-23T18:04:00Z', '23 nov., 19:04', '23 Nov, 19:04'],
])('%s is %s', (instant, french, english) => {
  const at = { now, zone: 'Europe/Paris' };
  expect(nearTime(instant, { ...at, language: 'fr' })).toBe(french);
  expect(nearTime(instant, { ...at, language: 'en' })).toBe(english);
});
