import type { Convention, SourceTree } from './lib/source-tree.ts';

const READERS = [
  'server/src/config.ts',
  'server/src/main.ts',
  'server/src/manage.ts',
  'demo-site/src/main.ts',
  'scripts/lib/serve.ts',
  'scripts/dev.ts',
];
const NOT_SETTINGS = new Set(['SIGINT', 'SIGTERM', 'SIGKILL', 'PATH', 'CI', 'DEV_RELOAD_URL']);

/** `.env.example` names every variable that is read, no other, each with a sentence. */
export const variablesAreExplained: Convention = {
  name: '.env.example is complete',
  find(tree) {
    const example = tree.paths.includes('.env.example') ? tree.text('.env.example') : '';
    const written = variablesOf(example);
    const read = new Map(
      READERS.flatMap((path) => variablesReadIn(tree, path).map((name) => [name, path])),
    );
    return [
      ...[...read]
        .filter(([name]) => !written.has(name))
        .map(([name, path]) => `.env.example lacks ${name}, which ${path} reads`),
      ...[...written.keys()]
        .filter((name) => !read.has(name))
        .map((name) => `.env.example names ${name}, which nothing reads`),
      ...[...written]
        .filter(([, isExplained]) => !isExplained)
        .map(([name]) => `.env.example does not explain ${name}`),
    ];
  },
};

function variablesReadIn(tree: SourceTree, path: string): string[] {
  if (!tree.paths.includes(path)) return [];
  const names = [...tree.text(path).matchAll(/'(?<name>[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*)'/g)];
  return names
    .flatMap(({ groups }) => groups?.['name'] ?? [])
    .filter((name) => !NOT_SETTINGS.has(name));
}

// A variable, commented out or not, is explained by a comment line right above it.
function variablesOf(example: string): Map<string, boolean> {
  const lines = example.split('\n');
  return new Map(
    lines.flatMap((line, index) => {
      const name = /^#? ?(?<name>[A-Z][A-Z0-9_]+)=/.exec(line)?.groups?.['name'];
      const above = lines[index - 1] ?? '';
      return name === undefined
        ? []
        : [[name, /^# \S/.test(above) && !/^# ?[A-Z][A-Z0-9_]+=/.test(above)] as const];
    }),
  );
}
