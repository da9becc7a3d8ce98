import { expect, test } from 'vitest';
import { stepsOf } from './visitor-steps.ts';

const furthest = (placement: string, ...names: string[]) =>
  Object.entries(
    stepsOf(
      { placement },
      names.map((name) => ({ name })),
    ),
  )
    .filter(([, count]) => count === 1)
    .at(-1)?.[0];

test.each([
  ['inline', ['ready'], 'loads'],
  ['inline', ['ready', 'view'], 'opens'],
  ['inline', ['ready', 'looked'], 'loads'],
  ['inline', ['ready', 'view', 'looked'], 'dates'],
  ['inline', ['service'], 'services'],
  ['inline', ['slot'], 'slots'],
  ['inline', ['field_error'], 'forms'],
  ['inline', ['booked'], 'submits'],
  ['popup', ['load', 'view'], 'views'],
  ['popup', ['ready'], 'opens'],
])('in a widget that is %s, %o leads to %s', (placement, names, step) => {
  expect(furthest(placement, ...names)).toBe(step);
});

test('a service without any time tells of no day', () => {
  const look = { name: 'looked', service: 's', next: null };
  expect(stepsOf({ placement: 'inline' }, [{ name: 'view' }, look])).toMatchObject({
    services: 1,
    dates: 0,
  });
});
