import { dirname } from 'node:path/posix';
import type { Convention } from './lib/source-tree.ts';

const PARENTS_OF_MAPPED_FOLDERS = ['', 'server/src/', 'widget/src/', 'tests/', 'docs/'];
const PACKAGES_MAPPED_AT_THEIR_TOP = /^(?:server|widget|demo-site|embed-generator)\/src$/;

/** Every top-level source folder has a README that maps it. */
export const foldersAreMapped: Convention = {
  name: 'every folder has a README',
  find(tree) {
    const folders = new Set(tree.paths.flatMap(ancestors));
    return [...folders]
      .filter((folder) =>
        PARENTS_OF_MAPPED_FOLDERS.includes(folder.slice(0, folder.lastIndexOf('/') + 1)),
      )
      .filter((folder) => !isExempt(folder) && !tree.paths.includes(`${folder}/README.md`))
      .toSorted()
      .map((folder) => `${folder}/README.md is missing`);
  },
};

function ancestors(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...ancestors(folder)];
}

function isExempt(folder: string): boolean {
  return (
    folder.startsWith('.') ||
    folder === 'docs/images' ||
    folder === 'tests/fixtures' ||
    PACKAGES_MAPPED_AT_THEIR_TOP.test(folder)
  );
}
