import { basename, dirname } from 'node:path/posix';
import type { Convention, SourceTree } from './lib/source-tree.ts';

const LANGUAGE_FILE = /\/(?:i18n|texts)\/(?:[a-z]+-)?[a-z]{2}\.ts$/;

/** Every language of a dictionary has the same messages, and every message is shown somewhere. */
export const messagesAreUsed: Convention = {
  name: 'every message is used',
  find(tree) {
    const languages = tree.paths.filter((path) => LANGUAGE_FILE.test(path));
    const dictionaries = Map.groupBy(languages, dictionaryOf);
    return [...dictionaries.values()].flatMap((files) => [
      ...missing(tree, files),
      ...unused(tree, files),
    ]);
  },
};

// `i18n/page-fr.ts` and `i18n/page-en.ts` are one dictionary, `i18n/fr.ts` and `i18n/en.ts` another.
function dictionaryOf(path: string): string {
  return `${dirname(path)}/${basename(path, '.ts').slice(0, -2)}`;
}

function missing(tree: SourceTree, files: readonly string[]): string[] {
  const all = new Set(files.flatMap((file) => keysOf(tree.text(file))));
  return files.flatMap((file) => {
    const own = new Set(keysOf(tree.text(file)));
    return [...all].filter((key) => !own.has(key)).map((key) => `${file} lacks "${key}"`);
  });
}

function unused(tree: SourceTree, files: readonly string[]): string[] {
  const [first = ''] = files.toSorted();
  const root = first.slice(0, first.indexOf('/src/') + '/src/'.length);
  const code = tree.paths
    .filter((path) => path.startsWith(root) && /\.tsx?$/.test(path))
    .filter((path) => !LANGUAGE_FILE.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => tree.text(path))
    .join('\n');
  const shared = keysOf(tree.text(first)).filter((key) =>
    files.every((file) => keysOf(tree.text(file)).includes(key)),
  );
  return shared
    .filter((key) => !new RegExp(`(?:\\.|['"\`\\[])${key}\\b|[{,]\\s*${key}\\s*[,}]`).test(code))
    .map((key) => `${first}: "${key}" is never used`);
}

function keysOf(text: string): string[] {
  return [...text.matchAll(/^ {2}'?(?<key>[\w.-]+)'?(?::|\()/gm)].flatMap(
    ({ groups }) => groups?.['key'] ?? [],
  );
}
