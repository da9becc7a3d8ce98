import { describe, expect, it } from 'vitest';
import { isGsm7, smsLength } from './sms-length.ts';

describe('the length of a text message', () => {
  it.each([
    ['nothing', '', { encoding: 'gsm-7', units: 0, segments: 0 }],
    ['160 letters', 'a'.repeat(160), { encoding: 'gsm-7', units: 160, segments: 1 }],
    ['161 letters', 'a'.repeat(161), { encoding: 'gsm-7', units: 161, segments: 2 }],
    ['306 letters, two full parts', 'a'.repeat(306), { units: 306, segments: 2 }],
    ['307 letters', 'a'.repeat(307), { units: 307, segments: 3 }],
    [
      'the euro, which counts double',
      '€'.repeat(80),
      { encoding: 'gsm-7', units: 160, segments: 1 },
    ],
    ['81 euros', '€'.repeat(81), { encoding: 'gsm-7', units: 162, segments: 2 }],
    ['70 ê', 'ê'.repeat(70), { encoding: 'ucs-2', units: 70, segments: 1 }],
    ['71 ê', 'ê'.repeat(71), { encoding: 'ucs-2', units: 71, segments: 2 }],
    ['134 ê, two full parts', 'ê'.repeat(134), { encoding: 'ucs-2', segments: 2 }],
    ['135 ê', 'ê'.repeat(135), { encoding: 'ucs-2', segments: 3 }],
    ['35 emoji of two units', '📅'.repeat(35), { encoding: 'ucs-2', units: 70, segments: 1 }],
  ])('%s', (_, text, expected) => {
    expect(smsLength(text)).toMatchObject(expected);
  });

  it('never splits a character that takes two units: the part before stays one short', () => {
    // 152 letters, then a euro that would stand half in the first part.
    expect(smsLength(`${'a'.repeat(152)}€${'a'.repeat(152)}`).segments).toBe(3);
    expect(smsLength(`${'a'.repeat(151)}€${'a'.repeat(153)}`).segments).toBe(2);
    expect(smsLength(`ê${'a'.repeat(65)}📅${'a'.repeat(66)}`).segments).toBe(3);
  });

  it('knows the French letters that cost nothing and those that do', () => {
    for (const letter of 'éèàùÉÇäöüñ') expect(isGsm7(letter), letter).toBe(true);
    for (const letter of 'çêâîôûëïœÀ’“”«»…–—\u00A0\u202F')
      expect(isGsm7(letter), letter).toBe(false);
  });
});
