import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a process does to the world, step by step; at one of them it may be killed. */
export interface Gate {
  /** Every step so far, such as `write begins` or `PUT … is answered`. */
  readonly steps: readonly string[];
  readonly isDead: boolean;
  readonly died: Promise<void>;
  /** Goes on, or never does. */
  pass(step: string): Promise<void>;
  /** Kills at the step that is so many steps from now. */
  killAfter(steps: number): void;
  kill(): void;
}

/** `killAt` counts from 1; left out, nothing happens. */
export function createGate(killAt: number = Infinity): Gate {
  const steps: string[] = [];
  const death = Promise.withResolvers<void>();
  let isDead = false;
  let last = killAt;
  const kill = () => {
    isDead = true;
    death.resolve();
  };
  return {
    steps,
    get isDead() {
      return isDead;
    },
    died: death.promise,
    async pass(step) {
      if (!isDead) steps.push(step);
      if (steps.length >= last) kill();
      // Like a process that is no more: nothing after this line ever happens.
      if (isDead) await new Promise(() => {});
    },
    killAfter(count) {
      last = steps.length + count;
    },
    kill,
  };
}

/** The same database as a process sees it that may die before and after everything it writes. */
export function killableStore(store: OpenedStore, gate: Gate): OpenedStore {
  const around = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    await gate.pass(`${what} begins`);
    const result = await work();
    await gate.pass(`${what} is done`);
    return result;
  };
  const { queue } = store;
  return {
    ...store,
    write: (work) => around('a write', () => store.write(work)),
    queue: {
      claim: (query) => around('claiming', () => queue.claim(query)),
      markSending: (id, now) => around('marking', () => queue.markSending(id, now)),
      settle: (id, outcome, now) => around('settling', () => queue.settle(id, outcome, now)),
      nextDueAt: () => queue.nextDueAt(),
    },
  };
}

/** A door in front of another server, through which nothing goes once the process is dead. */
export async function killableGateway(
  target: string,
  gate: Gate,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((incoming, response) => {
    void forward({ incoming, response, target, gate }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Passage {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: string;
  readonly gate: Gate;
}

async function forward({ incoming, response, target, gate }: Passage): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const what = `${incoming.method} ${(incoming.url ?? '').replace(/\?.*$/u, '')}`;
  await gate.pass(`${what} is sent`);
  const answer = await askBehind(incoming, Buffer.concat(chunks), target);
  await gate.pass(`${what} is answered`);
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

interface Behind {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function askBehind(incoming: IncomingMessage, body: Buffer, target: string): Promise<Behind> {
  return new Promise((resolve, reject) => {
    const { method, headers, url = '/' } = incoming;
    const outgoing = request(new URL(url, target), { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 502,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
