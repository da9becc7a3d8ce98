import { expect, test } from 'vitest';
import { timeTyped } from './time-input.tsx';

test('a time is understood however it is written', () => {
  expect(timeTyped('9')).toBe('09:00');
  expect(timeTyped('9h30')).toBe('09:30');
  expect(timeTyped('930')).toBe('09:30');
  expect(timeTyped('17:45 ')).toBe('17:45');
  expect(timeTyped('24')).toBe('24:00');
});

test('what is no time of a day is none', () => {
  expect(timeTyped('')).toBeNull();
  expect(timeTyped('25:00')).toBeNull();
  expect(timeTyped('24:30')).toBeNull();
  expect(timeTyped('9:75')).toBeNull();
  expect(timeTyped('noon')).toBeNull();
});
