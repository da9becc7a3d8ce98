import { expect, test } from 'vitest';
import { outcomesEn } from './i18n/outcomes-en.ts';
import { outcomeOf } from './message-words.ts';

const sms = { channel: 'sms', reason: null, segments: 1 } as const;
const mail = { channel: 'email', reason: null, segments: null } as const;
const words = (message: Parameters<typeof outcomeOf>[0], canSend = true) =>
  outcomesEn[outcomeOf(message, canSend).key].words;

test('nothing is called delivered before the carrier said so', () => {
  expect(words({ ...sms, state: 'accepted' })).toBe('Sent, the carrier has not answered yet');
  expect(words({ ...sms, state: 'sent' })).toBe('Sent, the carrier has not answered yet');
  expect(words({ ...sms, state: 'delivered' })).toBe('Delivered');
  expect(words({ ...sms, state: 'delivered', segments: 3 })).toBe('Delivered, as {count} SMS');
});

test('a mail is sent once the mail server took it over: more is never known', () => {
  expect(words({ ...mail, state: 'accepted' })).toBe('Sent');
});

test('without anything to send by, a message is not sent, and says what is missing', () => {
  expect(words({ ...sms, state: 'not_sent', reason: 'no_provider' })).toBe('Not sent: no provider');
  expect(words({ ...mail, state: 'not_sent', reason: 'no_provider' })).toBe(
    'Not sent: no mail server is set up',
  );
  expect(words({ ...sms, state: 'planned' }, false)).toContain('without a provider');
  expect(words({ ...mail, state: 'planned' }, false)).toContain('without a mail server');
});

test('a rule that held it back is named', () => {
  expect(words({ ...sms, state: 'not_sent', reason: 'daily_cap' })).toContain('today’s limit');
  expect(words({ ...sms, state: 'not_sent', reason: 'country' })).toContain('country');
  expect(words({ ...sms, state: 'not_sent', reason: 'no_consent' })).toContain('no agreement');
});

test('what is unknown says that nothing leaves twice', () => {
  expect(words({ ...sms, state: 'unknown', reason: 'no_answer' })).toContain(
    'nothing leaves twice',
  );
  expect(words({ ...mail, state: 'unknown', reason: 'no_answer' })).toContain(
    'nothing leaves twice',
  );
});

test('what was planned for a sample customer says that it never leaves, with a mail server or without', () => {
  const invented = { ...mail, reason: 'invented' } as const;
  for (const canSend of [true, false]) {
    expect(words({ ...invented, state: 'planned' }, canSend)).toContain('nothing will leave');
    expect(words({ ...invented, state: 'not_sent' }, canSend)).toBe('Not sent: invented address');
  }
});
