import { expect, test } from 'vitest';
import { packStarts, unpackStarts } from '../../server/src/domain/availability/packed-starts.ts';
import { inlinedView } from './inlined-view.ts';
import { DECEMBER, salon } from './stories/salon.ts';

test('free times are cut to whole days, the same for every service', () => {
  const carried = inlinedView(salon);
  expect(Object.values(carried.first).join('').length).toBeLessThanOrEqual(400);
  expect(carried.firstTo < salon.firstTo).toBe(true);
  const end = Date.parse(`${carried.firstTo}T23:00:00Z`);
  const known = unpackStarts(carried.first['coupe-femme'] ?? '').filter((start) => start < end);
  expect(known.length).toBeGreaterThan(0);
  expect(known).toEqual(DECEMBER.filter((start) => start < end));
});

test('what is short goes whole', () => {
  const short = { ...salon, first: { barbe: packStarts(DECEMBER.slice(0, 80)) } };
  expect(inlinedView(short)).toMatchObject({ first: short.first, firstTo: salon.firstTo });
});

test('a service that all do names nobody, one that some do names them', () => {
  const [first, second, ...rest] = salon.services;
  if (!first || !second) throw new Error('The salon has services.');
  const services = [
    { ...first, staffIds: ['ines', 'karim'] },
    { ...second, staffIds: ['ines'] },
    ...rest,
  ];
  const carried = inlinedView({ ...salon, services }).services;
  expect(carried.slice(0, 2).map(({ staffIds }) => staffIds)).toEqual([[], ['ines']]);
});

test('a page that opens with the times of one service carries no others', () => {
  const { first } = inlinedView(salon, 'coupe-femme');
  expect(Object.keys(first)).toEqual(['coupe-femme']);
  expect(unpackStarts(first['coupe-femme'] ?? '').length).toBeGreaterThan(0);
});

test('what is usual is not said', () => {
  expect(inlinedView(salon)).not.toHaveProperty('firstScreen');
  expect(inlinedView({ ...salon, firstScreen: 'times', prefillsFromAddress: false })).toMatchObject(
    {
      firstScreen: 'times',
      prefillsFromAddress: false,
    },
  );
});
