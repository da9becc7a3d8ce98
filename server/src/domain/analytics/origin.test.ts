import { expect, test } from 'vitest';
import { originOf } from './origin.ts';

test.each([
  [{}, 'direct'],
  [{ referrer: 'https://www.google.fr/' }, 'google'],
  [{ referrer: 'https://l.instagram.com/?u=x' }, 'instagram'],
  [{ referrer: 'https://www.google.fr/', utm: { source: 'GMB' } }, 'google_business'],
  [{ utm: { source: ' Newsletter ' } }, 'newsletter'],
  [{ utm: { source: 'facebook.com' } }, 'facebook'],
  [{ referrer: 'https://blog.example.org/a' }, 'blog.example.org'],
  [{ referrer: 'https://notgoogle.example/' }, 'notgoogle.example'],
  [{ referrer: 'not an address' }, 'direct'],
])('%o is called %s', (told, source) => {
  expect(originOf(told).source).toBe(source);
});

test('a page is its path, and a frame without our script the site around it', () => {
  expect(originOf({ page: '/rdv/' }).page).toBe('/rdv');
  expect(originOf({ page: '/' }).page).toBe('/');
  const framed = { placement: 'iframe', page: '/w/wgt_1', referrer: 'https://www.salon.example/' };
  expect(originOf(framed)).toMatchObject({ page: 'salon.example', source: 'direct' });
});
