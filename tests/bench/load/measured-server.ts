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
  stop(): Promise<void>;
};

const REPOSITORY = join(import.meta.dirname, '..', '..', '..');

/** Starts `node <entry>` on a free port and waits for `readyPath` to answer. */
export async function startMeasured(entry: string, readyPath: string): Promise<MeasuredServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bookingsaas-bench-'));
  const port = await freePort();
  const env = { ...inherited(), ...settings(folder), PORT: String(port) };
  const startedAt = performance.now();
  const child = spawn(process.execPath, [entry], {
    cwd: REPOSITORY,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilAnswers(child, `http://127.0.0.1:${port}${readyPath}`);
  return {
    port,
    startedIn: performance.now() - startedAt,
    folder,
    env,
    memory: () => residentBytes(child),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
