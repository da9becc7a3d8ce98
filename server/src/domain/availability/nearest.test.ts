import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestStarts } from './nearest.ts';

test('the closest come first, the earlier of two equally close ones before the later', () => {
  expect(nearestStarts([10, 20, 30, 40, 50], 30, 4)).toEqual([30, 20, 40, 10]);
});

test('at either end of the list the others fill up', () => {
  expect(nearestStarts([10, 20, 30], 99, 2)).toEqual([30, 20]);
  expect(nearestStarts([10, 20, 30], 1, 2)).toEqual([10, 20]);
});

test('there are never more than there are', () => {
  expect(nearestStarts([10], 12, 3)).toEqual([10]);
  expect(nearestStarts([], 12, 3)).toEqual([]);
  expect(nearestStarts([10, 20], 12, 0)).toEqual([]);
});

test('it is what sorting all of them by distance gives', () => {
  const starts = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 30 });
  fc.assert(
    fc.property(starts, fc.integer({ min: -10, max: 210 }), fc.nat(10), (some, wanted, count) => {
      const free = some.toSorted((a, b) => a - b);
      // A stable sort keeps the earlier first.
      const byDistance = free.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
      expect(nearestStarts(free, wanted, count)).toEqual(byDistance.slice(0, count));
    }),
  );
});
