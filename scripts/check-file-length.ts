import type { Convention } from './lib/source-tree.ts';

const LONGEST = 300;

/** Style sheets and shell scripts obey the limit that the linter keeps for TypeScript. */
export const filesStayShort: Convention = {
  name: 'files stay short',
  find(tree) {
    return tree.paths
      .filter((path) => /\.(?:css|sh|tsx?)$|^\.ci\/run$/.test(path) && !path.includes('/fixtures/'))
      .map((path) => ({ path, lines: tree.text(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST)
      .map(({ path, lines }) => `${path} has ${lines} lines, at most ${LONGEST}`);
  },
};
