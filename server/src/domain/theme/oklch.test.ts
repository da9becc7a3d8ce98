import { expect, test } from 'vitest';
import { contrast, hexToOklch, luminance, mix, oklchToHex } from './oklch.ts';

test('contrast is measured on linear light: white on #2456e6 is 5.92', () => {
  expect(contrast('#ffffff', '#2456e6')).toBeCloseTo(5.92, 2);
  expect(contrast('#2456e6', '#fff')).toBeCloseTo(5.92, 2);
});

test('luminance runs from black to white', () => {
  expect(luminance('#000000')).toBe(0);
  expect(luminance('#ffffff')).toBeCloseTo(1, 10);
  expect(luminance('#808080')).toBeCloseTo(0.2159, 4);
});

test('known colours have the coordinates CSS Color 4 gives them', () => {
  const red = hexToOklch('#ff0000');
  expect(red.l).toBeCloseTo(0.62796, 4);
  expect(red.c).toBeCloseTo(0.25768, 4);
  expect(red.h).toBeCloseTo(29.2339, 2);
  expect(hexToOklch('#0f0').l).toBeCloseTo(0.86644, 4);
  expect(hexToOklch('#777777')).toMatchObject({ c: 0, h: 0 });
});

test('every sampled colour survives the way there and back', () => {
  for (let value = 0; value <= 0xffffff; value += 0x010305) {
    const hex = `#${value.toString(16).padStart(6, '0')}`;
    expect(oklchToHex(hexToOklch(hex))).toBe(hex);
  }
});

test('a colour outside sRGB keeps its lightness and hue and loses chroma', () => {
  const wish = { l: 0.8, c: 0.3, h: 250 };
  const got = hexToOklch(oklchToHex(wish));
  expect(got.l).toBeCloseTo(wish.l, 2);
  expect(Math.abs(got.h + 360 - wish.h) % 360).toBeLessThan(2);
  expect(got.c).toBeLessThan(0.15);
  expect(oklchToHex({ l: 1.4, c: 0.2, h: 20 })).toBe('#ffffff');
  expect(oklchToHex({ l: -0.2, c: 0.2, h: 20 })).toBe('#000000');
});

test('a mix lies between its colours', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#ffffff');
  expect(mix('#000000', '#ffffff', 1)).toBe('#000000');
  expect(hexToOklch(mix('#000000', '#ffffff', 0.6)).l).toBeCloseTo(0.4, 2);
});
