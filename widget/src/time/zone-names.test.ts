import { expect, test } from 'vitest';
import { enLate } from '../i18n/en.ts';
import { frLate } from '../i18n/fr.ts';
import { zoneNames } from './zone-names.ts';

const french = zoneNames(frLate);
const english = zoneNames(enLate);

test('a zone is called by its city, with elision in French', () => {
  expect(french.title('Europe/Paris')).toBe('Heure de Paris');
  expect(french.title('America/New_York')).toBe('Heure de New York');
  expect(french.title('Europe/Amsterdam')).toBe('Heure d’Amsterdam');
  expect(english.title('Europe/London')).toBe('London time');
});

test('cities with a French name carry it in French', () => {
  expect(french.title('Europe/London')).toBe('Heure de Londres');
  expect(french.title('Africa/Algiers')).toBe('Heure d’Alger');
  expect(french.place('Europe/London')).toBe('Europe · Londres');
  expect(french.place('America/Sao_Paulo')).toBe('America · São Paulo');
  expect(english.place('America/Argentina/Buenos_Aires')).toBe(
    'America · Argentina · Buenos Aires',
  );
});
