import { expect, test } from 'vitest';
import { addressOf, apiQueryOf, wantedOf } from './bookings-query.ts';

const NOW = Date.parse('2026-12-03T09:20:00Z');

test('an address without a query shows what is still to come', () => {
  const wanted = wantedOf({});
  expect(addressOf(wanted)).toBe('/console/bookings');
  expect(apiQueryOf(wanted, NOW)).toEqual({ limit: '50', from: '2026-12-03T09:20:00.000Z' });
});

test('what is asked for can be read back from its address', () => {
  const wanted = wantedOf({ show: 'waiting', search: 'Zoé & Léa', staff: 'stf_1', open: 'bkg_2' });
  const query = Object.fromEntries(new URL(addressOf(wanted), 'https://x.test').searchParams);
  expect(wantedOf(query)).toEqual(wanted);
});

test('requests to approve are asked for whatever their day', () => {
  expect(apiQueryOf(wantedOf({ show: 'waiting' }), NOW)).toEqual({
    limit: '50',
    status: 'pending',
  });
});

test('the last thirty days end now', () => {
  expect(apiQueryOf(wantedOf({ show: 'past' }), NOW)).toEqual({
    limit: '200',
    from: '2026-11-03T09:20:00.000Z',
    to: '2026-12-03T09:20:00.000Z',
  });
});

test('a word the address does not know shows what is to come', () => {
  expect(wantedOf({ show: 'nonsense' }).show).toBe('upcoming');
});
