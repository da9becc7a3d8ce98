import { expect, test } from 'vitest';
import { choosePerson } from './choose-person.ts';

const ana = { staffId: 'ana', isFree: true, bookingsThatDay: 3 };
const ben = { staffId: 'ben', isFree: true, bookingsThatDay: 1 };
const cleo = { staffId: 'cleo', isFree: true, bookingsThatDay: 1 };

test('whoever has least to do that day is chosen', () => {
  expect(choosePerson([ana, ben])).toBe('ben');
});

test('among equals the first one in the business’s order is chosen', () => {
  expect(choosePerson([ana, cleo, ben])).toBe('cleo');
});

test('somebody who is not free is never chosen, however idle', () => {
  expect(choosePerson([ana, { ...ben, isFree: false }])).toBe('ana');
});

test('nobody free, nobody chosen', () => {
  expect(choosePerson([{ ...ana, isFree: false }])).toBeNull();
  expect(choosePerson([])).toBeNull();
});
