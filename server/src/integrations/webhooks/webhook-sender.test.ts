import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, Server } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';
import { createWebhookSender } from './webhook-sender.ts';
import type { WebhookSenderOptions } from './webhook-sender.ts';

const servers: Server[] = [];
const SECRET = createWebhookSender({ isHttpsRequired: true }).newSecret();

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

interface Received {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver on loopback, which tests allow by injection. */
async function openReceiver(answer: RequestListener) {
  const received: Received[] = [];
  const server = createServer((request, response) => void receive(request, response));
  servers.push(server);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { received, port, url: `http://salon.test:${port}/hook` };

  async function receive(request: IncomingMessage, response: Answering): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { method, headers } = request;
    received.push({ method, headers, body: Buffer.concat(chunks).toString() });
    answer(request, response);
  }
}

type Answering = Parameters<RequestListener>[1];

function senderFor(port: number, more: Partial<WebhookSenderOptions> = {}) {
  return createWebhookSender({
    isHttpsRequired: false,
    resolve: async () => ['127.0.0.1'],
    isAllowed: (address, at) => address === '127.0.0.1' && at === port,
    ...more,
  });
}

const message = (url: string) => ({
  url,
  id: 'evt_1',
  at: Date.now(),
  body: '{"type":"booking.created","name":"Zoé"}',
  secrets: [SECRET],
});

test('a receiver verifies what it gets with the standard library', async () => {
  const { url, port, received } = await openReceiver((_, response) => response.end('ok'));
  const sent = await senderFor(port).send(message(url));
  expect(sent).toMatchObject({ is: 'answered', status: 200, response: 'ok', retryAfter: null });
  const [got] = received;
  expect(got?.method).toBe('POST');
  expect(got?.headers['content-type']).toBe('application/json');
  expect(verified(got, SECRET)).toEqual({ type: 'booking.created', name: 'Zoé' });
});

test('while a secret is changed, both the new and the former one verify, and no other', async () => {
  const { url, port, received } = await openReceiver((_, response) => response.end());
  const sender = senderFor(port);
  const former = sender.newSecret();
  await sender.send({ ...message(url), secrets: [SECRET, former] });
  expect(() => verified(received[0], SECRET)).not.toThrow();
  expect(() => verified(received[0], former)).not.toThrow();
  expect(() => verified(received[0], sender.newSecret())).toThrow('No matching signature');
});

test('a body that was changed on the way does not verify', async () => {
  const { url, port, received } = await openReceiver((_, response) => response.end());
  await senderFor(port).send(message(url));
  const [got] = received;
  expect(got).toBeDefined();
  if (got === undefined) return;
  expect(() => verified({ ...got, body: got.body.replace('Zoé', 'Eve') }, SECRET)).toThrow();
});

test('secrets are 256 bits of chance', () => {
  const { newSecret } = createWebhookSender({ isHttpsRequired: true });
  expect(newSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u);
  expect(newSecret()).not.toBe(newSecret());
});

test('a redirect is an answer like any other, and is not followed', async () => {
  const target = await openReceiver((_, response) => response.end());
  const { url, port } = await openReceiver((_, response) =>
    response.writeHead(307, { Location: target.url }).end(),
  );
  const sender = senderFor(port, { isAllowed: (address) => address === '127.0.0.1' });
  expect(await sender.send(message(url))).toMatchObject({ is: 'answered', status: 307 });
  expect(target.received).toEqual([]);
});

test('only the beginning of a long answer is read, and kept', async () => {
  const { url, port } = await openReceiver((_, response) => {
    response.write('x'.repeat(100_000));
    // Never ended: whoever waits for the end waits for ever.
  });
  const sent = await senderFor(port).send(message(url));
  expect(sent).toMatchObject({ is: 'answered', status: 200, response: 'x'.repeat(2_000) });
});

test('a good status counts, even when the rest of the answer never comes', async () => {
  const { url, port } = await openReceiver((_, response) => {
    response.writeHead(202);
    response.write('so far');
  });
  const sent = await senderFor(port, { timeoutMs: 200 }).send(message(url));
  expect(sent).toMatchObject({ is: 'answered', status: 202, response: 'so far' });
});

