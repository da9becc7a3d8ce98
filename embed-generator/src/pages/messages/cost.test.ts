import { expect, test } from 'vitest';
import { amountOf, costOf } from './cost.ts';

test.each([
  [70_000, 'EUR', '0,07 €'],
  [0, 'EUR', '0,00 €'],
  [7_500, 'USD', '0,0075 $'],
  [1_410_000, 'EUR', '1,41 €'],
])('%i millionths of %s are %s', (micros, currency, written) => {
  expect(amountOf({ micros, currency }, 'fr').replaceAll(/[\u00A0\u202F]/gu, ' ')).toBe(written);
});

test('a price that is still to come is not taken for none', () => {
  const sms = { channel: 'sms', cost: null, estimate: null } as const;
  expect(costOf({ ...sms, state: 'delivered' }, 'fr')).toBe('…');
  expect(costOf({ ...sms, state: 'not_sent' }, 'fr')).toBe('');
  expect(costOf({ ...sms, channel: 'email', state: 'accepted' }, 'fr')).toBe('');
});

test('what a planned text will cost is called about so much', () => {
  const estimate = { micros: 160_000, currency: 'USD' };
  const planned = { channel: 'sms', cost: null, estimate, state: 'planned' } as const;
  expect(costOf(planned, 'en')).toBe('≈\u00A0$0.16');
});
