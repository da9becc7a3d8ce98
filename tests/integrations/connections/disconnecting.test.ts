import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SALON, withId } from '../../api/auth/house.ts';
import { openOwnerAndGoogle, PAGE } from './owner-and-google.ts';
import type { OwnerAndGoogle } from './owner-and-google.ts';

let all: OwnerAndGoogle;

beforeEach(async () => {
  all = await openOwnerAndGoogle();
  await all.connect();
  await all.world.outbox.drain();
});

afterEach(() => all.close());

const items = z.object({ items: z.array(withId) });

describe('with a booking to come in the calendar and one that is over', () => {
  beforeEach(async () => {
    await book('2026-06-01T09:00:00Z');
    await book('2026-06-04T09:00:00Z');
    await all.world.outbox.drain();
    expect(ourEvents()).toHaveLength(2);
    all.world.clock.set('2026-06-02T08:00:00Z');
    all.google.forgetCalls();
  });

  test('who keeps the events finds them in the calendar, and the permission is given back', async () => {
    await disconnect('keep');
    expect((await all.page()).connection?.status).toBe('closing');
    await all.world.outbox.drain();
    expect((await all.page()).connection).toBeNull();
    expect(await all.stored()).toBe('[]');
    expect(ourEvents()).toHaveLength(2);
    expect(all.google.count('oauth.revoke')).toBe(1);
  });

  test('who takes the events away loses those to come, and only ours', async () => {
    all.google.calendar().add({ start: '2026-06-05T09:00:00Z', end: '2026-06-05T10:00:00Z' });
    await disconnect('delete');
    await all.world.outbox.drain();
    expect((await all.page()).connection).toBeNull();
    expect(ourEvents()).toHaveLength(1);
    expect(all.google.calendar().events()).toHaveLength(2);
  });

  test('while Google does not answer the rest is done later, and meanwhile nothing is read or written', async () => {
    all.google.fail('events.delete', 503);
    await disconnect('delete');
    await all.world.outbox.drain();
    expect((await all.page()).connection?.status).toBe('closing');
    await book('2026-06-08T09:00:00Z');
    await all.world.outbox.drain();
    expect(all.google.count('events.insert')).toBe(0);
    expect((await all.ines.ask('GET', '/api/integrations/google/auth')).code).toBe(
      'google.closing',
    );
    all.google.heal();
    all.world.clock.advanceMin(60);
    await all.world.outbox.drain();
    expect((await all.page()).connection).toBeNull();
    expect(ourEvents()).toHaveLength(1);
  });

  test('who connects again finds the booking once in the calendar', async () => {
    await disconnect('keep');
    await all.world.outbox.drain();
    await all.connect();
    await all.world.outbox.drain();
    await all.world.outbox.drain();
    expect(ourEvents()).toHaveLength(2);
    expect((await all.page()).connection?.status).toBe('ok');
  });
});

test.each([
  ['answers', null, 1],
  ['does not answer', 503, 4],
] as const)(
  'a business that is deleted is gone, whether or not Google takes its permission back: it %s',
  async (_, fault, asked) => {
    if (fault !== null) all.google.fail('oauth.revoke', fault);
    const path = `/api/v1/business?name=${encodeURIComponent(SALON.name)}`;
    expect((await all.ines.ask('DELETE', path)).status).toBe(204);
    expect(all.google.count('oauth.revoke')).toBe(asked);
    expect(await all.world.core.store.read.connections.all()).toEqual([]);
  },
);

test('an account that Google closed to us is forgotten, but its events cannot be taken away', async () => {
  all.google.revokeGrant();
  all.world.clock.advanceMin(60);
  const id = (await all.page()).connection?.id ?? '';
  await expect(all.world.connections.access.accessToken(id)).rejects.toThrow();
  const refused = await all.ines.ask('POST', `${PAGE}/disconnection`, {
    body: { events: 'delete' },
  });
  expect(refused.code).toBe('google.refused');
  await disconnect('keep');
  await all.world.outbox.drain();
  expect((await all.page()).connection).toBeNull();
});

async function disconnect(events: 'keep' | 'delete'): Promise<void> {
  const answer = await all.ines.ask('POST', `${PAGE}/disconnection`, { body: { events } });
  expect({ status: answer.status, code: answer.code }).toEqual({ status: 200, code: undefined });
}

/** Inès writes a booking of hers down. */
async function book(start: string): Promise<void> {
  const [person] = (await all.ines.ask('GET', '/api/v1/staff')).as(items).items;
  const service = await serviceId();
  const body = { service, staff: person?.id, start, customer: { name: 'Julien Perrot' } };
  const answer = await all.ines.ask('POST', '/api/v1/bookings', { body });
  expect(answer.status, answer.text).toBe(201);
}

async function serviceId(): Promise<string> {
  const [present] = (await all.ines.ask('GET', '/api/v1/services')).as(items).items;
  if (present !== undefined) return present.id;
  const body = { name: 'Coupe', durationMin: 30 };
  return (await all.ines.ask('POST', '/api/v1/services', { body })).as(withId).id;
}

function ourEvents(): unknown[] {
  return all.google
    .calendar()
    .events()
    .filter(({ extendedProperties }) => extendedProperties !== undefined);
}
