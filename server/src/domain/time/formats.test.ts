import { expect, test } from 'vitest';
import { createFormats, MOST_FORMATS } from './formats.ts';

const clock = { timeZone: 'Europe/Paris', timeStyle: 'short' } as const;

test('a format is built once for each language and style', () => {
  const formats = createFormats();
  const french = formats.dates('fr', clock);
  expect(french.format(Date.UTC(2026, 5, 10, 8))).toBe('10:00');
  expect(formats.dates('fr', { ...clock })).toBe(french);
  expect(formats.dates('en', clock)).not.toBe(french);
  expect(formats.dates('fr', { ...clock, timeZone: 'UTC' })).not.toBe(french);
  const euros = formats.numbers('fr', { style: 'currency', currency: 'EUR' });
  expect(formats.numbers('fr', { style: 'currency', currency: 'EUR' })).toBe(euros);
});

test('what is remembered is bounded, and forgetting changes no word', () => {
  const formats = createFormats();
  const first = formats.numbers('fr', { minimumFractionDigits: 1 });
  for (let other = 0; other < MOST_FORMATS; other += 1) formats.numbers(`fr-x-${other}`, {});
  const again = formats.numbers('fr', { minimumFractionDigits: 1 });
  expect(again).not.toBe(first);
  expect(again.format(3)).toBe(first.format(3));
});
