import { expect, test } from 'vitest';
import { NEW_SERVICE, inputOf, newQuestion } from './service-form.ts';

test('a new question never takes the id of one whose answers are kept', () => {
  const first = newQuestion([]);
  const second = newQuestion([first]);
  expect(newQuestion([second]).id).not.toBe(second.id);
});

test('blank lines among the choices are not choices', () => {
  const question = { ...newQuestion([]), kind: 'choice' as const, choices: [' Oui ', '', 'Non'] };
  const [sent] = inputOf({ ...NEW_SERVICE, questions: [question] }).questions;
  expect(sent?.choices).toEqual(['Oui', 'Non']);
});

test('a question that is no choice is sent without any', () => {
  const question = { ...newQuestion([]), choices: ['Oui'] };
  const [sent] = inputOf({ ...NEW_SERVICE, questions: [question] }).questions;
  expect(sent?.choices).toEqual([]);
});

test('a heading of spaces is none', () => {
  expect(inputOf({ ...NEW_SERVICE, category: '  ' }).category).toBeNull();
});
