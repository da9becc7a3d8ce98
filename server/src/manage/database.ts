import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { UsageError } from './command.ts';
import type { Command } from './command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  does: 'Brings the database up to date; the server also does it when it starts.',
  usage: '',
  options: {},
  async run({ store }) {
    const { dialect } = await store();
    return `The database (${dialect}) is up to date.`;
  },
};

export const backupCommand: Command = {
  name: 'backup',
  does: 'Writes a copy of the SQLite database, also while the server runs.',
  usage: 'copy.sqlite',
  options: {},
  takesFile: true,
  async run({ config }, given) {
    const file = resolve(given.file());
    const source = await existing(sqlitePath(config.databaseUrl, 'pg_dump'));
    if (await isThere(file)) throw new UsageError(`${file} is already there.`);
    const database = new Database(source, { readonly: true });
    try {
      await database.backup(file);
    } finally {
      database.close();
    }
    standAlone(file);
    checkIntegrity(file);
    return `Copied the database to ${file} (${(await stat(file)).size} bytes).`;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  does: 'Puts a backup in the place of the SQLite database. Stop the server first.',
  usage: 'copy.sqlite --yes',
  options: { yes: { type: 'boolean', says: 'the server is stopped, replace the database' } },
  takesFile: true,
  async run({ config, clock }, given) {
    const backup = await existing(resolve(given.file()));
    const target = sqlitePath(config.databaseUrl, 'pg_restore');
    if (!given.isSet('yes')) throw new UsageError('Stop the server, then add --yes.');
    checkIntegrity(backup);
    const kept = `${target}.before-restore-${clock.now()}`;
    const hadOne = await isThere(target);
    if (hadOne) await setAside(target, kept);
    await copyFile(backup, target);
    return hadOne ? `Restored ${target}. What was there before is ${kept}.` : `Restored ${target}.`;
  },
};

// A copy is one file to be carried away: without a write-ahead log beside it.
function standAlone(file: string): void {
  const copy = new Database(file);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

// The write-ahead log is folded into the file first: moved alone, the file would lack the newest bookings.
async function setAside(target: string, kept: string): Promise<void> {
  const database = new Database(target);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  await rename(target, kept);
  await Promise.all(['-wal', '-shm'].map((ending) => rm(`${target}${ending}`, { force: true })));
}

function sqlitePath(url: string, instead: string): string {
  if (/^postgres(?:ql)?:/u.test(url)) {
    throw new UsageError(`The database is Postgres: use ${instead} with its address.`);
  }
  const path = url.replace(/^(?:sqlite|file):(?:\/\/)?/u, '');
  if (path === ':memory:') throw new UsageError('The database is in memory only.');
  return resolve(path);
}

function checkIntegrity(file: string): void {
  let finding: unknown;
  try {
    const database = new Database(file, { readonly: true });
    finding = database.pragma('integrity_check', { simple: true });
    database.close();
  } catch (error) {
    throw new UsageError(`${file} is not an SQLite database.`, { cause: error });
  }
  if (finding !== 'ok') throw new UsageError(`${file} is damaged: ${String(finding)}`);
}

async function existing(file: string): Promise<string> {
  if (!(await isThere(file))) throw new UsageError(`${file} does not exist.`);
  return file;
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
