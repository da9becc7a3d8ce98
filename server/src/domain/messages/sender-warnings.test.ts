import { expect, test } from 'vitest';
import { senderWarnings } from './sender-warnings.ts';

test('a name cannot be answered, and one that could be anybody’s is refused in France', () => {
  expect(senderWarnings('ATELIER', { isFrenchMobile: false })).toEqual(['one_way']);
  expect(senderWarnings('Rappel', { isFrenchMobile: false })).toEqual(['one_way', 'generic_name']);
});

test('a number is fine, unless it is a French mobile', () => {
  expect(senderWarnings('+33939030001', { isFrenchMobile: false })).toEqual([]);
  expect(senderWarnings('+33644600001', { isFrenchMobile: true })).toEqual(['french_mobile']);
});
