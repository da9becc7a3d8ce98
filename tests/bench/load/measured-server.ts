import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server in a process of its own, as it would run in earnest. */
export type MeasuredServer = {
  port: number;
  /** Milliseconds from starting the process to its first answer. */
  startedIn: number;
  /** Folder of its data. */
  folder: string;
  /** Environment it runs in, for commands on the same data. */
  env: Record<string, string>;
  /** Resident memory now, in bytes; NaN where the system does not say. */
  memory(): number;
};

const REPOSITORY = join(import.meta.dirname, '..', '..', '..');

/** Where a server to measure begins, and when it is ready. */
export type Entry = { file: string; readyPath: string };

export const HELLO: Entry = { file: 'tests/bench/load/hello.ts', readyPath: '/' };
export const SERVER: Entry = { file: 'server/src/main.ts', readyPath: '/readyz' };

/** Starts the server on a free port with its data in a folder of its own, and stops it whatever the work does. */
export async function withServer<Result>(
  entry: Entry,
  work: (server: MeasuredServer) => Promise<Result>,
): Promise<Result> {
  return withFolder((folder) => withServerIn(folder, entry, work));
}

/** A folder that is gone afterwards. */
export async function withFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bookingsaas-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As `withServer`, on data that may be there already. */
export async function withServerIn<Result>(
  folder: string,
  { file, readyPath }: Entry,
  work: (server: MeasuredServer) => Promise<Result>,
): Promise<Result> {
  const port = await freePort();
  const env = { ...inherited(), ...settings(folder), PORT: String(port) };
  const startedAt = performance.now();
  const child = spawn(process.execPath, [file], {
    cwd: REPOSITORY,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await untilAnswers(child, `http://127.0.0.1:${port}${readyPath}`);
    const startedIn = performance.now() - startedAt;
    return await work({ port, startedIn, folder, env, memory: () => residentBytes(child) });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

// All load comes from one address, which a real server would slow down on purpose.
function settings(folder: string): Record<string, string> {
  return {
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: join(folder, 'bench.sqlite'),
    LOG_LEVEL: 'error',
    DEMO: 'on',
    RATE_READS_PER_ADDRESS: '1000000000',
    RATE_WRITES_PER_ADDRESS: '1000000000',
    RATE_WRITES_PER_WIDGET: '1000000000',
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilAnswers(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    const isReady = await fetch(url).then(
      async (response) => (await response.text(), response.ok),
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`The server to measure ended with code ${child.exitCode}.`);
}

function residentBytes({ pid }: ChildProcess): number {
  if (process.platform !== 'linux') return NaN;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
