import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The key from the environment or, without one, the one kept in the data folder, made there on the first start. */
export async function readSecretKey(given: string | null, dataFolder: string): Promise<string> {
  if (given !== null) return given;
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, 'secret-key');
  try {
    // Two processes may start at once: only one of them writes, both read what was written.
    await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!isExisting(error)) throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
