import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openMemory, startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { bookingBody, openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';

const START = '2026-06-10T10:00:00Z';
let world: World;
let shop: Shop;

async function open(env: Readonly<Record<string, string>> = {}): Promise<void> {
  await world?.store.close();
  world = startWorld({ store: await openMemory(), env });
  shop = await openShop(world);
}
beforeEach(() => open());
afterEach(async () => {
  expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
});

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  world.ask('POST', `/api/v1/widgets/${shop.widgetKey}/bookings`, { body, headers });

describe('requests that do not fit', () => {
  test('every wrong field is named at once, by its path', async () => {
    const answer = await post({
      service: shop.service,
      start: 'tomorrow',
      customer: { name: ' ', email: 'bea@example', nickname: 'B' },
      answers: { q1: 5 },
      timezone: 'Mars/Olympus',
      locale: 'en',
      colour: 'red',
    });
    expect([answer.status, answer.json.error.code]).toEqual([400, 'request.invalid']);
    const codes = Object.entries(answer.json.error.fields ?? {}).map(([path, { code }]) => [
      path,
      code,
    ]);
    expect(Object.fromEntries(codes)).toEqual({
      start: 'invalid',
      'customer.name': 'required',
      'customer.email': 'email_incomplete',
      'customer.nickname': 'unknown_field',
      'answers.q1': 'invalid',
      timezone: 'zone_unknown',
      colour: 'unknown_field',
    });
  });

  test('an unknown query is refused like an unknown field', async () => {
    const path = `/api/v1/widgets/${shop.widgetKey}/availability`;
    const answer = await world.ask(
      'GET',
      `${path}?service=${shop.service}&from=2026-06-10&until=2026-06-11`,
    );
    expect(answer.json.error.fields).toMatchObject({
      to: { code: 'required' },
      until: { code: 'unknown_field' },
    });
  });

  test.each([
    ['2026-06-10', '2026-06-09', 'to', 'too_small'],
    ['2026-06-10', '2026-08-11', 'to', 'too_big'],
    ['0001-01-01', '0001-01-02', 'from', 'too_small'],
    ['9999-12-30', '9999-12-31', 'to', 'too_big'],
  ])('a range from %s to %s is no range', async (from, to, field, code) => {
    const path = `/api/v1/widgets/${shop.widgetKey}/availability`;
    const answer = await world.ask('GET', `${path}?service=${shop.service}&from=${from}&to=${to}`);
    expect(answer.status).toBe(400);
    expect(answer.json.error.fields).toMatchObject({ [field]: { code } });
  });

  test.each(['0001-01-01T10:00:00Z', '9999-12-31T23:59:00Z', '2026-06-10T10:00:00.500Z'])(
    'a start at %s is refused plainly',
    async (start) => {
      const answer = await shop.book(start);
      expect([answer.status, answer.json.error.code]).toEqual([422, 'bookings.not_offered']);
    },
  );

  test('a body that is no JSON, of another type, or too large is refused', async () => {
    expect((await post('{"service":')).json.error.code).toBe('request.invalid');
    const form = await post('service=1', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect([form.status, form.json.error.code]).toEqual([415, 'request.unsupported_type']);
    const large = await post({ ...bookingBody(shop.service, START), locale: 'x'.repeat(70_000) });
    expect([large.status, large.json.error.code]).toEqual([413, 'request.too_large']);
  });

  test('what is not there, or not with this method, is said so', async () => {
    expect((await world.ask('GET', '/nowhere')).json.error.code).toBe('request.not_found');
    const put = await world.ask('PUT', `/api/v1/widgets/${shop.widgetKey}/bookings`, { body: {} });
    expect([put.status, put.json.error.code]).toEqual([405, 'request.method_not_allowed']);
    expect((await world.ask('GET', '/api/v1/widgets/wgt_none')).json.error.code).toBe(
      'widgets.not_found',
    );
  });
});

describe('robots', () => {
  test('a form filled in faster than a person can is refused, a slower one is not', async () => {
    expect((await shop.book(START, { with: { filledInMs: 1_499 } })).json.error.code).toBe(
      'bookings.too_fast',
    );
    expect((await shop.book(START, { with: { filledInMs: 1_500 } })).status).toBe(201);
  });

  test('a filled field that nobody sees is refused, an empty one is not', async () => {
    const robot = await shop.book(START, { with: { website: 'https://spam.example' } });
    expect(robot.json.error.fields).toMatchObject({ website: { code: 'invalid' } });
    expect((await shop.book(START, { with: { website: '' } })).status).toBe(201);
  });
});

describe('too many requests', () => {
  test('reads of one address wait as long as they are told, those of others do not', async () => {
    await open({ RATE_READS_PER_ADDRESS: '3', TRUST_PROXY: 'on' });
    const read = (address: string) =>
      world.ask('GET', `/api/v1/widgets/${shop.widgetKey}`, {
        headers: { 'X-Forwarded-For': address },
      });
    for (let time = 0; time < 3; time++) expect((await read('203.0.113.7')).status).toBe(200);
    const refused = await read('198.51.100.1, 203.0.113.7');
    expect([refused.status, refused.json.error.code]).toEqual([429, 'request.rate_limited']);
    const wait = Number(refused.headers.get('Retry-After'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await read('203.0.113.8')).status).toBe(200);
  });

  test('an address nobody vouches for is not believed', async () => {
    await open({ RATE_READS_PER_ADDRESS: '1' });
    const read = (address: string) =>
      world.ask('GET', `/api/v1/widgets/${shop.widgetKey}`, {
        headers: { 'X-Forwarded-For': address },
      });
    expect((await read('203.0.113.7')).status).toBe(200);
    expect((await read('203.0.113.8')).status).toBe(429);
  });

  test('writes are counted by address and by widget', async () => {
    await open({ RATE_WRITES_PER_ADDRESS: '2', TRUST_PROXY: 'on' });
    const from = (address: string) => shop.book(START, { headers: { 'X-Forwarded-For': address } });
    expect([(await from('203.0.113.7')).status, (await from('203.0.113.7')).status]).toEqual([
      201, 409,
    ]);
    expect((await from('203.0.113.7')).status).toBe(429);
    expect((await from('203.0.113.8')).status).toBe(409);

    await open({ RATE_WRITES_PER_WIDGET: '2', TRUST_PROXY: 'on' });
    expect([(await from('203.0.113.7')).status, (await from('203.0.113.8')).status]).toEqual([
      201, 409,
    ]);
    expect((await from('203.0.113.9')).status).toBe(429);
  });
});
