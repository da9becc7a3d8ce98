import { dirname, join } from 'node:path/posix';
import type { Convention, SourceTree } from './lib/source-tree.ts';

const LINKS = [/\]\((?<to>[^)\s]+)\)/gu, /\s(?:src|srcset|href)="(?<to>[^"]+)"/gu];
// JSON may be an address or be built; a recipe leaves the number of a migration open.
const NAMED_FILE = /`(?<name>(?![^`]*NN)[\w.-][\w./-]*\.(?:tsx?|css|md))`/gu;

/** Every link of a document leads to a file or heading that is there, and every file it names exists. */
export const linksAreAlive: Convention = {
  name: 'links lead somewhere',
  find(tree) {
    return tree.paths
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => [...deadLinks(tree, path), ...goneFiles(tree, path)]);
  },
};

function deadLinks(tree: SourceTree, path: string): string[] {
  const text = withoutCode(tree.text(path));
  return LINKS.flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => match.groups?.['to'] ?? '')
    .filter((to) => !/^[a-z]+:/u.test(to) && !leadsSomewhere(tree, path, to))
    .map((to) => `${path} links to ${to}, which is not there`);
}

function leadsSomewhere(tree: SourceTree, from: string, to: string): boolean {
  const [file = '', anchor] = to.split('#');
  const target = file === '' ? from : join(dirname(from), decodeURI(file)).replace(/\/$/u, '');
  const isFolder = tree.paths.some((path) => path.startsWith(`${target}/`));
  if (!tree.paths.includes(target)) return isFolder && anchor === undefined;
  return anchor === undefined || anchorsOf(tree.text(target)).includes(anchor);
}

// As GitHub makes them.
function anchorsOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/^#+ (?<heading>.+)$/gmu)].map((match) =>
    (match.groups?.['heading'] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

// A map names files beside it or below, a decision those of the whole repository.
function goneFiles(tree: SourceTree, path: string): string[] {
  return [...tree.text(path).matchAll(NAMED_FILE)]
    .map((match) => match.groups?.['name'] ?? '')
    .filter((name) => !isThere(tree, path, name))
    .map((name) => `${path} names ${name}, which is not there`);
}

function isThere(tree: SourceTree, from: string, name: string): boolean {
  const beside = join(dirname(from), name);
  return tree.paths.some((path) => path === beside || path === name || path.endsWith(`/${name}`));
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```.*?^```/gmsu, '').replaceAll(/`[^`\n]*`/gu, '');
}
