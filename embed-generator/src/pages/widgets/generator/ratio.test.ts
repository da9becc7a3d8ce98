import { expect, test } from 'vitest';
import { ratioText } from './ratio.ts';

test('a ratio has two digits, as the reader writes them', () => {
  expect(ratioText(5.918, 'fr')).toBe('5,92:1');
  expect(ratioText(21, 'en')).toBe('21.00:1');
});

test('what is just not readable does not look readable', () => {
  expect(ratioText(4.497, 'en')).toBe('4.49:1');
  expect(ratioText(4.5, 'en')).toBe('4.50:1');
});
