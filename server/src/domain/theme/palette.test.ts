import { describe, expect, test } from 'vitest';
import { contrast, hexToOklch } from './oklch.ts';
import { palette, toneOf } from './palette.ts';
import type { Tone } from './palette.ts';
import type { Palette } from './types.ts';

const LEVELS = ['00', '33', '66', '99', 'cc', 'ff'];
const BRANDS = LEVELS.flatMap((r) => LEVELS.flatMap((g) => LEVELS.map((b) => `#${r}${g}${b}`)));
const TONES: readonly Tone[] = ['light', 'dark'];

describe('computed colours stay readable', () => {
  for (const tone of TONES) {
    test(`for 216 brands, ${tone}`, () => {
      expect(BRANDS).toHaveLength(216);
      const failures = BRANDS.flatMap((brand) =>
        unreadable(palette({ tone, brand, background: null, text: null })).map(
          (failure) => `${brand} ${failure}`,
        ),
      );
      expect(failures).toEqual([]);
    });
  }

  test("for 216 own backgrounds under six brands, with the owner's text set to the worst choice", () => {
    const failures = BRANDS.flatMap((background) =>
      ['#0f5c6e', '#111111', '#f2b705', '#c4ef3d', '#ffffff', '#ff00ff'].flatMap((brand) =>
        [null, background, '#808080'].flatMap((text) =>
          unreadable(palette({ tone: toneOf(background), brand, background, text })).map(
            (failure) => `${brand} on ${background} with ${text}: ${failure}`,
          ),
        ),
      ),
    );
    expect(failures).toEqual([]);
  });

  test('on every grey page, the middling ones included', () => {
    const failures = Array.from({ length: 256 }, (_, level) => {
      const background = `#${level.toString(16).padStart(2, '0').repeat(3)}`;
      const colours = palette({
        tone: toneOf(background),
        brand: '#1f6b47',
        background,
        text: null,
      });
      return unreadable(colours).map((failure) => `${background} ${failure}`);
    }).flat();
    expect(failures).toEqual([]);
  });
});

test('the salon gets the drawn colours', () => {
  const salon = { brand: '#0f5c6e', background: null, text: null };
  expect(palette({ ...salon, tone: 'light' })).toMatchObject({
    bg: '#ffffff',
    sub: '#f3f6f8',
    tint: '#e8f4f7',
    line: '#e0e4e5',
    edge: '#8c9496',
    ink: '#1b2022',
    fill: '#0f5c6e',
    on: '#ffffff',
    rim: '#0f5c6e',
    acc: '#0f5c6e',
    bad: '#be2323',
  });
  expect(palette({ ...salon, tone: 'dark' })).toMatchObject({
    bg: '#0f1516',
    sub: '#1a1f21',
    tint: '#1d292c',
    line: '#292f31',
    edge: '#666d6f',
    ink: '#e5edef',
    mute: '#99a0a2',
    fill: '#69adc1',
    on: '#000000',
    acc: '#7fc3d7',
    bad: '#f98f87',
  });
});

test('a light brand carries black text and a rim that shows on white', () => {
  const colours = palette({ tone: 'light', brand: '#f2b705', background: null, text: null });
  expect(colours).toMatchObject({ fill: '#f2b705', on: '#000000' });
  expect(colours.rim).not.toBe(colours.fill);
});

test('a grey brand gives pure greys', () => {
  for (const tone of TONES) {
    const { bad: _, ...neutrals } = palette({
      tone,
      brand: '#111111',
      background: null,
      text: null,
    });
    expect(Object.values(neutrals).filter((hex) => hexToOklch(hex).c > 0)).toEqual([]);
  }
});

test("the owner's background and text are used as they are when they can be read", () => {
  const colours = palette({
    tone: 'light',
    brand: '#1f3b63',
    background: '#fbf9f4',
    text: '#222222',
  });
  expect(colours).toMatchObject({ bg: '#fbf9f4', ink: '#222222' });
});

test("the owner's text moves in lightness only, and no further than it must", () => {
  const { ink, tint } = palette({
    tone: 'light',
    brand: '#1f3b63',
    background: '#ffffff',
    text: '#b08968',
  });
  expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(ink, tint)).toBeLessThan(4.7);
  expect(Math.abs(hexToOklch(ink).h - hexToOklch('#b08968').h)).toBeLessThan(2);
});

function unreadable(colours: Palette): string[] {
  const pairs: [keyof Palette, keyof Palette, number][] = [
    ['ink', 'bg', 4.5],
    ['ink', 'sub', 4.5],
    ['ink', 'tint', 4.5],
    ['mute', 'bg', 4.5],
    ['mute', 'sub', 4.5],
    ['mute', 'tint', 4.5],
    ['acc', 'bg', 4.5],
    ['acc', 'sub', 4.5],
    ['acc', 'tint', 4.5],
    ['bad', 'bg', 4.5],
    ['on', 'fill', 4.5],
    ['edge', 'bg', 3],
    ['rim', 'bg', 3],
  ];
  return pairs
    .filter(([text, on, least]) => !(contrast(colours[text], colours[on]) >= least))
    .map(([text, on]) => `${text} ${colours[text]} on ${on} ${colours[on]}`);
}
