import { expect, test } from 'vitest';
import { isFoundBy } from './search.ts';

const rita = { address: '+33639986481', customerName: 'Rita Gómes' };

test.each([
  ['', true],
  ['06 39 98', true],
  ['0639986481', true],
  ['+336', true],
  ['gomes', true],
  ['RITA', true],
  ['07', false],
  ['Camille', false],
])('somebody typing “%s” finds Rita: %s', (search, isFound) => {
  expect(isFoundBy(rita, search, '06 39 98 64 81')).toBe(isFound);
});
