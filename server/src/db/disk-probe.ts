/**
 * Whether the disk still takes something: `write` puts a page on it. However many ask, it is tried at most once a
 * second, because every try is a full sync.
 */
export function createDiskProbe(write: () => Promise<unknown>): () => Promise<void> {
  let triedAt = -Infinity;
  let tried: Promise<unknown> = Promise.resolve();
  return async function probe() {
    if (performance.now() - triedAt >= EVERY_MS) {
      triedAt = performance.now();
      tried = write();
    }
    await tried;
  };
}

const EVERY_MS = 1_000;
