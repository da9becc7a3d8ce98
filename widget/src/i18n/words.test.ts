import { describe, expect, test } from 'vitest';
import { en, enAway, enLate, enTimes } from './en.ts';
import { fill, plural } from './fill.ts';
import { fr, frAway, frLate, frTimes } from './fr.ts';

describe.each([
  ['first screens', en, fr],
  ['list of next times', enTimes, frTimes],
  ['later screens', enLate, frLate],
  ['place of a widget', enAway, frAway],
])('words of the %s', (_, english, french) => {
  test('are all there in French, in the same places', () => {
    expect(Object.keys(french).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [key, text] of Object.entries(english)) {
      const same = new Map<string, string>(Object.entries(french)).get(key) ?? '';
      expect([key, holes(same.split('|')[0] ?? '')]).toEqual([
        key,
        holes(text.split('|')[0] ?? ''),
      ]);
    }
  });

  test('are French in their signs: curly apostrophes, no-break spaces before two-part signs', () => {
    for (const text of Object.values(french)) {
      expect(text).not.toMatch(/['"]|[^\s] [:;?!»]|« /u);
    }
  });
});

test('values take the places in their order', () => {
  expect(fill('{} with {}', 'Coupe femme', 'Inès')).toBe('Coupe femme with Inès');
});

test('counted words agree with the count', () => {
  expect(plural('fr', fr.slots, 1)).toBe('1 créneau libre');
  expect(plural('fr', fr.slots, 9)).toBe('9 créneaux libres');
  expect(plural('en', en.slots, 1)).toBe('1 free time');
  expect(plural('ar', 'z{}|o{}|t{}|f{}|m{}|x{}', 3)).toBe('f3');
});

function holes(text: string): number {
  return text.split('{}').length;
}
