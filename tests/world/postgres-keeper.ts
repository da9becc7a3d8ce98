// A process of its own: starts Postgres, says `ready`, and ends it when standard input closes. A pipe
// closes even when the other side is killed, so no Postgres outlives the tests.
import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { postgresBinaries, unprivilegedUser } from './postgres-binaries.ts';

const LAUNCH = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['max_connections', '200'],
  ['shared_buffers', '32MB'],
  // A test's data need not outlive a power cut.
  ['fsync', 'off'],
  ['synchronous_commit', 'off'],
  ['full_page_writes', 'off'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);

await keep(Number(process.argv[2]));

async function keep(port: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'test-postgres-'));
  const abandoned = once(process.stdin.resume(), 'close');
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => process.stdin.destroy());
  try {
    const server = await launch(folder, port);
    const ended = once(server, 'exit');
    await Promise.race([abandoned, ended]);
    server.kill('SIGINT');
    if (server.exitCode === null) await ended;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function launch(folder: string, port: number): Promise<ChildProcess> {
  const user = unprivilegedUser();
  chmodSync(folder, 0o700);
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const binaries = postgresBinaries(folder);
  const data = join(folder, 'data');
  await promisify(execFile)(
    binaries.initdb,
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder },
  );
  const server = spawn(binaries.postgres, ['-D', data, '-p', String(port), ...LAUNCH], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let isReady = false;
  const lines = createInterface({ input: server.stderr });
  const { promise, resolve, reject } = Promise.withResolvers<ChildProcess>();
  lines.on('line', (line) => {
    if (!isReady) process.stderr.write(`${line}\n`);
    if (isReady || !line.includes('ready to accept connections')) return;
    isReady = true;
    process.stdout.write('ready\n');
    resolve(server);
  });
  server.on('exit', () => reject(new Error('Postgres ended before it was ready')));
  return promise;
}
