import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../scripts/lib/ports.ts';

/** `server/src/main.ts` in a process of its own, as an owner runs it. */
export interface ServerProcess {
  readonly origin: string;
  /** The link that makes the first account, once it is printed; with `PUBLIC_URL` it can be opened. */
  readonly setupLink: Promise<string>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL; resolves when it is no more. */
  kill(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '..', '..');
const PATIENCE_MS = 60_000;

/** As `startServerProcess`, on `http://localhost`, which is another site than 127.0.0.1; its links can be opened. */
export async function startPublicServer(
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const port = await freePort();
  return startServerProcess(databaseUrl, {
    PORT: String(port),
    HOST: '::',
    PUBLIC_URL: `http://localhost:${port}`,
    ...env,
  });
}

/** Starts a server on a free port with the given database; nothing of the surrounding environment but the path is handed on. */
export async function startServerProcess(
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'test-server-'));
  const child = spawn(process.execPath, [join(ROOT, 'server', 'src', 'main.ts')], {
    cwd: dataFolder,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      HOST: '127.0.0.1',
      DEMO: 'off',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataFolder,
      SECRET_KEY: 'a key of the tests, not of anybody else',
      RATE_READS_PER_ADDRESS: '1000000000',
      RATE_WRITES_PER_ADDRESS: '1000000000',
      RATE_WRITES_PER_WIDGET: '1000000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  const lines = createInterface(child.stdout);
  const setupLink = setupLinkFrom(lines);
  const port = await Promise.race([
    portFrom(lines),
    ended.then((code) => Promise.reject(new Error(`The server ended with ${code}`))),
    tooLate(),
  ]).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    origin: env['PUBLIC_URL'] ?? `http://127.0.0.1:${port}`,
    setupLink,
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(dataFolder, { recursive: true, force: true });
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

// Every line is read, so that the server never waits for a full pipe; problems are passed on.
function portFrom(lines: ReturnType<typeof createInterface>): Promise<number> {
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const port = /"port":(?<port>\d+).*"Listening"/u.exec(line)?.groups?.['port'];
      if (port !== undefined) resolve(Number(port));
      if (/"level":[456]0/u.test(line)) process.stderr.write(`${line}\n`);
    });
  });
}

function setupLinkFrom(lines: ReturnType<typeof createInterface>): Promise<string> {
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const link = /"setupLink":"(?<link>[^"]+)"/u.exec(line)?.groups?.['link'];
      if (link !== undefined) resolve(link);
    });
  });
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The server does not listen')), PATIENCE_MS).unref();
  });
}
