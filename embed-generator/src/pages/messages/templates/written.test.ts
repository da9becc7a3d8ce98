import { describe, expect, it } from 'vitest';
import { wordingOf } from './written.ts';

const placeholders = [
  { name: 'first_name', label: { fr: 'prénom', en: 'first name' } },
  { name: 'price', label: { fr: 'prix', en: 'price' } },
  { name: 'end_time', label: { fr: 'heure de fin', en: 'finish' } },
  { name: 'held_until', label: { fr: 'gardé jusqu’à', en: 'held until' } },
];
const french = wordingOf(placeholders, 'fr');
const english = wordingOf(placeholders, 'en');

describe('a text in the field', () => {
  it.each([
    ['Bonjour {{first_name}} !', 'Bonjour {prénom} !', 'Bonjour {first name} !'],
    [
      '{{#price}}({{price}}){{/price}}',
      '{si prix}({prix}){fin prix}',
      '{if price}({price}){end price}',
    ],
    [
      '{{^price}}Gratuit{{/price}}',
      '{sans prix}Gratuit{fin prix}',
      '{without price}Gratuit{end price}',
    ],
    ['{{ end_time }}', '{heure de fin}', '{finish}'],
    [
      '{{pirce}} {{#lapin}}x{{/lapin}}',
      '{pirce} {si lapin}x{fin lapin}',
      '{pirce} {if lapin}x{end lapin}',
    ],
  ])('%s', (wire, shownInFrench, shownInEnglish) => {
    expect(french.toShown(wire)).toBe(shownInFrench);
    expect(english.toShown(wire)).toBe(shownInEnglish);
    const tidy = wire.replaceAll(/\{\{ (\w+) \}\}/gu, '{{$1}}');
    expect(french.toWire(shownInFrench)).toBe(tidy);
  });

  it('knows placeholders however they are typed', () => {
    expect(french.toWire('{first name}{if price}x{end price}{end_time}')).toBe(
      '{{first_name}}{{#price}}x{{/price}}{{end_time}}',
    );
    expect(french.toWire("{Prénom} {SI prix}x{fin  Prix} {gardé jusqu'à}")).toBe(
      '{{first_name}} {{#price}}x{{/price}} {{held_until}}',
    );
  });

  it('loses nothing: its pieces make up the text', () => {
    const text = 'A {prénom}{si prix}, {prix}{fin prix} { seule\n{lapin} }';
    expect(
      french
        .tokens(text)
        .map((one) => one.text)
        .join(''),
    ).toBe(text);
    expect(french.tokens(text).map(({ kind }) => kind)).toEqual([
      'text',
      'value',
      'if',
      'text',
      'value',
      'end',
      'text',
      'unknown',
      'text',
    ]);
  });
});
