import { expect, test } from 'vitest';
import { siteOf } from './site-of.ts';

test.for([
  ['salon-lumiere.fr', 'https://salon-lumiere.fr'],
  [' https://Salon-Lumiere.fr/rendez-vous?x=1 ', 'https://salon-lumiere.fr'],
  ['*.salon-lumiere.fr', 'https://*.salon-lumiere.fr'],
  ['https://*.salon.fr/', 'https://*.salon.fr'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['müller.de', 'https://xn--mller-kva.de'],
  ['salon', null],
  ['', null],
  ['javascript:alert(1)', null],
] as const)('%s is %s', ([typed, site]) => {
  expect(siteOf(typed)).toBe(site);
});
