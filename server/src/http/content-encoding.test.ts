import { expect, test } from 'vitest';
import { encodingFor } from './content-encoding.ts';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['BR;q=0.5', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', 'identity'],
  ['*', 'br'],
  ['', 'identity'],
  [undefined, 'identity'],
])('a browser that takes "%s" gets %s', (accepted, expected) => {
  expect(encodingFor(accepted)).toBe(expected);
});
