import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createTestClock } from '../../world/clock.ts';
import type { TestClock } from '../../world/clock.ts';
import { startTwilio } from '../../world/twilio/start-twilio.ts';
import type { Twilio } from '../../world/twilio/start-twilio.ts';
import type { Trouble } from '../../world/twilio/troubles.ts';
import { outcomeOf, realClient } from './real-client.ts';
import twilioSdk from 'twilio';

const { validateRequest } = twilioSdk;
const TO = '+33612345678';
const HOOK = 'https://book.example.com/api/integrations/twilio/status?message=msg_1';

interface Hooked {
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
  readonly isSigned: boolean;
}

let clock: TestClock;
let twilio: Twilio;
let hooked: Hooked[];
beforeEach(async () => {
  clock = createTestClock('2026-06-01T08:00:00Z');
  hooked = [];
  twilio = await startTwilio({
    clock,
    contract: inject('twilioContract'),
    async post(url, { body, headers }) {
      const form = Object.fromEntries(new URLSearchParams(String(body)));
      const signature = new Headers(headers).get('X-Twilio-Signature') ?? '';
      const isSigned = validateRequest(twilio.account.authToken, signature, url, form);
      hooked.push({ url, form, isSigned });
      return new Response('<Response/>');
    },
  });
});
afterEach(() => twilio.stop());

test('the contract refuses what the client must not send, and Twilio never hears of it', async () => {
  expect(await ask('POST', { To: TO, From: twilio.account.sms, Body: 'x', Text: 'y' })).toBe(422);
  expect(await ask('POST', { From: twilio.account.sms, Body: 'x' })).toBe(422);
  expect(await ask('POST', { To: TO, From: 'A', Body: 'x', ValidityPeriod: 'long' })).toBe(422);
  expect(await ask('POST', { To: TO, From: 'A', ContentSid: 'HX1' })).toBe(422);
  expect(twilio.sent).toEqual([]);
});

test('the real client sends, reads back and lists through the contract', async () => {
  const client = realClient(twilio);
  const { sms, alphanumeric, whatsapp, messagingService } = twilio.account;
  const first = await client.messages.create({
    to: TO,
    from: sms,
    body: 'Rendez-vous confirmé',
    statusCallback: HOOK,
    validityPeriod: 3_600,
  });
  expect(first).toMatchObject({ status: 'queued', numSegments: '1', from: sms, to: TO });
  const letters = await client.messages.create({ to: TO, from: alphanumeric, body: 'août' });
  expect(letters).toMatchObject({ from: alphanumeric, numSegments: '1' });
  const service = await client.messages.create({
    to: TO,
    messagingServiceSid: messagingService,
    body: 'Bonjour',
  });
  expect(service).toMatchObject({ status: 'accepted', numSegments: '0', from: null });
  const template = await client.messages.create({
    to: `whatsapp:${TO}`,
    from: `whatsapp:${whatsapp}`,
    contentSid: `HX${'a'.repeat(32)}`,
    contentVariables: '{"1":"Zoë"}',
  });
  expect(template).toMatchObject({ from: `whatsapp:${whatsapp}`, to: `whatsapp:${TO}` });
  expect(await client.messages(first.sid).fetch()).toMatchObject({ status: 'queued', from: sms });
  const listed = await client.messages.list({
    to: TO,
    dateSentAfter: new Date('2026-01-01'),
    limit: 20,
  });
  expect(listed.map(({ sid }) => sid).toSorted()).toEqual(
    [first.sid, letters.sid, service.sid].toSorted(),
  );
  expect(await client.api.v2010.accounts(twilio.account.sid).fetch()).toMatchObject({
    status: 'active',
  });
  expect(twilio.calls.filter(({ outcome }) => Number(outcome) >= 400)).toEqual([]);
  expect(hooked).toEqual([]);
});

test('segments are counted as Twilio counts them', async () => {
  const client = realClient(twilio);
  const segments = async (body: string) =>
    (await client.messages.create({ to: TO, from: twilio.account.sms, body })).numSegments;
  expect(await segments('é'.repeat(160))).toBe('1');
  expect(await segments('é'.repeat(161))).toBe('2');
  expect(await segments('ê'.repeat(70))).toBe('1');
  expect(await segments('ê'.repeat(71))).toBe('2');
  expect(await segments(`${'€'.repeat(80)}!`)).toBe('2');
});

test('a message is sent and delivered, with a signed callback for each but the first status', async () => {
  const client = realClient(twilio);
  const { sid } = await send(client, HOOK);
  await twilio.settleAll();
  expect(hooked.map(({ form }) => form['MessageStatus'])).toEqual(['sent', 'delivered']);
  expect(
    hooked.every(
      ({ url, isSigned, form }) => isSigned && url === HOOK && form['MessageSid'] === sid,
    ),
  ).toBe(true);
  const read = await client.messages(sid).fetch();
  expect([read.status, read.priceUnit]).toEqual(['delivered', 'EUR']);
  expect(Number(read.price)).toBeLessThan(0);
});

