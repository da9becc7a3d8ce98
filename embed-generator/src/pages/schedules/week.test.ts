import { expect, test } from 'vitest';
import { hoursShown, isInOrder, nextWindow, openMinutes, tidy } from './week.ts';

const CLOSED = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

test('windows that overlap or touch become one, in order', () => {
  expect(
    tidy([
      ['13:30', '19:00'],
      ['09:00', '12:30'],
      ['12:30', '13:00'],
    ]),
  ).toEqual([
    ['09:00', '13:00'],
    ['13:30', '19:00'],
  ]);
});

test('a window that ends before it begins is not in order', () => {
  expect(isInOrder([['14:00', '09:00']])).toBe(false);
  expect(isInOrder([['09:00', '24:00']])).toBe(true);
});

test('another window comes an hour after the last and stays within the day', () => {
  expect(nextWindow([])).toEqual(['09:00', '17:00']);
  expect(nextWindow([['09:00', '12:30']])).toEqual(['13:30', '15:30']);
  expect(nextWindow([['09:00', '24:00']])).toEqual(['23:00', '24:00']);
});

test('the grid reaches as far as the hours do', () => {
  expect(hoursShown(CLOSED)).toEqual({ from: 8, to: 20 });
  expect(hoursShown({ ...CLOSED, sat: [['06:30', '22:15']] })).toEqual({ from: 6, to: 23 });
});

test('a week adds up', () => {
  expect(openMinutes({ ...CLOSED, mon: [['09:00', '12:30']], tue: [['13:30', '24:00']] })).toBe(
    14 * 60,
  );
});
