import { expect, test } from 'vitest';
import { pageParams } from './page-params.ts';

const view = { services: [], staff: [{ id: 'stf_1', name: 'Inès' }], height: null };

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

test('a fixed height concerns the loader’s own frame, not one whose page decides', () => {
  const fixed = { view: { ...view, height: 600 }, locale: 'fr', colours: {} };
  expect(pageParams({ embed: '1', 'host-lang': 'fr' }, fixed)).toEqual({ embed: '1', framed: '1' });
  expect(pageParams({ embed: '1' }, fixed)).toEqual({ embed: '1' });
  expect(pageParams({ embed: 'popup', 'host-lang': 'fr' }, fixed)).toEqual({ embed: 'popup' });
  const auto = { ...fixed, view };
  expect(pageParams({ embed: '1', 'host-lang': 'fr' }, auto)).toEqual({ embed: '1' });
});
