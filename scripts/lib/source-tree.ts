import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository as a check sees it: paths with `/`, and their text on request. */
export type SourceTree = {
  paths: readonly string[];
  text(path: string): string;
};

/** What a convention check is: a name and what it finds, one line a finding. */
export type Convention = {
  name: string;
  find(tree: SourceTree): string[];
};

/** Every file that git tracks or would track, as it stands on disk. */
export function readSourceTree(root: string): SourceTree {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const paths = [...new Set(listed.split('\0'))].filter(
    (path) => path !== '' && existsSync(join(root, path)),
  );
  return { paths, text: (path) => readFileSync(join(root, path), 'utf8') };
}

/** A tree from a record of path to text, for tests. */
export function plantedTree(files: Record<string, string>): SourceTree {
  return { paths: Object.keys(files), text: (path) => files[path] ?? '' };
}
