import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request as it arrived. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** The text of the body. */
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text as HTML. */
  readonly body?: unknown;
}

export async function readAsk(request: IncomingMessage): Promise<Ask> {
  const url = new URL(request.url ?? '/', 'http://loopback.test');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

export function send(response: ServerResponse, reply: Reply): void {
  const isPage = typeof reply.body === 'string';
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    ...(reply.body === undefined
      ? {}
      : {
          'Content-Type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=UTF-8',
        }),
    ...reply.headers,
  });
  response.end(reply.body === undefined ? undefined : text);
}

/** The body as JSON; whatever is no object counts as an empty one. */
export function jsonOf({ body }: Ask): Readonly<Record<string, unknown>> {
  if (body === '') return {};
  const value: unknown = JSON.parse(body);
  return isRecord(value) ? value : {};
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
