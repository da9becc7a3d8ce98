import { expect, test } from 'vitest';
import { countryOfZone, currencyOf } from './countries.ts';

test('a zone says its country, and the country its currency', () => {
  expect(countryOfZone('Europe/Paris')).toBe('FR');
  expect(countryOfZone('America/Montreal')).toBe('CA');
  expect(currencyOf('CH')).toBe('CHF');
});

test('a zone of no country we know says none', () => {
  expect(countryOfZone('Etc/UTC')).toBeUndefined();
});
