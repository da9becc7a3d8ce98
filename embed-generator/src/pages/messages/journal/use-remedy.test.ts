import { expect, test } from 'vitest';
import { remedyOf } from './use-remedy.ts';

const message = {
  state: 'not_sent',
  channel: 'sms',
  help: null,
  bookingId: 'bkg_1',
} as const;

test.each([
  ['a landline', { state: 'failed', reason: 'not_mobile' }, 'askMobile'],
  ['a number without a booking', { reason: 'not_mobile', bookingId: null }, null],
  ['somebody who opted out', { reason: 'opted_out' }, 'seeOptOut'],
  ['a daily limit', { reason: 'daily_cap' }, 'seeLimits'],
  ['no account', { reason: 'no_provider' }, 'connect'],
  [
    'no mail server, which is not the owner’s to set',
    { reason: 'no_provider', channel: 'email' },
    null,
  ],
  [
    'a token that was changed',
    { state: 'failed', reason: 'provider', help: 'credentials' },
    'seeChannel',
  ],
  [
    'a number nobody has',
    { state: 'undelivered', reason: 'provider', help: 'unknown_number' },
    'checkNumber',
  ],
  ['a phone that was off', { state: 'undelivered', reason: 'provider', help: 'unreachable' }, null],
  ['a message that arrived', { state: 'delivered', reason: null }, null],
] as const)('%s', (_what, change, remedy) => {
  expect(remedyOf({ ...message, ...change })).toBe(remedy);
});
