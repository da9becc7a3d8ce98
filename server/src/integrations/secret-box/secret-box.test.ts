import { expect, test } from 'vitest';
import { SecretBoxError } from './secret-box-error.ts';
import { createSecretBox } from './secret-box.ts';

const OLD = 'the key of last year, thirty-two chars';
const NEW = 'the key of this year, thirty-two chars';
const PLACE = { purpose: 'webhook-secret', row: 'whe_1' };

test('what was sealed opens at its place, and two seals of one secret differ', () => {
  const box = createSecretBox([NEW]);
  const sealed = box.seal(PLACE, 'whsec_é🔑');
  expect(box.open(PLACE, sealed)).toBe('whsec_é🔑');
  expect(box.seal(PLACE, 'whsec_é🔑')).not.toBe(sealed);
  expect(sealed).not.toContain('whsec');
});

test('the empty secret can be kept too', () => {
  const box = createSecretBox([NEW]);
  expect(box.open(PLACE, box.seal(PLACE, ''))).toBe('');
});

test('a value moved to another row, or used for another purpose, does not open', () => {
  const box = createSecretBox([NEW]);
  const sealed = box.seal(PLACE, 'secret');
  expect(() => box.open({ ...PLACE, row: 'whe_2' }, sealed)).toThrow(SecretBoxError);
  expect(() => box.open({ ...PLACE, purpose: 'google-token' }, sealed)).toThrow(SecretBoxError);
});

test('a changed value does not open', () => {
  const box = createSecretBox([NEW]);
  const sealed = box.seal(PLACE, 'secret');
  const middle = Math.floor(sealed.length * 0.6);
  const changed = `${sealed.slice(0, middle)}${sealed[middle] === 'A' ? 'B' : 'A'}${sealed.slice(middle + 1)}`;
  expect(() => box.open(PLACE, changed)).toThrow(SecretBoxError);
  expect(() => box.open(PLACE, 'plain text')).toThrow('not a sealed value');
});

test('after a change of key the old values still open, and are known to be old', () => {
  const sealed = createSecretBox([OLD]).seal(PLACE, 'secret');
  const box = createSecretBox([NEW, OLD]);
  expect(box.open(PLACE, sealed)).toBe('secret');
  expect(box.isStale(sealed)).toBe(true);
  expect(box.isStale(box.seal(PLACE, 'secret'))).toBe(false);
  expect(() => createSecretBox([NEW]).open(PLACE, sealed)).toThrow('There is no key');
});
