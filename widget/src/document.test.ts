import { expect, test } from 'vitest';
import { renderDocument } from './document.tsx';
import { salon } from './stories/salon.ts';

const css = { early: '', compact: '', link: '', services: '', times: '' };
const assets = { js: { services: '', times: '' }, css, late: {} };

test.each([
  ['fr-FR', '<html lang="fr-FR">'],
  // There are no Arabic words yet: English ones must not be written from right to left.
  ['ar', '<html lang="en">'],
])('a page asked for in %s is written as its words are', (locale, html) => {
  const page = renderDocument(salon, { locale, isEmbedded: true, assets, params: {} });
  expect(page).toContain(html);
});
