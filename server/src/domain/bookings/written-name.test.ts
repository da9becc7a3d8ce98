import { expect, test } from 'vitest';
import { writtenName } from './written-name.ts';

test.each([
  ['Camille Moreau', 'Camille Moreau', 'Camille'],
  ['  Marie-Laure\n\tDe  la Tour ', 'Marie-Laure De la Tour', 'Marie-Laure'],
  ['Léo', 'Léo', 'Léo'],
  ['', '', ''],
])('%j is written %j and greeted as %j', (typed, name, firstName) => {
  expect(writtenName(typed)).toEqual({ name, firstName });
});
