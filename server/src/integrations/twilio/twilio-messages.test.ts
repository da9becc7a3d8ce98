import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { TextMessage } from '../../ports/text-messages.ts';
import { createTwilioMessages } from './twilio-messages.ts';

const SID = `SM${'0'.repeat(32)}`;
const account = { accountSid: `AC${'1'.repeat(32)}`, authToken: 'a token' };
const message: TextMessage = {
  channel: 'sms',
  to: '+33612345678',
  text: { is: 'body', body: 'Bonjour' },
  sender: { is: 'address', from: 'ATELIER' },
  statusUrl: 'https://book.example/status?message=msg_1',
  validityS: 60,
};

let close: (() => void) | undefined;
afterEach(() => close?.());

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that answers every request in one way, and what it was asked. */
async function serve(answer: Answer): Promise<{ rootUrl: string; forms: URLSearchParams[] }> {
  const forms: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      forms.push(new URLSearchParams(body));
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { rootUrl: `http://127.0.0.1:${port}`, forms };
}

const says =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

const created = {
  sid: SID,
  status: 'queued',
  num_segments: '1',
  price: null,
  price_unit: 'USD',
  error_code: null,
};

async function failure(answer: Answer): Promise<unknown> {
  const { rootUrl } = await serve(answer);
  return createTwilioMessages(rootUrl, 500)
    .send(account, message)
    .catch((error: unknown) => error);
}

describe('a message', () => {
  test('is posted once, with what Twilio needs and nothing it would not take', async () => {
    const { rootUrl, forms } = await serve(says(201, created));
    const sent = await createTwilioMessages(rootUrl).send(account, message);
    expect(sent).toEqual({
      providerId: SID,
      state: 'accepted',
      segments: 1,
      price: null,
      errorCode: null,
    });
    expect(Object.fromEntries(forms[0] ?? [])).toEqual({
      To: '+33612345678',
      From: 'ATELIER',
      Body: 'Bonjour',
      StatusCallback: 'https://book.example/status?message=msg_1',
      ValidityPeriod: '60',
    });
  });

  test('of WhatsApp goes as a template without a body; segments of a service are not known at first', async () => {
    const { rootUrl, forms } = await serve(
      says(201, { ...created, status: 'accepted', num_segments: '0' }),
    );
    const { segments } = await createTwilioMessages(rootUrl).send(account, {
      ...message,
      channel: 'whatsapp',
      text: { is: 'content', content: { sid: 'HX1', variables: { 1: 'Bea' } } },
      sender: { is: 'service', sid: 'MG1' },
      statusUrl: null,
    });
    expect(segments).toBeNull();
    expect(Object.fromEntries(forms[0] ?? [])).toEqual({
      To: 'whatsapp:+33612345678',
      MessagingServiceSid: 'MG1',
      ContentSid: 'HX1',
      ContentVariables: '{"1":"Bea"}',
      ValidityPeriod: '60',
    });
  });

  test('that cost something costs no less than nothing', async () => {
    const { rootUrl } = await serve(says(200, { ...created, status: 'sent', price: '-0.07980' }));
    expect(await createTwilioMessages(rootUrl).find(account, SID)).toMatchObject({
      state: 'sent',
      price: { micros: 79_800, currency: 'USD' },
    });
  });
});

describe('what is certain after a failure', () => {
  test('a 4xx was refused, with its code', async () => {
    const error = await failure(says(400, { code: 21211, message: 'Invalid To', status: 400 }));
    expect(error).toMatchObject({ kind: 'refused', code: '21211', message: 'Invalid To' });
  });

  test('a 429 was not done, and says when to ask again', async () => {
    const error = await failure(
      says(429, { code: 20429, message: 'Too many', status: 429 }, { 'Retry-After': '7' }),
    );
    expect(error).toMatchObject({ kind: 'later', code: '20429', retryAfterMs: 7_000 });
  });

  test('where nobody listens nothing was done', async () => {
    const { rootUrl } = await serve(says(201, created));
    close?.();
    const error = await createTwilioMessages(rootUrl)
      .send(account, message)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'later', code: null });
  });

  test.each([
    ['a 500', says(500, { code: 20500, message: 'Oops', status: 500 })],
    ['a 503', says(503, 'Service Unavailable')],
    ['a 408', says(408, { code: 20408, message: 'Late', status: 408 })],
    ['a connection that ends', (request: IncomingMessage) => void request.socket.destroy()],
    ['no answer in time', () => {}],
    ['an answer that is no JSON', says(201, '<html>')],
    ['an answer without a name', says(201, { status: 'queued' })],
  ])('after %s nobody knows', async (_, answer) => {
    expect(await failure(answer)).toMatchObject({ kind: 'unknown' });
  });

  test('nothing of the credentials is in the error', async () => {
    const error = await failure(says(401, { code: 20003, message: 'Authenticate', status: 401 }));
    expect(error).toMatchObject({ kind: 'refused', code: '20003' });
    const basic = Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64');
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(basic);
  });
});

describe('a webhook', () => {
  const texts = createTwilioMessages(null);
  const url = 'https://book.example/api/integrations/twilio/status?message=msg_1';
  const form = { MessageSid: SID, MessageStatus: 'delivered', SomethingNew: 'é & +' };
  const signed = {
    url,
    signature: getExpectedTwilioSignature(account.authToken, url, form),
    contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
    body: new URLSearchParams(form).toString(),
  };

  test('is believed when every field and the whole address are signed', async () => {
    expect(await texts.isSigned(account, signed)).toBe(true);
  });

  test.each([
    ['without a field', { body: signed.body.replace('&SomethingNew=', '&Other=') }],
    ['with a field more', { body: `${signed.body}&Price=0` }],
    ['by http', { url: url.replace('https', 'http') }],
    ['with another query', { url: url.replace('msg_1', 'msg_2') }],
    ['of another host', { url: url.replace('book.', 'evil.') }],
    ['with no signature', { signature: '' }],
  ])('is not believed %s', async (_, change) => {
    expect(await texts.isSigned(account, { ...signed, ...change })).toBe(false);
  });

  test('is not believed with another token', async () => {
    expect(await texts.isSigned({ authToken: 'another' }, signed)).toBe(false);
  });

  test('with a field twice is signed over both', async () => {
    const twice = { A: ['1', '2'] };
    const signature = getExpectedTwilioSignature(account.authToken, url, twice);
    expect(await texts.isSigned(account, { ...signed, signature, body: 'A=1&A=2' })).toBe(true);
    expect(await texts.isSigned(account, { ...signed, signature, body: 'A=1' })).toBe(false);
  });

  test('in JSON is held to the hash in its address', async () => {
    const body = JSON.stringify({ MessageSid: SID });
    const hash = createHash('sha256').update(body).digest('hex');
    const hashed = `${url}&bodySHA256=${hash}`;
    const webhook = {
      url: hashed,
      signature: getExpectedTwilioSignature(account.authToken, hashed, {}),
      contentType: 'application/json',
      body,
    };
    expect(await texts.isSigned(account, webhook)).toBe(true);
    expect(await texts.isSigned(account, { ...webhook, body: `${body} ` })).toBe(false);
  });
});
