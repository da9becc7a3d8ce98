import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, hexToOklch } from './oklch.ts';
import { repairColour } from './repair-colour.ts';

test('white on #2456e6 is 5.92, as WCAG counts it', () => {
  expect(contrast('#ffffff', '#2456e6').toFixed(2)).toBe('5.92');
});

test('a pale brown becomes a darker brown, just readable on white', () => {
  const repaired = repairColour('#b39a8c', '#ffffff');
  expect(contrast(repaired, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(repaired, '#ffffff')).toBeLessThan(4.7);
  expect(Math.abs(hexToOklch(repaired).h - hexToOklch('#b39a8c').h)).toBeLessThan(3);
});

test('a readable colour is left alone', () => {
  expect(repairColour('#A3492D', '#ffffff')).toBe('#a3492d');
});

test('on black a dark colour becomes lighter', () => {
  expect(hexToOklch(repairColour('#401010', '#000000')).l).toBeGreaterThan(hexToOklch('#401010').l);
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`);

test('whatever the two colours, the repaired one is readable', () => {
  fc.assert(
    fc.property(colour, colour, (one, other) => contrast(repairColour(one, other), other) >= 4.5),
    { numRuns: 400 },
  );
});

test('a colour with a hue keeps it', () => {
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      const repaired = hexToOklch(repairColour(one, other));
      const before = hexToOklch(one);
      // Very dark, pale and grey shades of 8 bits have no hue to speak of.
      if (before.c < 0.05 || repaired.c < 0.05) return true;
      const turned = Math.abs(((repaired.h - before.h + 540) % 360) - 180);
      return turned < 6;
    }),
    { numRuns: 400 },
  );
});
