import { expect, test } from 'vitest';
import { foldForSearch } from './fold-for-search.ts';

test.each([
  ['Élodie', 'elodie'],
  ['E\u0301LODIE', 'elodie'],
  ['Åsa Nyström', 'asa nystrom'],
  ['ПЁТР', 'петр'],
  ['+33 6 12', '+33 6 12'],
])('%s is found as %s', (text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});
