import { expect, test } from 'vitest';
import { contrast } from './oklch.ts';
import { themeStyle } from './theme-css.ts';
import { ThemeError } from './theme-error.ts';
import { themeTokens } from './theme-tokens.ts';
import type { ThemeInput } from './types.ts';

const salon: ThemeInput = {
  brand: '#0f5c6e',
  radius: 8,
  font: 'system',
  density: 'comfortable',
  scheme: 'auto',
};

const NAMES = [
  'bg',
  'ink',
  'mute',
  'line',
  'edge',
  'soft',
  'sub',
  'tint',
  'fill',
  'on',
  'rim',
  'acc',
  'bad',
];

test('each scheme declares every colour once, as short hex', () => {
  const { light, dark } = themeTokens(salon);
  for (const list of [light, dark]) {
    expect(list).toMatch(/^(?:--[a-z]+:#(?:[\da-f]{3}|[\da-f]{6});)+$/);
    expect([...list.matchAll(/--([a-z]+):/g)].map(([, name]) => name)).toEqual(NAMES);
  }
  expect(light).toContain('--bg:#fff;');
  expect(light).toContain('--on:#fff;');
});

test('capitals and three digits are colours too', () => {
  expect(themeTokens({ ...salon, brand: '#0F5C6E' })).toEqual(themeTokens(salon));
  expect(themeTokens({ ...salon, brand: '#06c' })).toEqual(
    themeTokens({ ...salon, brand: '#0066cc' }),
  );
});

test('radius and font are in the base', () => {
  expect(themeTokens(salon).base).toMatch(/^--r:8px;--font:system-ui,[^;]+;$/);
  expect(themeTokens({ ...salon, radius: 0, font: 'inherit' }).base).toBe(
    '--r:0px;--font:initial;',
  );
});

test('a list of font names is taken, quoted so that it fits into an attribute', () => {
  const { base } = themeTokens({ ...salon, font: '"Hanken Grotesk", Georgia,serif' });
  expect(base).toBe("--r:8px;--font:'Hanken Grotesk',Georgia,serif;");
});

test.each([
  ['Hanken Grotesk', "'Hanken Grotesk'"],
  ['3270 Nerd,', "'3270 Nerd'"],
  ['"Arial', 'Arial'],
  ['Ubuntu, system-ui', 'Ubuntu,system-ui'],
  ['ヒラギノ角ゴ, sans-serif', "'ヒラギノ角ゴ',sans-serif"],
])('the font %s is written %s', (wish, written) => {
  expect(themeTokens({ ...salon, font: wish }).base).toBe(`--r:8px;--font:${written};`);
});

test('a light background is for the light scheme, a dark one for the dark', () => {
  const cream = themeTokens({ ...salon, background: '#fbf9f4' });
  expect(cream.light).toContain('--bg:#fbf9f4;');
  expect(cream.dark).toBe(themeTokens(salon).dark);
  const night = themeTokens({ ...salon, background: '#0a0a23' });
  expect(night.dark).toContain('--bg:#0a0a23;');
  expect(night.light).toBe(themeTokens(salon).light);
});

test('text stays with the background it was chosen for', () => {
  const pair = themeTokens({ ...salon, background: '#0a0a23', text: '#ffe9c7' });
  expect(pair.dark).toContain('--ink:#ffe9c7;');
  expect(pair.light).toBe(themeTokens(salon).light);
  const alone = themeTokens({ ...salon, text: '#2b1d0e' });
  expect(alone.light).toContain('--ink:#2b1d0e;');
  expect(alone.dark).toBe(themeTokens(salon).dark);
});

test('a fixed scheme follows a background that contradicts it', () => {
  expect(themeTokens({ ...salon, scheme: 'light', background: '#000000' }).scheme).toBe('dark');
  expect(themeTokens({ ...salon, scheme: 'dark', background: '#ffffff' }).scheme).toBe('light');
  expect(themeTokens({ ...salon, scheme: 'dark', background: '#101010' }).scheme).toBe('dark');
});

test('white text on a white background becomes readable', () => {
  const { light } = themeTokens({ ...salon, background: '#ffffff', text: '#ffffff' });
  const ink = /--ink:(#[\da-f]+);/.exec(light)?.[1];
  expect(contrast(ink ?? '#ffffff', '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

test.each<[keyof ThemeInput, Partial<ThemeInput>]>([
  ['brand', { brand: 'red' }],
  ['brand', { brand: '' }],
  ['brand', { brand: '#0f5c6' }],
  ['brand', { brand: '#0f5c6e;}body{display:none' }],
  ['brand', { brand: '#0f5c6e\n' }],
  ['background', { background: 'url(https://evil.example)' }],
  ['text', { text: '#fff</style>' }],
  ['radius', { radius: Number.NaN }],
  ['radius', { radius: -1 }],
  ['radius', { radius: 1e9 }],
  ['font', { font: 'Arial;color:red' }],
  ['font', { font: 'url(x)' }],
  ['font', { font: ' , "' }],
  ['font', { font: "'\\'" }],
  ['font', { font: '</style><script>' }],
  ['font', { font: 'var(--x)' }],
  ['font', { font: 'a'.repeat(201) }],
])('a bad %s is refused: %o', (field, change) => {
  const bad = { ...salon, ...change };
  expect(() => themeTokens(bad)).toThrow(ThemeError);
  expect(() => themeTokens(bad)).toThrow(expect.objectContaining({ field }));
});

test('auto puts dark under the media query and says both to the browser', () => {
  const css = themeTokens(salon);
  expect(themeStyle(css, ':host')).toBe(
    `:host{${css.base}${css.light}color-scheme:light dark}@media (prefers-color-scheme:dark){:host{${css.dark}}}`,
  );
});

test('a fixed scheme has one rule', () => {
  const css = themeTokens({ ...salon, scheme: 'dark' });
  expect(themeStyle(css, ':root')).toBe(`:root{${css.base}${css.dark}color-scheme:dark}`);
});
