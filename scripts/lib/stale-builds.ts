import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Something that is built: its package, what it is made of and where it lands. Paths are repository paths. */
export type Build = { packageName: string; sources: readonly string[]; output: string };

/** Everything `pnpm start` has to build before the server can serve it. */
export const BUILDS: readonly Build[] = [
  {
    packageName: '@bookingsaas/widget',
    sources: [
      'widget/src',
      'widget/build.ts',
      'widget/package.json',
      'server/src/contract',
      'server/src/domain/availability/packed-starts.ts',
      'pnpm-lock.yaml',
    ],
    output: 'widget/dist',
  },
  {
    packageName: '@bookingsaas/embed-generator',
    sources: [
      'embed-generator/src',
      'embed-generator/build',
      'embed-generator/index.html',
      'embed-generator/preview.html',
      'server/src/domain/theme',
      'embed-generator/vite.config.ts',
      'embed-generator/package.json',
      'pnpm-lock.yaml',
    ],
    output: 'embed-generator/dist',
  },
];

/** Whether the output is missing or older than the newest of its sources. */
export function isStale(root: string, build: Build): boolean {
  const output = join(root, build.output);
  if (!existsSync(output)) return true;
  const builtAt = newest(output);
  return build.sources.some((source) => newest(join(root, source)) > builtAt);
}

// Epoch milliseconds of the newest file at or below the path; a path that does not exist is infinitely old.
function newest(path: string): number {
  if (!existsSync(path)) return -Infinity;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = readdirSync(path).filter((name) => !/\.test\.tsx?$|\.md$/.test(name));
  return Math.max(-Infinity, ...names.map((name) => newest(join(path, name))));
}
