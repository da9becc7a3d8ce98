import { expect, test } from 'vitest';
import { awayFrom } from './ago.ts';

const NOW = Date.parse('2026-11-26T10:00:00Z');

test.each([
  ['2026-11-26T10:00:00Z', 'à l’instant', 'just now'],
  ['2026-11-26T09:59:20Z', 'il y a 40 s', '40 sec ago'],
  ['2026-11-26T09:42:00Z', 'il y a 18 min', '18 min ago'],
  ['2026-11-26T07:30:00Z', 'il y a 2 h', '2 hr ago'],
  ['2026-12-01T11:00:00Z', 'dans 5 j', 'in 5 days'],
])('%s is %s', (instant, french, english) => {
  const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');
  expect(plain(awayFrom(NOW, instant, 'fr'))).toBe(french);
  expect(plain(awayFrom(NOW, instant, 'en'))).toBe(english);
});
