import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import type { WebhookSenderOptions } from '@bookingsaas/server/integrations/webhooks/webhook-sender';

/** Somebody's server that webhooks are sent to, on loopback. */
export interface Receiver {
  readonly url: string;
  /** Host and port as they are, for a server that trusts them. */
  readonly host: string;
  /** Everything that came, oldest first. */
  readonly received: Received[];
  /** What is answered from now on; at first 200 at once. */
  answer(reply: Reply): void;
  /** The body of a message, once the standard library has verified it. @throws when it does not verify */
  verified(index: number, secret: string): VerifiedBody;
  /** For the sender: this receiver, and nothing else of this machine. */
  readonly allowed: Pick<WebhookSenderOptions, 'resolve' | 'isAllowed'>;
  close(): Promise<void>;
}

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Waits for this before answering. */
  readonly after?: Promise<unknown>;
}

export interface VerifiedBody {
  readonly type: string;
  readonly timestamp: string;
  readonly data: {
    readonly booking?: Readonly<Record<string, unknown>>;
    readonly previousStart?: string | null;
    readonly by?: string;
  };
}

/** Opens a receiver on a free port. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let reply: Reply = { status: 200 };
  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://receiver.test:${port}/bookings`,
    host: `127.0.0.1:${port}`,
    received,
    answer: (next) => {
      reply = next;
    },
    verified: (index, secret) => verify(received[index], secret),
    allowed: {
      resolve: async () => ['127.0.0.1'],
      isAllowed: (ip, at) => ip === '127.0.0.1' && at === port,
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    const { status, headers, body, after } = reply;
    await after;
    response.writeHead(status, headers).end(body);
  }
}

function verify(message: Received | undefined, secret: string): VerifiedBody {
  if (message === undefined) throw new Error('Nothing came');
  const header = (name: string) => String(message.headers[name]);
  const body = new Webhook(secret).verify(message.body, {
    'webhook-id': header('webhook-id'),
    'webhook-timestamp': header('webhook-timestamp'),
    'webhook-signature': header('webhook-signature'),
  });
  // @NOTE a story reads what its own event has, and fails where that is missing.
  return body as VerifiedBody;
}
