import { expect, test } from 'vitest';
import { linePath, placesOn, ticksAlong } from './geometry.ts';

const box = { left: 0, right: 100, top: 0, bottom: 50, most: 10, count: 5 };

test('the line goes through its values, from the ground to the top', () => {
  expect(linePath([0, 5, 10, 5, 0], box)).toBe('M0.0,50.0L25.0,25.0L50.0,0.0L75.0,25.0L100.0,50.0');
});

test('a missing value interrupts the line and its ground', () => {
  expect(linePath([0, 10, null, 10, null], box)).toBe('M0.0,50.0L25.0,0.0M75.0,0.0h.01');
  expect(linePath([0, 10, null, null, null], box, true)).toBe(
    'M0.0,50.0L25.0,0.0L25.0,50.0L0.0,50.0Z',
  );
});

test('the pointer finds the nearest point, and one point stands in the middle', () => {
  const { nearest } = placesOn(box);
  expect([nearest(-20), nearest(12), nearest(13), nearest(400)]).toEqual([0, 0, 1, 4]);
  expect(placesOn({ ...box, count: 1 }).x(0)).toBe(50);
});

test('few days are named, the first and the last always', () => {
  expect(ticksAlong(28, 700)).toEqual([0, 7, 14, 21, 27]);
  expect(ticksAlong(28, 200)).toEqual([0, 14, 27]);
  expect(ticksAlong(28, 100)).toEqual([0, 27]);
  expect(ticksAlong(2, 700)).toEqual([0, 1]);
  expect(ticksAlong(1, 700)).toEqual([0]);
});
