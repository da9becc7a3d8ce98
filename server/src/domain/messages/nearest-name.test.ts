import { expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

const KNOWN = {
  first_name: ['first_name', 'prénom', 'first name'],
  price: ['price', 'prix'],
  date: ['date', 'jour', 'day'],
  time: ['time', 'heure'],
};

it.each([
  ['prenom', 'first_name'],
  ['Prénoms', 'first_name'],
  ['pirce', 'price'],
  ['prx', 'price'],
  ['heures', 'time'],
  ['first-name', 'first_name'],
])('“%s” was probably “%s”', (written, name) => {
  expect(nearestName(written, KNOWN)).toBe(name);
});

it.each(['lapin', 'x', 'numéro de dossier'])('nothing is like “%s”', (written) => {
  expect(nearestName(written, KNOWN)).toBe(null);
});
