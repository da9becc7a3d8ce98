import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { ERROR_CODES, FIELD_CODES } from '@bookingsaas/server/contract/errors';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openMemory, startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { hostileRequests } from '../world/hostile.ts';
import type { Described, HostileRequest } from '../world/hostile.ts';

let world: World;
let shop: Shop;

beforeEach(async () => {
  const nobody = async () => ({ is: 'refused', why: 'no_answer' }) as const;
  world = startWorld({
    store: await openMemory(),
    siteReader: { page: nobody, styles: nobody },
  });
  shop = await openShop(world);
});
afterEach(async () => {
  expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
  await world.store.close();
});

const refusal = z.strictObject({
  error: z.strictObject({
    code: z.enum(ERROR_CODES),
    message: z.string().max(300),
    fields: z
      .record(z.string(), z.strictObject({ code: z.enum(FIELD_CODES), message: z.string() }))
      .optional(),
    nearest: z.array(z.string()).optional(),
    contact: z
      .strictObject({ phone: z.string().nullable(), email: z.string().nullable() })
      .optional(),
  }),
});

test('whatever is sent to any route, the answer is one that is described, and nothing of ours breaks', async () => {
  const { text } = await world.ask('GET', '/api/openapi.json');
  // @NOTE the document is OpenAPI's; the story reads what it names.
  const described = JSON.parse(text) as Described;
  const { secret } = await createApiKey(world.core, shop.businessId, {
    name: 'fuzz',
    scopes: ['read', 'write'],
  });
  const booked = await shop.book('2026-06-10T10:00:00Z');
  const requests = hostileRequests(described, await knownIds(booked.json.booking.id));
  // What is removed could not be asked for any more.
  const inOrder = [...requests].toSorted(
    (one, other) => Number(isRemoval(one)) - Number(isRemoval(other)),
  );
  expect(inOrder.length).toBeGreaterThan(5_000);
  const wrong: string[] = [];
  for (const request of inOrder) {
    const problem = await problemWith(request, secret);
    if (problem !== null)
      wrong.push(
        `${request.method} ${request.path.slice(0, 200)} ${request.body?.slice(0, 200)}: ${problem}`,
      );
  }
  expect(wrong).toEqual([]);
});

test('a client that hangs up in the middle of its body is no fault of ours', async () => {
  const incoming = new IncomingMessage(new Socket());
  incoming.destroy();
  const sent = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
    body: new ReadableStream({ start: (stream) => stream.error(new Error('aborted')) }),
    duplex: 'half',
  };
  const path = `/api/v1/widgets/${shop.widgetKey}/bookings`;
  const answer = await world.app.request(path, sent, { incoming });
  expect([answer.status, refusal.parse(await answer.json()).error.code]).toEqual([
    400,
    'request.invalid',
  ]);
});

test('a form that is no form is refused', async () => {
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
    const answer = await world.ask('POST', `/w/${shop.widgetKey}?plain=1`, {
      body: 'nothing of the kind',
      headers: { 'Content-Type': type },
    });
    expect(answer.status).toBe(400);
  }
});

test('a body that is too large is refused, and nothing follows on its connection', async () => {
  const answer = await world.ask('POST', `/api/v1/widgets/${shop.widgetKey}/bookings`, {
    body: { name: 'x'.repeat(70_000) },
    headers: { 'Content-Length': '70020' },
  });
  expect([answer.status, answer.json.error.code]).toEqual([413, 'request.too_large']);
  expect(answer.headers.get('Connection')).toBe('close');
});

function isRemoval({ method }: HostileRequest): boolean {
  return method === 'DELETE';
}

async function problemWith(request: HostileRequest, secret: string): Promise<string | null> {
  const { method, path, body, statuses } = request;
  const answer = await world.app.request(path, {
    method,
    headers: {
      Authorization: `Bearer ${secret}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
  });
  // A stream of news would never end.
  if (answer.ok) {
    await answer.body?.cancel();
    return null;
  }
  if (answer.status >= 500) return `${answer.status} ${await answer.text()}`;
  if (!statuses.includes(String(answer.status))) return `${answer.status} is not described`;
  const read = refusal.safeParse(await answer.json());
  return read.success ? null : z.prettifyError(read.error);
}

async function knownIds(booking: string): Promise<Readonly<Record<string, string>>> {
  const { read } = world.store;
  const [[schedule], [person]] = await Promise.all([
    read.schedules.list(shop.businessId),
    read.staff.list(shop.businessId),
  ]);
  const [scheduleId, staff] = [schedule?.id ?? '', person?.id ?? ''];
  return {
    key: shop.widgetKey,
    widget: shop.widgetKey,
    service: shop.service,
    services: shop.service,
    staff,
    staffId: staff,
    schedules: scheduleId,
    scheduleId,
    ref: booking,
    booking,
    start: '2026-06-10T11:00:00Z',
    timezone: 'Europe/Paris',
    tz: 'Europe/Paris',
    email: 'bea@example.com',
    phone: '+33612345678',
    from: '2026-06-10',
    to: '2026-06-12',
    visit: 'a-visit-of-somebody',
  };
}
