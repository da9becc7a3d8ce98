import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

// Loaders stay in caches for a week, so the chunks they name stay a month.
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Writes a file and its brotli form beside it; returns the compressed size in bytes. */
export function writeCompressed(path: string, text: string): number {
  const compressed = brotli(text);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  writeFileSync(`${path}.br`, compressed);
  return compressed.length;
}

/** Brotli at its best. */
export function brotli(text: string): Buffer {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      // A window that just holds the file saves a few bytes of distances.
      [constants.BROTLI_PARAM_LGWIN]: bytes.length < 2 ** 16 - 16 ? 16 : 22,
    },
  });
}

/** Removes assets of builds that no cache can remember any more. */
export function dropOldAssets(folder: string, now: number): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > KEPT_MS) rmSync(path);
  }
}
