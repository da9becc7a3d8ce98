import { expect, test } from 'vitest';
import { isInvented } from './invented-address.ts';

test.each(['camille.moreau@demo.invalid', 'a@b.INVALID', 'a@b.invalid.'])(
  '%s is made up on purpose',
  (address) => expect(isInvented(address)).toBe(true),
);

test.each([
  'camille@example.org',
  'a@salon.example',
  'invalid@salon.fr',
  'a@b.invalid.fr',
  'a@invalid',
])('%s may be somebody’s', (address) => expect(isInvented(address)).toBe(false));
