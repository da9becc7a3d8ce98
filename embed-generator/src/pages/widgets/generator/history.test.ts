import { expect, test } from 'vitest';
import { begin, change, redo, undo } from './history.ts';

test('steps are taken back one by one, and made again', () => {
  let history = begin('teal');
  history = change(history, 'red', { of: 'brand', at: 0 });
  history = change(history, 'green', { of: 'brand', at: 5_000 });
  expect(undo(history).present).toBe('red');
  expect(undo(undo(history)).present).toBe('teal');
  expect(undo(undo(undo(history))).present).toBe('teal');
  expect(redo(undo(history)).present).toBe('green');
  expect(redo(history).present).toBe('green');
});

test('dragging through colours is one step', () => {
  let history = begin('teal');
  for (const [at, colour] of ['#100', '#200', '#300'].entries()) {
    history = change(history, colour, { of: 'brand', at: at * 16 });
  }
  expect(history.present).toBe('#300');
  expect(undo(history).present).toBe('teal');
});

test('another change after undoing forgets what was undone', () => {
  let history = change(begin('teal'), 'red', { of: 'brand', at: 0 });
  history = change(undo(history), 'blue', { of: 'brand', at: 10 });
  expect(history.future).toEqual([]);
  expect(undo(history).present).toBe('teal');
});

test('two boxes ticked quickly are two steps', () => {
  const history = change(change(begin('none'), 'one', null), 'two', null);
  expect(undo(history).present).toBe('one');
});
