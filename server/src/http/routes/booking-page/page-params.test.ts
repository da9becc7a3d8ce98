import { expect, test } from 'vitest';
import { pageParams } from './page-params.ts';

const view = { services: [], staff: [{ id: 'stf_1', name: 'Inès' }] };

test('only what changes the page passes, in one form', () => {
  const query = {
    embed: 'yes',
    lang: 'FR-ca',
    booking_staff: 'Inès',
    booking_service: 'no such service',
    booking_name: 'Camille Moreau',
    utm_source: 'meta',
    brand: '#CC0000',
  };
  expect(pageParams(query, { view, locale: 'fr', colours: { brand: '#cc0000' } })).toEqual({
    embed: '1',
    lang: 'fr',
    booking_staff: 'Inès',
    brand: '#cc0000',
  });
});

test('a bare address has none', () => {
  expect(pageParams({}, { view, locale: 'fr', colours: {} })).toEqual({});
});
