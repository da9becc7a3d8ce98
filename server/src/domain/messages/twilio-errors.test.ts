import { expect, test } from 'vitest';
import { flagFor, helpFor } from './twilio-errors.ts';

test('a code says what it means, and one that is not known is shown to the owner', () => {
  expect(helpFor('30003')).toBe('unreachable');
  expect(helpFor('63016')).toBe('whatsapp_window');
  expect(helpFor('99999')).toBe('other');
  expect(helpFor('constructor')).toBe('other');
});

test('who wants nothing more is left alone; a number that cannot be right is flagged', () => {
  expect(['21610', '30004'].map(flagFor)).toEqual(['stop', 'stop']);
  expect(['21211', '21614', '30005', '30006'].map(flagFor)).toEqual(Array(4).fill('wrong'));
  expect(flagFor('30003')).toBeNull();
});
