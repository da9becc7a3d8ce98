import { useState } from 'preact/hooks';
import type { Conflict } from './conflicts.ts';

const STORED = 'console.kept';
const MOST = 200;

/** Conflicts somebody decided to leave as they are, in this browser; a booking that moves since is asked about again. */
export function useKept(): { isKept(conflict: Conflict): boolean; keep(conflict: Conflict): void } {
  const [kept, setKept] = useState(read);
  return {
    isKept: (conflict) => kept.includes(nameOf(conflict)),
    keep(conflict) {
      const all = [...kept, nameOf(conflict)].slice(-MOST);
      setKept(all);
      write(all);
    },
  };
}

function nameOf({ booking, kind }: Conflict): string {
  return `${booking.id} ${booking.revision} ${kind}`;
}

function read(): string[] {
  try {
    return localStorage.getItem(STORED)?.split(',') ?? [];
  } catch {
    return [];
  }
}

function write(names: readonly string[]): void {
  try {
    localStorage.setItem(STORED, names.join(','));
  } catch {
    // Storage is off: it is remembered as long as the page.
  }
}
