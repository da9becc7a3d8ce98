import { snippetFor } from '../../embed-generator/src/snippet/snippet-for.ts';
import type { SnippetFacts } from '../../embed-generator/src/snippet/snippet-for.ts';
import { createDemoSite } from '@bookingsaas/demo-site/server';
import { describe, expect, test } from 'vitest';

const ORIGIN = 'https://booking.example';
const keys = { salon: 'wgt_ines', physio: 'wgt_hannah', tutor: 'wgt_lucie' };
const site = createDemoSite({ bookingOrigin: `${ORIGIN}/`, keys });

const generated = (platform: 'html' | 'iframe', key: string) => {
  const facts: SnippetFacts = {
    origin: ORIGIN,
    key,
    title: 'Book an appointment',
    isIsolated: false,
    placement: 'inline',
    height: null,
    pinned: null,
    email: { title: '', fill: '#000000', on: '#ffffff', times: [] },
  };
  return snippetFor(platform, facts)[0]?.code ?? '';
};
const INLINE = generated('html', 'wgt_ines');
const LOADER = `<script async src="${ORIGIN}/embed.js"></script>`;
const POPUP = `<booking-widget widget="wgt_hannah" placement="popup" for="book"></booking-widget>`;
const FLOATING = `<booking-widget widget="wgt_hannah" placement="floating"></booking-widget>`;
const IFRAME = generated('iframe', 'wgt_lucie');

const PAGES = [
  '/',
  '/salon',
  '/physio',
  '/physio/floating',
  '/tutor',
  '/link',
  '/spa',
  '/strict',
  '/strict-iframe',
];

describe('each business has pasted its own snippet', () => {
  test.each([
    ['/salon', 'fr', [INLINE]],
    ['/physio', 'en-GB', [POPUP, LOADER, 'id="book"']],
    ['/physio/floating', 'en-GB', [FLOATING, LOADER, `href="${ORIGIN}/w/wgt_hannah"`]],
    ['/tutor', 'en-GB', [IFRAME]],
    ['/link', 'fr', [`<a href="${ORIGIN}/w/wgt_ines">`]],
    [
      '/spa',
      'en',
      [LOADER, 'data-add="wgt_ines"', 'data-add="wgt_hannah"', 'data-add="wgt_lucie"'],
    ],
    ['/strict', 'fr', [INLINE]],
    ['/strict-iframe', 'fr', [`<iframe src="${ORIGIN}/w/wgt_ines?embed=1"`]],
  ])('%s', async (path, lang, pieces) => {
    const text = await pageAt(path);
    expect(text).toContain(`<html lang="${lang}">`);
    for (const piece of pieces) expect(text).toContain(piece);
  });
});

test('the tutor’s page and the strict frame run no script', async () => {
  expect(await pageAt('/tutor')).not.toContain('<script');
  expect(await pageAt('/strict-iframe')).not.toContain('<script');
});

test('the first page leads to every demo and prints what was pasted', async () => {
  const text = await pageAt('/');
  for (const path of PAGES.slice(1)) expect(text).toContain(`href="${path}"`);
  for (const snippet of [INLINE, POPUP, FLOATING, LOADER, IFRAME]) {
    expect(text).toContain(escaped(snippet));
  }
});

test('pages load nothing from elsewhere but the booking server, and everything of their own is there', async () => {
  for (const path of PAGES) {
    const text = await pageAt(path);
    const loaded = [
      ...text.matchAll(/<(?:script|iframe|img|link)\b[^>]*?\s(?:src|href)="([^"]+)"/g),
    ];
    expect(loaded.length).toBeGreaterThan(1);
    for (const [, address = ''] of loaded.filter(([, to]) => !to?.startsWith(`${ORIGIN}/`))) {
      const answer = await site.request(address);
      expect([path, address, answer.status]).toEqual([path, address, 200]);
    }
    expect(text).not.toMatch(/<style|@import/);
  }
});

test('the strict pages allow the booking server only, and write no style into the page', async () => {
  const inline = await site.request('/strict');
  expect(inline.headers.get('Content-Security-Policy')).toBe(
    `default-src 'none'; script-src ${ORIGIN}; connect-src ${ORIGIN}; style-src 'self'; img-src 'self' data:`,
  );
  const framed = await site.request('/strict-iframe');
  expect(framed.headers.get('Content-Security-Policy')).toBe(
    `default-src 'none'; frame-src ${ORIGIN}; style-src 'self'; img-src 'self' data:`,
  );
  for (const answer of [inline, framed]) expect(await answer.text()).not.toMatch(/\sstyle="/);
});

test('an address without a page says so kindly and shows the way back', async () => {
  const answer = await site.request('/nowhere/<b>');
  expect(answer.status).toBe(404);
  const text = await answer.text();
  expect(text).toContain('There is no page here');
  expect(text).toContain('<a href="/">See all demos</a>');
  expect(text).not.toContain('<b>');
});

test('only the files of the site are served as assets', async () => {
  expect((await site.request('/assets/salon.css')).headers.get('Content-Type')).toContain(
    'text/css',
  );
  for (const path of ['/assets/none.css', '/assets/..%2Fpackage.json', '/assets/salon.css.map']) {
    expect((await site.request(path)).status).toBe(404);
  }
});

test('a key that is none is refused before it reaches a page', () => {
  const bad = { ...keys, salon: '"><script>' };
  expect(() => createDemoSite({ bookingOrigin: ORIGIN, keys: bad })).toThrow(TypeError);
  expect(() => createDemoSite({ bookingOrigin: 'nowhere', keys })).toThrow(TypeError);
});

async function pageAt(path: string): Promise<string> {
  const answer = await site.request(path);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get('Content-Type')).toBe('text/html; charset=UTF-8');
  return answer.text();
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
