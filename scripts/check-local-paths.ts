import type { Convention } from './lib/source-tree.ts';

const LOCAL = [
  /(?<![\w.@])\/(?:work|root|home\/[a-z]\w*|Users\/\w+)\/[\w.]/,
  /\b[A-Z]:\\\\?Users\\/,
  /\.\.\/shared\//,
  /\blocalhost:\d+\/(?:npm|registry|simple)/,
];

/** Nothing committed names a folder of somebody's own machine. */
export const noLocalPaths: Convention = {
  name: 'no local paths',
  find(tree) {
    return tree.paths
      .filter(
        (path) =>
          isText(path) &&
          path !== 'scripts/check-local-paths.ts' &&
          !path.startsWith('scripts/conventions.test'),
      )
      .flatMap((path) =>
        tree
          .text(path)
          .split('\n')
          .flatMap((line, index) =>
            LOCAL.some((pattern) => pattern.test(line))
              ? [`${path}:${index + 1} names a local path`]
              : [],
          ),
      );
  },
};

function isText(path: string): boolean {
  return /(?:\.(?:tsx?|mjs|js|json|md|css|html|ya?ml|sh|sql)|\.env\.example|\.ci\/run)$/.test(path);
}
