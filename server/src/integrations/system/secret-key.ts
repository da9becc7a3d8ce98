import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The ring of keys: the present one, and those that only open what was sealed with them, newest first. */
export interface SecretKeys {
  readonly present: string;
  readonly previous: readonly string[];
}

/** The keys from the environment or, without one, those kept in the data folder, made there on the first start. */
export async function readSecretKeys(
  given: { secretKey: string | null; previousSecretKeys: readonly string[] },
  dataFolder: string,
): Promise<SecretKeys> {
  const { secretKey, previousSecretKeys: previous } = given;
  if (secretKey !== null) return { present: secretKey, previous };
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, NAME);
  try {
    // Two processes may start at once: only one of them writes, both read what was written.
    await writeFile(file, newKey(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  const kept = (await linesOf(join(dataFolder, NAME_OF_PREVIOUS))).toReversed();
  return { present: (await readFile(file, 'utf8')).trim(), previous: [...previous, ...kept] };
}

/** Puts another key into the data folder and keeps the one before among the previous. */
export async function turnSecretKey(dataFolder: string): Promise<void> {
  const file = join(dataFolder, NAME);
  const before = (await readFile(file, 'utf8')).trim();
  // Kept before it is replaced: whatever happens in between, no key is lost.
  await appendFile(join(dataFolder, NAME_OF_PREVIOUS), `${before}\n`, { mode: 0o600 });
  await writeFile(`${file}.new`, newKey(), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

const NAME = 'secret-key';
const NAME_OF_PREVIOUS = 'secret-key.previous';

function newKey(): string {
  return randomBytes(32).toString('base64url');
}

async function linesOf(file: string): Promise<string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
