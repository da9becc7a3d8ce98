import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A way into the console and every script that is loaded with it, below the folder of the build. */
export type ConsoleLoad = { name: string; scripts: readonly string[] };

type Chunk = {
  file: string;
  isEntry?: boolean;
  imports?: readonly string[];
  dynamicImports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

/** The sign-in, and each chunk the console loads later together with what had to be there before; from the build's manifest. */
export function consoleLoads(dist: string): ConsoleLoad[] {
  return loadsOf(JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')));
}

/** As `consoleLoads`, from a manifest of Vite; throws when the console is not in it. */
export function loadsOf(manifest: Manifest): ConsoleLoad[] {
  const first = manifest['index.html'];
  if (first === undefined) throw new Error('The build has no console: run pnpm build');
  const later = first.dynamicImports ?? [];
  return [
    { name: 'the sign-in', scripts: scriptsOf(manifest, ['index.html']) },
    ...later.map((key) => ({
      name: key.replace(/^.*\/|\.tsx?$/gu, ''),
      scripts: scriptsOf(manifest, ['index.html', key]),
    })),
  ];
}

function scriptsOf(manifest: Manifest, roots: readonly string[]): string[] {
  const seen = new Set<string>();
  const waiting = [...roots];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...(manifest[key]?.imports ?? []));
  }
  return [...seen]
    .flatMap((key) => manifest[key]?.file ?? [])
    .filter((file) => file.endsWith('.js'));
}
