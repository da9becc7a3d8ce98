import { expect, test } from 'vitest';
import { senderKindOf, senderOf } from './sender-kind.ts';

test.each([
  ['', 'empty'],
  ['+33 6 12 34 56 78', 'french_mobile'],
  ['06 12 34 56 78', 'french_mobile'],
  ['+33 9 39 03 12 34', 'number'],
  ['LUMIERE', 'name'],
  ['Salon75', 'name'],
  ['Salon Lumière', 'neither'],
  ['12345', 'neither'],
  ['SALONLUMIERE', 'neither'],
])('%s is taken for %s', (typed, kind) => {
  expect(senderKindOf(typed)).toBe(kind);
});

test('spaces in a number are left out, a name stays as it is', () => {
  expect(senderOf('+33 9 39 03 12 34')).toBe('+33939031234');
  expect(senderOf(' LUMIERE ')).toBe('LUMIERE');
  expect(senderOf('  ')).toBeNull();
});
