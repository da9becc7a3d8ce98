import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, namesIn, readTemplate } from './template.ts';

const KNOWN = ['first_name', 'date', 'price', 'address'];
const values = { first_name: 'Camille', date: 'samedi 21 août', price: '42 €', address: null };
const filled = (source: string) => fillTemplate(readTemplate(source, KNOWN), values);

describe('a text with placeholders', () => {
  it.each([
    ['Bonjour {{first_name}}, à {{ date }}.', 'Bonjour Camille, à samedi 21 août.'],
    ['Vu{{#price}} ({{price}}){{/price}}', 'Vu (42 €)'],
    ['Chez nous{{#address}}, {{address}}{{/address}}.', 'Chez nous.'],
    ['{{^address}}Par téléphone{{/address}}{{#address}}Sur place{{/address}}', 'Par téléphone'],
    ['{{#price}}{{#address}}{{price}} à {{address}}{{/address}}{{/price}}fin', 'fin'],
    ['Le {{date}} {{address}} chez nous', 'Le samedi 21 août chez nous'],
    ['Un {{pirce}} inconnu', 'Un inconnu'],
    ['Objet : {{constructor}}', 'Objet :'],
    ['Ligne\n{{address}}\n\n\nSuite', 'Ligne\n\nSuite'],
  ])('%s', (source, expected) => {
    expect(filled(source)).toBe(expected);
  });

  it('a value that looks like a placeholder stays what the customer wrote', () => {
    const template = readTemplate('Bonjour {{first_name}}', KNOWN);
    expect(fillTemplate(template, { first_name: '{{price}}' })).toBe('Bonjour {{price}}');
  });

  it.each([
    ['{{pirce}}', { code: 'unknown_placeholder', name: 'pirce', at: 0 }],
    ['Vu {{#price}}({{price}})', { code: 'not_closed', name: 'price', at: 3 }],
    ['Vu {{/price}}', { code: 'not_opened', name: 'price', at: 3 }],
    ['Vu {{price', { code: 'broken', name: '{{', at: 3 }],
    ['Vu {{}}', { code: 'broken', name: '{{', at: 3 }],
  ])('what is wrong in “%s” is named with its place', (source, problem) => {
    expect(readTemplate(source, KNOWN).problems).toEqual([problem]);
  });

  it('names every placeholder once', () => {
    const template = readTemplate('{{date}} {{#price}}{{price}} {{date}}{{/price}}', KNOWN);
    expect(namesIn(template)).toEqual(['date', 'price']);
  });

  it('reads anything at all without breaking, and loses no text outside of tags', () => {
    const piece = fc.oneof(
      fc.constantFrom('{{|', '}}', '{{#price}}', '{{/price}}', '{{^price}}', '{{date}}'),
      fc.stringMatching(/^[a-c]{0,3}$/u),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { parts } = readTemplate(pieces.join(''), KNOWN);
        const letters = (text: string) => text.replaceAll(/\{\{[#^/]?\w+\}\}|[^abc]/gu, '');
        const kept = JSON.stringify(parts, (key, value: unknown) =>
          ['type', 'name', 'isWhenEmpty'].includes(key) ? undefined : value,
        );
        expect(kept.replaceAll(/"(?:text|parts)":/gu, '').replaceAll(/[^abc]/gu, '')).toBe(
          letters(pieces.join('')),
        );
      }),
    );
  });
});
