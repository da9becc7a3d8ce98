import { expect, test } from 'vitest';
import { coloursOf } from './people-colours.ts';

test('people without a colour get ours in their order', () => {
  const colours = coloursOf([person('a', null), person('b', null), person('c', null)]);
  expect(colours.get('a')?.['--p']).toBe('var(--p1)');
  expect(colours.get('b')?.['--p']).toBe('var(--p2)');
  expect(colours.get('c')?.['--p']).toContain(' 155)');
});

test('a chosen colour keeps its hue', () => {
  expect(coloursOf([person('a', '#0000ff')]).get('a')?.['--p']).toContain('0.12 264)');
  expect(coloursOf([person('a', '#00ff00')]).get('a')?.['--p']).toContain('0.12 142)');
});

test('a chosen colour that looks like a selection, a conflict or nothing is replaced', () => {
  const colours = coloursOf([
    person('a', '#0f5c6e'),
    person('b', '#c0392b'),
    person('c', '#777777'),
  ]);
  expect(colours.get('a')?.['--p']).toBe('var(--p1)');
  expect(colours.get('b')?.['--p']).toBe('var(--p2)');
  expect(colours.get('c')?.['--p']).toContain(' 155)');
});

function person(id: string, colour: string | null) {
  return { id, name: id, email: null, colour, scheduleId: null, isActive: true, position: 0 };
}
