import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { LoadRequest } from './job.ts';

/** A connection that stays open; `send` resolves with the status of the complete answer. */
export type Exchange = { send(bytes: Buffer): Promise<number>; close(): void };

/** Opens one keep-alive connection to 127.0.0.1. */
export async function openExchange(port: number): Promise<Exchange> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) =>
    socket.once('connect', resolve).once('error', reject),
  );
  return { send: (bytes) => send(socket, bytes), close: () => socket.destroy() };
}

/** The bytes of a request, written once so that sending costs the client next to nothing. */
export function requestBytes({ method, path, headers = {}, body = '' }: LoadRequest): Buffer {
  const all = {
    host: '127.0.0.1',
    ...headers,
    ...(body === ''
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

function send(socket: Socket, bytes: Buffer): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let received = '';
  const settle = () => {
    socket.off('data', read);
    socket.off('close', fail);
  };
  const fail = () => {
    settle();
    reject(new Error('The server closed the connection before its answer was complete.'));
  };
  const read = (chunk: Buffer) => {
    received += chunk.toString('latin1');
    if (!isComplete(received)) return;
    settle();
    resolve(Number(received.slice(9, 12)));
  };
  socket.on('data', read).once('close', fail);
  socket.write(bytes);
  return promise;
}

function isComplete(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n');
  if (end === -1) return false;
  const head = answer.slice(0, end).toLowerCase();
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) return answer.length >= end + 4 + Number(length);
  if (head.includes('\r\ntransfer-encoding: chunked')) return answer.endsWith('0\r\n\r\n');
  return true;
}
