import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewriteForGsm7 } from './gsm-rewrite.ts';
import { isGsm7, smsLength } from './sms-length.ts';

describe('writing a text in the alphabet of short messages', () => {
  it.each([
    ['samedi 21 août à 10:00', 'samedi 21 aout à 10:00'],
    ['Besoin d’annuler\u202F?', "Besoin d'annuler ?"],
    ['« œuf » — 42\u00A0€…', '" oeuf " - 42 €...'],
    ['Ça, c’était Noël à Nîmes', "Ça, c'était Noel à Nimes"],
    ['garçon', 'garcon'],
    ['À bientôt', 'A bientot'],
    ['Łódź', 'Lodz'],
  ])('%s', (written, plain) => {
    expect(rewriteForGsm7(written).text).toBe(plain);
  });

  it('says each replacement once, in order', () => {
    expect(rewriteForGsm7('août’ ’û').replacements).toEqual([
      { from: 'û', to: 'u' },
      { from: '’', to: "'" },
    ]);
  });

  it('reads letters that come in two pieces as one', () => {
    expect(rewriteForGsm7('cafe\u0301').text).toBe('café');
    expect(rewriteForGsm7('aou\u0302t').text).toBe('aout');
  });

  it('keeps what has no likeness and says so', () => {
    expect(rewriteForGsm7('مرحبا 📅')).toMatchObject({
      text: 'مرحبا 📅',
      replacements: [],
      kept: ['م', 'ر', 'ح', 'ب', 'ا', '📅'],
    });
  });

  it('is done after one time, and fits unless something was kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const once = rewriteForGsm7(text);
        expect(rewriteForGsm7(once.text).text).toBe(once.text);
        expect(isGsm7(once.text)).toBe(once.kept.length === 0);
      }),
    );
  });

  it('turns three parts into one', () => {
    const text =
      'Bonjour Camille, on vous attend samedi 21 août à 10:00 avec Inès (Couleur). Besoin d’annuler ou de déplacer\u202F? rdv.example.fr/b/7Kq2mXd4 – Salon Lumière';
    expect(smsLength(text).segments).toBe(3);
    expect(smsLength(rewriteForGsm7(text).text).segments).toBe(1);
  });
});
