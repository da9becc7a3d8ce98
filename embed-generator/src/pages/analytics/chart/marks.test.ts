import { expect, test } from 'vitest';
import { placeMarks } from './marks.ts';

const mark = (index: number) => ({ index, name: 'Armistice', words: '11 nov., férié' });
const wide = { left: 0, right: 700 };

test('words stand left of their line, or right of it where there is no room', () => {
  const placed = placeMarks([mark(400), mark(20)], (index) => index, wide);
  expect(placed.map(({ isBefore, isNamed }) => [isBefore, isNamed])).toEqual([
    [false, true],
    [true, true],
  ]);
});

test('words that would run into others are left to the tooltip', () => {
  const placed = placeMarks([mark(300), mark(320), mark(690)], (index) => index, wide);
  expect(placed.map(({ isNamed }) => isNamed)).toEqual([true, true, true]);
  const close = placeMarks([mark(300), mark(310), mark(330)], (index) => index, wide);
  expect(close.map(({ isNamed }) => isNamed)).toEqual([true, true, false]);
});
