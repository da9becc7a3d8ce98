import { expect, test } from 'vitest';
import { qrModules, qrSvg } from './qr.ts';

const PAGE = 'https://rdv.salon.example/w/wgt_7Kq2mXd4';

test('a code is a square with a quiet zone of four modules and a finder in three corners', () => {
  const rows = qrModules(PAGE);
  expect(rows.every((row) => row.length === rows.length)).toBe(true);
  expect(rows.slice(0, 4).flat().some(Boolean)).toBe(false);
  const finder = (x: number, y: number) => [0, 1, 2, 3, 4, 5, 6].map((step) => rows[y]?.[x + step]);
  const last = rows.length - 4 - 7;
  for (const [x, y] of [
    [4, 4],
    [last, 4],
    [4, last],
  ] as const) {
    expect(finder(x, y)).toEqual(Array.from({ length: 7 }, () => true));
  }
});

test('the SVG is one the browser can draw and a printer can scale', () => {
  expect(qrSvg(PAGE)).toMatch(/^<svg [^]*viewBox="0 0 \d+ \d+"[^]*<\/svg>$/);
});
