import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { emptyDatabase } from '../world/databases.ts';
import { startServerProcess } from '../world/server-process.ts';

test('a server that stops answers what is under way, and closes the connection with the next answer', async () => {
  const database = await emptyDatabase('sqlite');
  const server = await startServerProcess(database.url);
  const port = Number(new URL(server.origin).port);
  const visitor = connect(port, '127.0.0.1').setEncoding('utf8');
  await once(visitor, 'connect');
  visitor.write(
    'POST /api/v1/nothing HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n',
  );
  // Answered after it, so the server has seen the first.
  await (await fetch(`${server.origin}/healthz`)).text();
  const stopped = server.stop();
  await expect.poll(() => isListening(port), { timeout: 20_000 }).toBe(false);
  visitor.write('1\r\n}\r\n0\r\n\r\n');
  expect(String(await once(visitor, 'data'))).toMatch(/^HTTP\/1\.1 404 /u);
  visitor.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  let heard = '';
  for await (const text of visitor) heard += text;
  expect(heard).toMatch(/^Connection: close\r$/imu);
  expect(await stopped).toBe(0);
  database.remove();
});

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isOpen = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return isOpen;
}
