import { expect, test } from 'vitest';
import { sizeOf } from './text-size.ts';

test.each([
  ['Bonjour, à demain.', 1, true],
  ['a'.repeat(160), 1, true],
  ['a'.repeat(161), 2, true],
  [`${'a'.repeat(159)}€`, 2, true],
  [`En août ${'a'.repeat(62)}`, 1, false],
  [`En août ${'a'.repeat(63)}`, 2, false],
  ['’'.repeat(135), 3, false],
])('%s counts as %i', (text, parts, isPlain) => {
  expect(sizeOf(text)).toEqual({ parts, isPlain });
});
