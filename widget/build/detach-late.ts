import type { Bundle, BuiltFile } from './bundle.ts';

/** A bundle whose entry can stand inline in a document. */
export interface Detached {
  readonly script: string;
  readonly later: readonly BuiltFile[];
}

const NAMES = /(?<local>[\w$]+)(?: as (?<outer>[\w$]+))?/gu;

/**
 * Nothing can import from an inline script, so what the later chunks need of it is left on the window of our own
 * document (never of a host page), and their import statement becomes a reading of it.
 */
export function detachLate({ entry, later }: Bundle): Detached {
  const exported = /export\s*\{(?<names>[^}]*)\};?$/u.exec(entry.code);
  const kept = exported?.groups?.['names'];
  const shared = kept ? `window.booking={${pairs(kept, (local, outer) => `${outer}:${local}`)}};` : '';
  return {
    script: entry.code.slice(0, exported?.index) + shared,
    later: later.map(({ name, code }) => ({ name, code: readingShared(code, entry.name) })),
  };
}

function readingShared(code: string, entryName: string): string {
  const pattern = new RegExp(
    `import\\s*\\{([^}]*)\\}\\s*from\\s*["'\`][^"'\`]*${entryName.replaceAll('.', '\\.')}["'\`];?`,
    'gu',
  );
  return code.replaceAll(
    pattern,
    (_all, names: string) => `const{${pairs(names, (outer, local) => `${outer}:${local}`)}}=window.booking;`,
  );
}

function pairs(names: string, write: (first: string, second: string) => string): string {
  return [...names.matchAll(NAMES)]
    .map(({ groups }) => {
      const first = groups?.['local'] ?? '';
      return write(first, groups?.['outer'] ?? first);
    })
    .join(',');
}
