import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale } from './stale-builds.ts';

const build = { packageName: 'widget', sources: ['src', 'build.ts'], output: 'dist' };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stale-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('what was never built is stale', () => {
  write('src/app.ts', 10);
  expect(isStale(root, build)).toBe(true);
});

test('what was built after its sources is fresh', () => {
  write('src/app.ts', 10);
  write('build.ts', 20);
  write('dist/app.js', 30);
  expect(isStale(root, build)).toBe(false);
});

test('a source changed since, however deep, makes it stale', () => {
  write('dist/app.js', 30);
  write('src/screens/pick-time.tsx', 40);
  expect(isStale(root, build)).toBe(true);
});

test('a changed test or README does not', () => {
  write('src/app.ts', 10);
  write('dist/app.js', 30);
  write('src/app.test.ts', 40);
  write('src/README.md', 40);
  expect(isStale(root, build)).toBe(false);
});

function write(path: string, seconds: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, seconds, seconds);
}
