import { expect, test } from 'vitest';
import { packStarts } from '../../../server/src/domain/availability/packed-starts.ts';
import { DECEMBER } from '../stories/salon.ts';
import { readStarts } from './starts.ts';

test.each([
  ['a whole month', DECEMBER],
  ['one start', DECEMBER.slice(0, 1)],
  ['no start', []],
  ['two starts', DECEMBER.slice(3, 5)],
])('reads what the server packed: %s', (_, starts) => {
  expect(readStarts(packStarts(starts))).toEqual(starts);
});