describe('trouble', () => {
  test.each([
    [429, '429 20429'],
    [500, '500 20500'],
    [503, '503 20503'],
    ['reset', 'no answer ECONNRESET'],
    ['hang', 'no answer ECONNABORTED'],
    [20003, '401 20003'],
    [21211, '400 21211'],
    [21610, '400 21610'],
    [21614, '400 21614'],
  ] as const)('%s comes to the client as %s, and nothing was accepted', async (trouble, shown) => {
    twilio.fail(trouble, { times: 1 });
    const client = realClient(twilio);
    expect(await outcomeOf(send(client))).toBe(shown);
    expect(twilio.sent).toEqual([]);
    expect(await outcomeOf(send(client))).toBe('ok');
  });

  test.each([
    ['lost', 'no answer ECONNRESET'],
    ['silent', 'no answer ECONNABORTED'],
    ['accepted-500', '500 20500'],
  ] as const)('%s comes to the client as %s, though it was accepted', async (trouble, shown) => {
    twilio.fail(trouble, { times: 1 });
    expect(await outcomeOf(send(realClient(twilio)))).toBe(shown);
    expect(twilio.sent).toHaveLength(1);
  });

  test.each([30003, 30006, 63016] as const)('%s comes in a callback', async (later) => {
    twilio.fail({ later }, { times: 1 });
    const client = realClient(twilio);
    const { sid } = await send(client, HOOK);
    await twilio.settleAll();
    expect(hooked.map(({ form }) => form['ErrorCode'])).toEqual([String(later)]);
    expect((await client.messages(sid).fetch()).errorCode).toBe(later);
  });

  test('meets only the address it is meant for, after as many as were to go well', async () => {
    const trouble: Trouble = 21610;
    twilio.fail(trouble, { to: TO, after: 1 });
    const client = realClient(twilio);
    const to = (number: string) =>
      outcomeOf(client.messages.create({ to: number, from: twilio.account.sms, body: 'x' }));
    expect([await to(TO), await to('+33612345679'), await to(TO)]).toEqual([
      'ok',
      'ok',
      '400 21610',
    ]);
    twilio.heal();
    expect(await to(TO)).toBe('ok');
  });
});

test('who writes STOP to the long code gets nothing from it until START', async () => {
  const client = realClient(twilio);
  const write = (body: string) =>
    twilio.receive({ from: TO, to: twilio.account.sms, body }, 'https://book.example.com');
  await write(' Stop ');
  expect(await outcomeOf(send(client))).toBe('400 21610');
  await write('START');
  expect(await outcomeOf(send(client))).toBe('ok');
  expect(hooked.map(({ isSigned }) => isSigned)).toEqual([true, true]);
  await twilio.receive({ from: TO, to: twilio.account.sms, body: 'STOP', isForged: true });
  expect(hooked.at(-1)?.isSigned).toBe(false);
  expect(await outcomeOf(send(client))).toBe('ok');
});

test('free text on WhatsApp arrives within a day of the last message, and fails after it', async () => {
  const client = realClient(twilio);
  const from = `whatsapp:${twilio.account.whatsapp}`;
  const write = () =>
    client.messages.create({ to: `whatsapp:${TO}`, from, body: 'Bonjour', statusCallback: HOOK });
  await twilio.receive({ from: `whatsapp:${TO}`, to: from, body: 'Bonjour' });
  hooked = [];
  await write();
  await twilio.settleAll();
  expect(hooked.map(({ form }) => form['MessageStatus'])).toEqual(['sent', 'delivered']);
  clock.advanceMin(24 * 60);
  await write();
  await twilio.settleAll();
  expect(hooked.at(-1)?.form).toMatchObject({ MessageStatus: 'failed', ErrorCode: '63016' });
});

function send(client: ReturnType<typeof realClient>, statusCallback?: string) {
  return client.messages.create({
    to: TO,
    from: twilio.account.sms,
    body: 'Bonjour',
    ...(statusCallback !== undefined && { statusCallback }),
  });
}

async function ask(method: string, form: Record<string, string>): Promise<number> {
  const { sid, authToken } = twilio.account;
  const response = await fetch(`${twilio.url}/2010-04-01/Accounts/${sid}/Messages.json`, {
    method,
    headers: { Authorization: `Basic ${btoa(`${sid}:${authToken}`)}` },
    body: new URLSearchParams(form),
  });
  await response.body?.cancel();
  return response.status;
}
