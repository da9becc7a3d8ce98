import { describe, expect, test } from 'vitest';
import { maySend } from './may-send.ts';
import type { SendFacts } from './may-send.ts';

const fine: SendFacts = {
  channel: 'sms',
  hasConsent: true,
  hasOptedOut: false,
  flag: null,
  line: { country: 'FR', isMobile: true },
  countries: new Set(['FR']),
  isSpent: false,
};

test('a mobile in an allowed country whose owner agreed is written to', () => {
  expect(maySend(fine)).toBeNull();
});

describe('nothing is sent', () => {
  test.each([
    ['without consent where it was asked for', { hasConsent: false }, 'no_consent'],
    ['to who wrote STOP', { hasOptedOut: true }, 'opted_out'],
    ['to a number the provider says is closed to us', { flag: 'stop' }, 'opted_out'],
    ['abroad', { line: { country: 'LV', isMobile: true } }, 'country'],
    ['to a number of no country', { line: { country: null, isMobile: null } }, 'country'],
    ['to a landline', { line: { country: 'FR', isMobile: false } }, 'not_mobile'],
    ['when the day has cost enough', { isSpent: true }, 'spending'],
  ] as const)('%s', (_, change, reason) => {
    expect(maySend({ ...fine, ...change })).toBe(reason);
  });
});

test('a number whose kind nobody knows may be a mobile', () => {
  expect(maySend({ ...fine, line: { country: 'FR', isMobile: null } })).toBeNull();
});

test('WhatsApp also reaches landlines, but not other countries', () => {
  const landline = {
    ...fine,
    channel: 'whatsapp',
    line: { country: 'FR', isMobile: false },
  } as const;
  expect(maySend(landline)).toBeNull();
  expect(maySend({ ...landline, line: { country: 'LV', isMobile: false } })).toBe('country');
});

test('a number that was wrong once may be right again', () => {
  expect(maySend({ ...fine, flag: 'wrong' })).toBeNull();
});

test('mail needs neither a country nor a consent of its own', () => {
  const mail = { ...fine, channel: 'email', line: null, hasConsent: false, isSpent: true } as const;
  expect(maySend(mail)).toBeNull();
});
