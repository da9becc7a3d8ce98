import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { throwAwayFolder } from './throw-away-folder.ts';

// Above the highest process id that Linux gives, so nobody runs under it.
const NOBODY = 4_194_305;

test('what a dead process left is taken away after an hour, what a living one uses is not', () => {
  const left = join(tmpdir(), `bookings-${NOBODY}-left`);
  mkdirSync(left);
  const now = Date.now();
  const folders = [left, throwAwayFolder(now)];
  onTestFinished(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  expect(folders.map((folder) => existsSync(folder))).toEqual([true, true]);
  folders.push(throwAwayFolder(now + 3_700_000));
  expect(folders.map((folder) => existsSync(folder))).toEqual([false, true, true]);
});
