import { expect, test } from 'vitest';
import { createTextPace } from './text-pace.ts';

test('a second’s worth goes at once, then one at a time, and each account has its own turns', async () => {
  let now = 5_000;
  const waited: number[] = [];
  const pace = createTextPace(4, {
    now: () => now,
    wait: async (ms) => waited.push(ms),
  });
  for (let text = 0; text < 7; text += 1) await pace.take('AC1');
  expect(waited).toEqual([250, 500, 750]);
  await pace.take('AC2');
  now += 750;
  await pace.take('AC1');
  expect(waited).toEqual([250, 500, 750, 250]);
  now += 60_000;
  for (let text = 0; text < 5; text += 1) await pace.take('AC1');
  expect(waited).toEqual([250, 500, 750, 250, 250]);
});
