import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request that came in whole. */
export interface Ask {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `cut` ends the connection, `hang` leaves it open; else the reply. */
export type Answerer = (ask: Ask) => Promise<Reply | 'cut' | 'hang'>;

/** A server of this machine that answers whole requests with whole replies. */
export async function serveReplies(
  answer: Answerer,
  port: number = 0,
): Promise<{ readonly origin: string; readonly port: number; stop(): Promise<void> }> {
  const server = createServer((incoming, response) => {
    void answerOne(answer, incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    port: portOf(server),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Asks the same of a server elsewhere. */
export async function askAt(origin: string, { method, path, headers, body }: Ask): Promise<Reply> {
  const { host: _, connection: __, 'content-length': ___, ...handedOn } = headers;
  const response = await fetch(origin + path, {
    method,
    headers: handedOn,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
  });
  return {
    status: response.status,
    headers: { 'Content-Type': response.headers.get('Content-Type') ?? 'application/json' },
    body: await response.text(),
  };
}

export function json(status: number, body: unknown, headers: Reply['headers'] = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

async function answerOne(
  answer: Answerer,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = await answer({
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: (await buffer(incoming)).toString('utf8'),
  });
  if (reply === 'hang') return;
  if (reply === 'cut') return void incoming.socket.destroy();
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
