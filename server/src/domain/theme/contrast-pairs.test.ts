import { expect, test } from 'vitest';
import { contrast } from './oklch.ts';
import { contrastPairs } from './contrast-pairs.ts';
import type { ThemeInput } from './types.ts';

const salon: ThemeInput = {
  brand: '#a3492d',
  background: '#ffffff',
  text: '#251d1b',
  radius: 8,
  font: 'system',
  density: 'comfortable',
  scheme: 'light',
};

test('the salon’s colours are readable, and say how much', () => {
  const [brand, text, quiet] = contrastPairs(salon, 'light');
  expect(brand).toMatchObject({
    of: 'brand',
    foreground: '#ffffff',
    background: '#a3492d',
    repair: null,
  });
  expect(text?.ratio.toFixed(1)).toBe('16.5');
  expect(quiet?.ratio).toBeGreaterThanOrEqual(4.5);
});

test('a text too pale for its background is named, with the colour that repairs it', () => {
  const [, text] = contrastPairs({ ...salon, text: '#b39a8c' }, 'light');
  expect(text?.ratio.toFixed(2)).toBe('2.65');
  expect(contrast(text?.repair ?? '#ffffff', '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

test('the dark scheme computes its own text, so a text chosen for white paper is no problem there', () => {
  const [, text] = contrastPairs({ ...salon, text: '#b39a8c', scheme: 'auto' }, 'dark');
  expect(text?.repair).toBeNull();
  expect(text?.ratio).toBeGreaterThan(7);
});
