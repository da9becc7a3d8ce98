import { describe, expect, test } from 'vitest';
import { readInbound } from './inbound-words.ts';

const read = (
  text: string,
  channel: 'sms' | 'whatsapp' = 'sms',
  optOutType: string | null = null,
) => {
  const word = readInbound(text, { channel, optOutType });
  if (word.is === 'choose') return `choose ${word.number}`;
  return word.is === 'help' && word.isAnswered ? 'help, answered' : word.is;
};

describe('a word alone', () => {
  test.each([
    ['  stop ', 'stop'],
    ['STOP!', 'stop'],
    ['Arrêt.', 'stop'],
    ['ARRET', 'stop'],
    ['STOPALL', 'stop'],
    ['Unsubscribe', 'stop'],
    ['START', 'start'],
    ['Aide', 'help'],
    ['help?', 'help, answered'],
    ['c', 'cancel'],
    ['Annuler', 'cancel'],
    ['C 2', 'choose 2'],
    ['c1', 'choose 1'],
    ['1', 'attend'],
    ['Oui 👍', 'yes'],
    ['non', 'no'],
  ])('%s is taken for %s', (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  test.each([
    ['es', { stop: 'Baja', start: 'ALTA', help: 'Ayuda', cancel: 'Anular', yes: 'Sí', no: 'No' }],
    ['de', { stop: 'Stopp', start: 'Anmelden', help: 'Hilfe', cancel: 'Absagen', yes: 'Ja' }],
    ['de, in other words', { no: 'Nein', attend: 'Bestätigen', cancel: 'stornieren' }],
    [
      'it',
      { stop: 'Disiscrivimi', help: 'Aiuto', cancel: 'Disdire', yes: 'Sì', attend: 'Confermo' },
    ],
    [
      'pt',
      { stop: 'SAIR', start: 'Iniciar', help: 'Ajuda', cancel: 'Desmarcar', yes: 'Sim', no: 'Não' },
    ],
    [
      'nl',
      {
        stop: 'Afmelden',
        help: 'Hulp',
        cancel: 'Afzeggen',
        yes: 'Ja',
        no: 'Nee',
        attend: 'Bevestig',
      },
    ],
    [
      'ar',
      {
        stop: 'إيقاف',
        start: 'ابدأ',
        help: 'مساعدة',
        cancel: 'إلغاء',
        yes: 'نعم',
        no: 'لا',
        attend: 'تأكيد',
      },
    ],
  ])('is known in %s', (_, words) => {
    const meant = Object.fromEntries(
      Object.entries(words).map(([meaning, word]) => [meaning, read(word)]),
    );
    expect(meant).toEqual(Object.fromEntries(Object.keys(words).map((word) => [word, word])));
  });

  test.each([
    'Stop, je voulais dire 15 h',
    'oui mais plus tard',
    '12',
    'c10',
    '',
    '👍',
    'Bonjour',
    'Basta',
    'gracias',
    'alto ahí',
    'ok',
  ])('“%s” is for a person to read', (text) => {
    expect(read(text)).toBe('text');
  });
});

test('CANCEL opts out of SMS, as it does at Twilio, and means the booking on WhatsApp', () => {
  expect(read('Cancel', 'sms')).toBe('stop');
  expect(read('Cancel', 'whatsapp')).toBe('cancel');
});

test('Twilio answers HELP on SMS; the rest is ours to answer', () => {
  expect(read('HELP', 'sms')).toBe('help, answered');
  expect(read('HELP', 'whatsapp')).toBe('help');
  expect(read('AIDE', 'sms')).toBe('help');
  expect(read('AIDE', 'sms', 'HELP')).toBe('help, answered');
});

test('what the provider took it for goes before what it says', () => {
  expect(read('baja', 'sms', 'STOP')).toBe('stop');
  expect(read('yes', 'sms', 'START')).toBe('start');
  expect(read('Bonjour', 'sms', 'SOMETHING')).toBe('text');
});
