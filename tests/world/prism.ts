import { spawn } from 'node:child_process';
import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const PATIENCE_MS = 60_000;

/** A vendor's published contract as a proxy. */
export interface Contract {
  /** In front of every loopback of this machine; whatever breaks the contract is a 422 or a 500. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts Prism on a specification. `portFor` tells from a request which loopback it is for. */
export async function startPrism({
  specification,
  portFor,
}: {
  specification: string;
  portFor(request: IncomingMessage): number | null;
}): Promise<Contract> {
  const behind = createServer((incoming, response) =>
    forward(incoming, response, portFor(incoming)),
  );
  await new Promise<void>((resolve) => {
    behind.listen(0, '127.0.0.1', resolve);
  });
  const prism = spawn(
    process.execPath,
    [
      require.resolve('@stoplight/prism-cli/dist/index.js'),
      'proxy',
      '--errors',
      '--port=0',
      specification,
      `http://127.0.0.1:${portOf(behind)}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => {
    prism.once('exit', () => resolve());
  });
  const stop = async () => {
    prism.kill('SIGKILL');
    await ended;
    behind.closeAllConnections();
    await new Promise((resolve) => {
      behind.close(resolve);
    });
  };
  const lines = createInterface(prism.stdout);
  const origin = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const [, found] = /listening on (http:\/\/\S+)/u.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error('Prism ended by itself')));
    setTimeout(() => reject(new Error('Prism does not listen')), PATIENCE_MS).unref();
  });
  try {
    return { origin: await origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function forward(incoming: IncomingMessage, response: ServerResponse, port: number | null): void {
  if (port === null) return void response.writeHead(401).end();
  const outgoing = request(
    {
      host: '127.0.0.1',
      port,
      path: incoming.url,
      method: incoming.method,
      headers: incoming.headers,
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  outgoing.once('error', () => response.destroy());
  incoming.pipe(outgoing);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
