import { note } from '@bookingsaas/server/contract/notes';
import type { Note } from '@bookingsaas/server/contract/notes';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { arrive } from '../../world/people.ts';
import type { Person } from '../../world/people.ts';
import { itemsWithId, openFrontDesk } from './front-desk.ts';
import type { Caller, FrontDesk } from './front-desk.ts';

let desk: FrontDesk;
let salon: Caller;
let ines: Person;
let karim: Person;
let booking: string;

/** Inès owns the salon, Karim works there; the first booking is Karim's. */
beforeEach(async () => {
  desk = await openFrontDesk();
  salon = await desk.callerFor('demo');
  const [first, second] = (await salon.ask('GET', '/api/v1/staff')).as(itemsWithId).items;
  const staffId = second?.id ?? first?.id ?? '';
  const own = `/api/v1/bookings?staff=${staffId}&from=2026-12-04T00:00:00Z`;
  booking = (await salon.ask('GET', own)).as(itemsWithId).items[0]?.id ?? '';
  const { businessId } = salon;
  ines = await arrive(desk, {
    name: 'Inès',
    email: 'ines@example.com',
    roles: [{ businessId, role: 'owner' }],
  });
  karim = await arrive(desk, {
    name: 'Karim',
    email: 'karim@example.com',
    roles: [{ businessId, role: 'staff', staffId }],
  });
});

afterEach(() => desk.close());

test('a note says who wrote it and when, and a change says when', async () => {
  const written = await write(ines, 'Allergique à l’ammoniaque');
  expect(written).toEqual({
    id: written.id,
    text: 'Allergique à l’ammoniaque',
    author: 'Inès',
    isChangeable: true,
    isRemovable: true,
    createdAt: '2026-12-03T09:00:00Z',
    changedAt: null,
  });
  desk.setNow('2026-12-03T09:30:00Z');
  const changed = await ines.ask('PATCH', `${notes()}/${written.id}`, {
    body: { text: 'Allergique au latex' },
  });
  expect(changed.as(note)).toEqual({
    ...written,
    text: 'Allergique au latex',
    changedAt: '2026-12-03T09:30:00Z',
  });
  expect(await read(ines)).toEqual([changed.as(note)]);
});

test('nobody changes what a colleague wrote; the owner may delete it, a colleague may not', async () => {
  const owners = await write(ines, 'Paie en espèces');
  const karims = await write(karim, 'Cheveux fins');
  expect((await read(karim)).map(({ author, isChangeable }) => [author, isChangeable])).toEqual([
    ['Inès', false],
    ['Karim', true],
  ]);
  const body = { text: 'Autre chose' };
  expect((await karim.ask('PATCH', `${notes()}/${owners.id}`, { body })).status).toBe(403);
  expect((await ines.ask('PATCH', `${notes()}/${karims.id}`, { body })).status).toBe(403);
  expect((await karim.ask('DELETE', `${notes()}/${owners.id}`)).status).toBe(403);
  expect((await ines.ask('DELETE', `${notes()}/${karims.id}`)).status).toBe(204);
  expect((await read(ines)).map(({ text }) => text)).toEqual(['Paie en espèces']);
});

test('a note is found on its own booking only, and an empty one is none', async () => {
  const { id } = await write(ines, 'Ici');
  const all = (await salon.ask('GET', '/api/v1/bookings?limit=5')).as(itemsWithId).items;
  const other = all.find((one) => one.id !== booking)?.id ?? '';
  const elsewhere = `/api/v1/bookings/${other}/notes/${id}`;
  expect((await ines.ask('PATCH', elsewhere, { body: { text: 'Là' } })).code).toBe(
    'notes.not_found',
  );
  expect((await ines.ask('DELETE', elsewhere)).code).toBe('notes.not_found');
  expect((await ines.ask('POST', notes(), { body: { text: '  ' } })).code).toBe('request.invalid');
});

test('bookings are found by what is written about them, accents or not', async () => {
  await write(karim, 'Préfère la fenêtre, 100 % naturel');
  const search = async (text: string) =>
    (await salon.ask('GET', `/api/v1/bookings?search=${encodeURIComponent(text)}`))
      .as(itemsWithId)
      .items.map(({ id }) => id);
  expect(await search('prefere la fenetre')).toEqual([booking]);
  expect(await search('100 % nat')).toEqual([booking]);
  expect(await search('100 % artificiel')).toEqual([]);
});

test('the visitor whose booking it is never sees a note', async () => {
  const secret = 'Toujours en retard';
  await write(ines, secret);
  const link = `/api/v1/bookings/${desk.core.secrets.linkToken(booking)}`;
  const seen = await desk.app.request(link);
  expect(seen.status).toBe(200);
  expect(await seen.text()).not.toContain(secret);
  const page = await desk.app.request(`/b/${desk.core.secrets.linkToken(booking)}`);
  expect(await page.text()).not.toContain(secret);
  expect((await desk.app.request(`${link}/notes`)).status).toBe(401);
});

function notes(): string {
  return `/api/v1/bookings/${booking}/notes`;
}

async function write(person: Person, text: string): Promise<Note> {
  const answer = await person.ask('POST', notes(), { body: { text } });
  expect(answer.status, answer.text).toBe(201);
  return answer.as(note);
}

async function read(person: Person): Promise<Note[]> {
  return (await person.ask('GET', notes())).as(z.object({ items: z.array(note) })).items;
}
