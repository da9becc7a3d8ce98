import { expect, test } from 'vitest';
import { amountOf } from './price-field.tsx';

test('a price is read with a comma, with a point and without either', () => {
  expect(amountOf('48', 'EUR')).toBe(4800);
  expect(amountOf('48,50', 'EUR')).toBe(4850);
  expect(amountOf('1 200.5', 'EUR')).toBe(120_050);
});

test('a currency without cents keeps its whole amounts', () => {
  expect(amountOf('4800', 'JPY')).toBe(4800);
});

test('what is no price is none', () => {
  expect(amountOf('', 'EUR')).toBeNull();
  expect(amountOf('free', 'EUR')).toBeNull();
});
