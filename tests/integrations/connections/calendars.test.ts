import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Heard } from '../../world/people.ts';
import { openOwnerAndGoogle, PAGE } from './owner-and-google.ts';
import type { OwnerAndGoogle } from './owner-and-google.ts';

let all: OwnerAndGoogle;

beforeEach(async () => {
  all = await openOwnerAndGoogle();
  await all.connect({ more: 'choose' });
});

afterEach(() => all.close());

const choices = z.object({
  items: z.array(
    z.object({
      googleId: z.string(),
      name: z.string(),
      isPrimary: z.boolean(),
      mayWrite: z.boolean(),
      isConnected: z.boolean(),
    }),
  ),
});

test('the calendars of the account are listed, the main one as connected already', async () => {
  all.google.addCalendar('ines@example.com', { id: 'family@group.example', summary: 'Famille' });
  const { items } = (await ask('GET', '/calendars')).as(choices);
  expect(items).toEqual([
    expect.objectContaining({ name: 'ines@example.com', isPrimary: true, isConnected: true }),
    expect.objectContaining({ name: 'Famille', isPrimary: false, isConnected: false }),
  ]);
});

test('another calendar is connected once, blocks a person, and can be forgotten', async () => {
  all.google.addCalendar('ines@example.com', { id: 'family@group.example', summary: 'Famille' });
  for (const _time of [1, 2]) {
    const body = { googleId: 'family@group.example' };
    expect((await ask('POST', '/calendars', body)).status).toBe(200);
  }
  const { connection } = await all.page();
  expect(connection?.calendars.map(({ name }) => name)).toEqual(['ines@example.com', 'Famille']);
  const family = connection?.calendars[1]?.id ?? '';
  const staff = connection?.people[0]?.staffId ?? '';

  await ask('PUT', `/calendars/${family}/people/${staff}`, { blocks: true, receives: true });
  const chosen = (await all.page()).connection?.people ?? [];
  expect(chosen.filter(({ receives }) => receives).map(({ calendarId }) => calendarId)).toEqual([
    family,
  ]);
  expect(chosen.filter(({ blocks }) => blocks)).toHaveLength(2);

  await ask('PUT', `/calendars/${family}/people/${staff}`, { blocks: false, receives: false });
  expect((await all.page()).connection?.people).toHaveLength(1);
  expect((await ask('DELETE', `/calendars/${family}`)).status).toBe(200);
  expect((await all.page()).connection?.calendars).toHaveLength(1);
});

test('a calendar the account does not have is not found', async () => {
  const { code } = await ask('POST', '/calendars', { googleId: 'nobody@group.example' });
  expect(code).toBe('connections.not_found');
});

test('making a calendar takes a right of its own', async () => {
  expect((await ask('POST', '/calendars', { name: 'Salon' })).code).toBe('google.scopes_missing');
  await all.connect({ more: 'create' });
  expect((await all.page()).connection).toMatchObject({ mayChoose: true, mayCreate: true });
});

test('settings change one at a time', async () => {
  await ask('PATCH', '/settings', { details: 'busy' });
  await ask('PATCH', '/settings', { stopAfterMinutes: 120, cancelsBookings: false });
  expect((await all.page()).connection?.settings).toMatchObject({
    details: 'busy',
    stopAfterMinutes: 120,
    cancelsBookings: false,
    movesBookings: true,
  });
  expect((await ask('PATCH', '/settings', { details: 'everything' })).code).toBe('request.invalid');
});

test('Google in trouble is told as such, and nothing changes', async () => {
  all.google.fail('calendarList.list', 503);
  expect((await ask('GET', '/calendars')).code).toBe('google.unreachable');
  expect((await all.page()).connection?.status).toBe('ok');
});

function ask(method: string, path: string, body?: unknown): Promise<Heard> {
  return all.ines.ask(method, `${PAGE}${path}`, body === undefined ? {} : { body });
}
