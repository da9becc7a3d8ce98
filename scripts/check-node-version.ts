import type { Convention, SourceTree } from './lib/source-tree.ts';

/** Every mention of the Node version we run on agrees with the `node` dependency of package.json. */
export const oneNodeVersion: Convention = {
  name: 'one Node version',
  find(tree) {
    const version = pinnedVersion(tree);
    if (version === undefined)
      return ['package.json: devDependencies.node must be one exact version'];
    const [major = ''] = version.split('.');
    return [...wrongTypes(tree, major), ...wrongMentions(tree, version, major)];
  },
};

const EXACT = /^\d+\.\d+\.\d+$/;

function pinnedVersion(tree: SourceTree): string | undefined {
  const version = dependency(tree, 'node');
  return version !== undefined && EXACT.test(version) ? version : undefined;
}

function dependency(tree: SourceTree, name: string): string | undefined {
  return new RegExp(`"${name}":\\s*"([^"]+)"`).exec(
    tree.text('package.json').replace(/"engines".*\n/, ''),
  )?.[1];
}

function wrongTypes(tree: SourceTree, major: string): string[] {
  const types = dependency(tree, '@types/node');
  return types?.startsWith(`${major}.`) === true
    ? []
    : [`package.json: @types/node ${types} is not for Node ${major}`];
}

// "Node 20" is what a fresh machine may have and is written with a ≥ or "only"; any other number is ours.
function wrongMentions(tree: SourceTree, version: string, major: string): string[] {
  return tree.paths
    .filter((path) =>
      /(?:\.md|\.env\.example|\.ci\/run|Dockerfile|\.nvmrc|\.node-version)$/.test(path),
    )
    .flatMap((path) =>
      tree
        .text(path)
        .split('\n')
        .flatMap((line, index) =>
          [
            ...line.matchAll(
              /\bNode(?:\.js)?(?<least> ?(?:≥|>=|only|from)?) ?v?(?<number>\d+(?:\.\d+)*)/gi,
            ),
          ]
            .filter((found) => isWrong(found.groups, version, major))
            .map(
              (found) => `${path}:${index + 1} says "${found[0]}", the workspace runs ${version}`,
            ),
        ),
    );
}

function isWrong(
  groups: Record<string, string> | undefined,
  version: string,
  major: string,
): boolean {
  const number = groups?.['number'];
  if (number === undefined || groups?.['least']?.trim() !== '') return false;
  return number !== version && number !== major && !version.startsWith(`${number}.`);
}
