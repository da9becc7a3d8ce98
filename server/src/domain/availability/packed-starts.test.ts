import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packStarts, unpackStarts } from './packed-starts.ts';

const MINUTE = 60_000;

test('a working day of half hours is two steps', () => {
  const first = Date.parse('2026-12-01T08:00:00Z');
  const day = Array.from({ length: 18 }, (_, k) => first + k * 30 * MINUTE);
  expect(packStarts(day)).toBe(`${(first / MINUTE).toString(36)} u*h`);
});

test('the text reads as its documentation says', () => {
  const first = Number.parseInt('hz3k9c', 36);
  const minutes = unpackStarts('hz3k9c u*7 1bo u*5').map((start) => start / MINUTE - first);
  expect(minutes.slice(0, 8)).toEqual([0, 30, 60, 90, 120, 150, 180, 210]);
  expect(minutes.slice(8)).toEqual([1926, 1956, 1986, 2016, 2046, 2076]);
});

test('nothing free is the empty text', () => {
  expect(packStarts([])).toBe('');
  expect(unpackStarts('')).toEqual([]);
});

test('whatever ascends in whole minutes comes back as it was', () => {
  const gap = fc.oneof(fc.constantFrom(15, 30, 60), fc.integer({ min: 1, max: 100_000 }));
  const starts = fc
    .tuple(fc.integer({ min: -1_000_000, max: 40_000_000 }), fc.array(gap, { maxLength: 200 }))
    .map(([first, gaps]) =>
      gaps.reduce((list, next) => [...list, (list.at(-1) ?? 0) + next], [first]),
    )
    .map((minutes) => minutes.map((minute) => minute * MINUTE));
  fc.assert(
    fc.property(starts, (given) => {
      const packed = packStarts(given);
      expect(unpackStarts(packed)).toEqual(given);
      expect(packed).toMatch(/^-?[0-9a-z]+(\*[0-9a-z]+)?( [0-9a-z]+(\*[0-9a-z]+)?)*$/);
    }),
  );
});

test('starts that go back, stand still or are not whole minutes are refused', () => {
  expect(() => packStarts([2 * MINUTE, MINUTE])).toThrow(RangeError);
  expect(() => packStarts([MINUTE, MINUTE])).toThrow(RangeError);
  expect(() => packStarts([MINUTE, 2 * MINUTE + 1])).toThrow(RangeError);
});
