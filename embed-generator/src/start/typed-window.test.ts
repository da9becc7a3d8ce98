import { expect, test } from 'vitest';
import { windowOf } from './typed-window.ts';

test('hours are read however they are written', () => {
  expect(windowOf('09:00 – 12:30')).toEqual(['09:00', '12:30']);
  expect(windowOf('9h-12h30')).toEqual(['09:00', '12:30']);
  expect(windowOf(' 9 à 17 ')).toEqual(['09:00', '17:00']);
  expect(windowOf('13.30 to 24')).toEqual(['13:30', '24:00']);
});

test('what is no window is none', () => {
  expect(windowOf('')).toBeNull();
  expect(windowOf('17 – 9')).toBeNull();
  expect(windowOf('9 – 25')).toBeNull();
  expect(windowOf('9:75 – 12')).toBeNull();
});
