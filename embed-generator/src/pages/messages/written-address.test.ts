import { expect, test } from 'vitest';
import { typedNumber, writtenAddress } from './written-address.ts';

test.each([
  ['+33612345678', 'FR', '06 12 34 56 78'],
  ['+33612345678', 'GB', '+33 6 12 34 56 78'],
  ['+447911123456', 'GB', '07911 123456'],
  ['+447911123456', 'FR', '+44 7911 123456'],
  ['+14155550123', 'FR', '+14155550123'],
  ['camille@example.org', 'FR', 'camille@example.org'],
])('%s in %s is written %s', (address, country, written) => {
  expect(writtenAddress(address, country).replaceAll('\u00A0', ' ')).toBe(written);
});

test.each([
  ['06 12 34 56 78', 'FR', '+33612345678'],
  ['+33 6 12 34 56 78', 'GB', '+33612345678'],
  ['07911 123456', 'GB', '+447911123456'],
  ['06 12', 'FR', null],
  ['0612345678', 'US', null],
  ['Camille', 'FR', null],
])('%s typed in %s is kept as %s', (typed, country, kept) => {
  expect(typedNumber(typed, country)).toBe(kept);
});
