import { expect, test } from 'vitest';
import { de } from './elision.ts';

test('before a vowel, with an accent or without, it is elided; before anything else it is not', () => {
  expect(['Aïcha', 'Élodie', 'Inès', 'Paul', 'Yasmine', ''].map(de)).toEqual([
    'd’Aïcha',
    'd’Élodie',
    'd’Inès',
    'de Paul',
    'de Yasmine',
    'de ',
  ]);
});
