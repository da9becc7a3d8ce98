/** What was read before, by key, and who wants to hear that it should be read again. */
export interface Known {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  /** Has whoever shows this key read it again. */
  renew(key: string): void;
  /** Leaves an entry out of lists while its removal can still be undone. */
  hide(id: string, key: string): void;
  unhide(id: string, key: string): void;
  isHidden(id: string): boolean;
  /** Calls back at every `renew` of the key; returns what ends that. */
  whenRenewed(key: string, read: () => void): () => void;
}

export function createKnown(): Known {
  const values = new Map<string, unknown>();
  const readers = new Map<string, Set<() => void>>();
  const hidden = new Set<string>();
  const renew = (key: string) => readers.get(key)?.forEach((read) => read());
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    renew,
    hide(id, key) {
      hidden.add(id);
      renew(key);
    },
    unhide(id, key) {
      hidden.delete(id);
      renew(key);
    },
    isHidden: (id) => hidden.has(id),
    whenRenewed(key, read) {
      const all = readers.get(key) ?? new Set();
      readers.set(key, all.add(read));
      return () => void all.delete(read);
    },
  };
}