test('how long to wait is passed on', async () => {
  const { url, port } = await openReceiver((_, response) =>
    response.writeHead(429, { 'Retry-After': '120' }).end(),
  );
  expect(await senderFor(port).send(message(url))).toMatchObject({ status: 429, retryAfter: 120 });
});

test('a receiver that says nothing is given up after a while', async () => {
  const { url, port } = await openReceiver(() => {});
  const sent = await senderFor(port, { timeoutMs: 100 }).send(message(url));
  expect(sent).toMatchObject({ is: 'unanswered', why: 'timed_out' });
});

test('a closed port is no answer', async () => {
  const { url, port } = await openReceiver(() => {});
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
  expect(await senderFor(port).send(message(url))).toMatchObject({ why: 'no_answer' });
});

test.each([
  ['a private address', 'https://10.1.2.3/', 'not_public'],
  ['loopback', 'https://127.0.0.1/', 'not_public'],
  ['loopback by name', 'https://localhost/', 'not_public'],
  ['the metadata service of clouds', 'https://169.254.169.254/latest', 'not_public'],
  ['IPv6 with an IPv4 inside', 'https://[::ffff:127.0.0.1]/', 'not_public'],
  ['a mail port', 'https://8.8.8.8:25/', 'not_public'],
  ['plain http', 'http://salon.example/', 'https_required'],
  ['another protocol', 'ftp://salon.example/', 'address_invalid'],
  ['a password in the address', 'https://a:b@salon.example/', 'address_invalid'],
])('%s is refused before anything is sent', async (_, url, why) => {
  const sender = createWebhookSender({ isHttpsRequired: true });
  expect(sender.refusalOf(url)).toBe(why);
  expect(await sender.send(message(url))).toEqual({ is: 'unanswered', why, tookMs: 0 });
});

test('a name that leads to a private address is refused, also when only one of its addresses does', async () => {
  const { url, port, received } = await openReceiver((_, response) => response.end());
  const only = (...addresses: string[]) =>
    createWebhookSender({ isHttpsRequired: false, resolve: async () => addresses });
  expect(await only('127.0.0.1').send(message(url))).toMatchObject({ why: 'not_public' });
  const mixed = await only('93.184.215.14', '127.0.0.1').send(message(url));
  expect(mixed).toMatchObject({ why: 'not_public' });
  expect(received).toEqual([]);
  expect(port).toBeGreaterThan(0);
});

test('a name that changes its mind after the look is still asked at the address that was looked at', async () => {
  const { url, port, received } = await openReceiver((_, response) => response.end());
  let looks = 0;
  const sender = senderFor(port, {
    resolve: async () => [(looks += 1) === 1 ? '127.0.0.1' : '10.0.0.9'],
  });
  expect(await sender.send(message(url))).toMatchObject({ is: 'answered', status: 200 });
  expect([looks, received.length]).toEqual([1, 1]);
});

test('the operator may trust a host of their own network, and that host alone', async () => {
  const { port, received } = await openReceiver((_, response) => response.end());
  const sender = createWebhookSender({
    isHttpsRequired: true,
    trustedHosts: [`localhost:${port}`],
    resolve: async () => ['127.0.0.1'],
  });
  expect(sender.refusalOf(`http://localhost:${port}/`)).toBeNull();
  expect(await sender.send(message(`http://localhost:${port}/`))).toMatchObject({ status: 200 });
  expect(await sender.send(message(`http://localhost:${port + 1}/`))).toMatchObject({
    why: 'https_required',
  });
  expect(received).toHaveLength(1);
});

function verified(got: Received | undefined, secret: string): unknown {
  const header = (name: string) => String(got?.headers[name]);
  return new Webhook(secret).verify(got?.body ?? '', {
    'webhook-id': header('webhook-id'),
    'webhook-timestamp': header('webhook-timestamp'),
    'webhook-signature': header('webhook-signature'),
  });
}
