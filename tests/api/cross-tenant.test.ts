import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { attempts } from './admin/attempts.ts';
import type { Belongings } from './admin/belongings.ts';
import { PUBLIC_ROUTES } from './admin/public-routes.ts';
import { arrive } from '../world/people.ts';
import { connectGoogle } from './admin/connected.ts';
import { ask, itemsWithId, openFrontDesk, withId } from './admin/front-desk.ts';
import type { Caller, FrontDesk } from './admin/front-desk.ts';
import { writtenTo } from './admin/reader.ts';
import { someoneWaiting } from './waitlist/someone-waiting.ts';

let desk: FrontDesk;
let salon: Caller;
let clinic: Caller;
let theirs: Belongings;

beforeEach(async () => {
  desk = await openFrontDesk();
  salon = await desk.callerFor('demo');
  clinic = await desk.callerFor('northgate');
  theirs = await belongingsOf(clinic);
});

afterEach(() => desk.close());

test('every route of the app is tried across businesses or public by decision', () => {
  expect(undecided(routesOf(desk.app))).toEqual([]);
});

test('a new route that nobody decided about is named', () => {
  const grown = new Hono()
    .route('/', desk.app)
    .get('/api/v1/takings/:id', (c) => c.json({}))
    .all('/api/v1/secrets', (c) => c.json({}));
  expect(undecided(routesOf(grown))).toEqual(['GET /api/v1/takings/:id', 'ALL /api/v1/secrets']);
});

test('no attempt is left of a route that is gone', () => {
  const routes = routesOf(desk.app);
  expect(Object.keys(attempts(theirs)).filter((route) => !routes.includes(route))).toEqual([]);
});

test("the salon's key reaches nothing of the clinic, and changes nothing there", async () => {
  const before = await everythingOf(clinic);
  for (const [route, tries] of Object.entries(attempts(theirs))) {
    for (const { path, body, outcome } of tries) {
      const answer = await salon.ask(methodOf(route), path, body);
      const said = { route, path, status: answer.status };
      if (outcome === 'not found' || outcome === 'nobody') {
        expect(said).toEqual({ route, path, status: 404 });
      } else if (outcome === 'people') {
        expect(said).toEqual({ route, path, status: 403 });
      } else {
        expect([200, 201], JSON.stringify({ ...said, text: answer.text })).toContain(answer.status);
      }
      if (outcome === 'nothing') expect(answer.as(itemsWithId).items, path).toEqual([]);
      for (const id of Object.values(theirs))
        expect(answer.text, `${route} shows ${id}`).not.toContain(id);
    }
  }
  expect(await everythingOf(clinic)).toEqual(before);
});

test('an owner of the salon who is signed in reaches nothing of the clinic either', async () => {
  const before = await everythingOf(clinic);
  const roles = [{ businessId: salon.businessId, role: 'owner' as const }];
  const owner = await arrive(desk, { name: 'Inès', email: 'ines@example.com', roles });
  for (const [route, tries] of Object.entries(attempts(theirs))) {
    for (const { path, body, outcome } of tries) {
      const asked = { path, business: salon.businessId, ...(body === undefined ? {} : { body }) };
      const { status, text } = await owner.ask(methodOf(route), path, asked);
      const isGone = ['not found', 'people', 'nobody'].includes(outcome);
      expect({ route, path, status }).toEqual({ route, path, status: isGone ? 404 : status });
      if (!isGone) expect([200, 201], `${route} ${text}`).toContain(status);
      for (const id of Object.values(theirs))
        expect(text, `${route} shows ${id}`).not.toContain(id);
      // Naming the clinic instead is answered as if there were none.
      const there = await owner.ask(methodOf(route), path, {
        ...asked,
        business: clinic.businessId,
      });
      expect({ route, status: there.status, code: there.code }).toEqual({
        route,
        status: 404,
        code: 'businesses.not_found',
      });
    }
  }
  expect(await everythingOf(clinic)).toEqual(before);
});

test("the clinic's own key reaches what the salon's could not", async () => {
  const statuses: Record<string, number> = {};
  for (const route of Object.keys(attempts(theirs)).filter((one) => one.startsWith('GET '))) {
    for (const { path } of attempts(theirs)[route] ?? []) {
      statuses[path] = (await clinic.ask('GET', path)).status;
    }
  }
  expect(new Set(Object.values(statuses)), JSON.stringify(statuses)).toEqual(new Set([200]));
});

test('without a key, with a wrong one or another scheme, every admin route answers 401', async () => {
  for (const [route, tries] of Object.entries(attempts(theirs))) {
    for (const { path, body } of tries) {
      for (const authorization of [undefined, 'Bearer bk_live_wrong', `Basic ${clinic.secret}`]) {
        const request = { method: methodOf(route), path, body };
        const answer = await ask(
          desk.app,
          authorization === undefined ? request : { ...request, authorization },
        );
        expect({ route, authorization, status: answer.status }).toEqual({
          route,
          authorization,
          status: 401,
        });
        expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
      }
    }
  }
});

test('a key that may only read is refused every change, in its own business too', async () => {
  const reader = await desk.callerFor('northgate', ['read']);
  const before = await everythingOf(clinic);
  for (const [route, tries] of Object.entries(attempts(theirs))) {
    for (const { path, body } of tries) {
      const { status } = await reader.ask(methodOf(route), path, body);
      expect({ route, status }).toEqual({ route, status: methodOf(route) === 'GET' ? 200 : 403 });
    }
  }
  expect(await everythingOf(clinic)).toEqual(before);
});

// What takes `next` and stands before many paths or all methods is on the way, not a place to arrive at.
function routesOf(app: Pick<Hono, 'routes'>): string[] {
  const routes = app.routes.filter(
    ({ method, path, handler }) => handler.length < 2 || (method !== 'ALL' && !path.endsWith('*')),
  );
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))];
}

function undecided(routes: readonly string[]): string[] {
  const tried = attempts(theirs);
  return routes.filter(
    (route) => tried[route] === undefined && !PUBLIC_ROUTES.some((pattern) => pattern.test(route)),
  );
}

function methodOf(route: string): string {
  return route.slice(0, route.indexOf(' '));
}

async function belongingsOf(caller: Caller): Promise<Belongings> {
  const first = async (path: string): Promise<string> => {
    const [item] = (await caller.ask('GET', path)).as(itemsWithId).items;
    if (item === undefined) throw new Error(`Nothing at ${path}`);
    return item.id;
  };
  const staff = await first('/api/v1/staff');
  const off = { staffId: staff, start: '2026-12-28T00:00:00Z', end: '2026-12-29T00:00:00Z' };
  const timeOff = (await caller.ask('POST', '/api/v1/time-off', off)).as(withId).id;
  const booking = await first('/api/v1/bookings');
  const { businessId } = caller;
  const { calendar, conflict } = await connectGoogle(desk.core, { businessId, staff, booking });
  const written = await caller.ask('POST', `/api/v1/bookings/${booking}/notes`, { text: 'Ours' });
  const hook = { url: 'https://clinic.example/hook', events: ['booking.created'] };
  const webhook = (await caller.ask('POST', '/api/v1/webhooks', hook)).as(withId).id;
  const test = await caller.ask('POST', `/api/v1/webhooks/${webhook}/test`);
  await desk.core.store.write((tx) => tx.inboundTexts.add(writtenTo(businessId)));
  return {
    staff,
    webhook,
    delivery: test.as(withId).id,
    timeOff,
    note: written.as(withId).id,
    service: await first('/api/v1/services'),
    schedule: await first('/api/v1/schedules'),
    widget: 'wgt_demophysio',
    apiKey: await first('/api/v1/api-keys'),
    booking,
    member: await first('/api/v1/members'),
    message: (
      await caller.ask('POST', '/api/v1/message-channels/email/test', { to: 'ours@example.net' })
    ).as(withId).id,
    feed: (await caller.ask('POST', `/api/v1/staff/${staff}/feeds`, {})).as(withId).id,
    calendar,
    conflict,
    waitlist: await someoneWaiting(desk.core, { businessId, widgetKey: 'wgt_demophysio', staff }),
  };
}

const LISTS = [
  'waitlist',
  'members',
  'business',
  'staff',
  'services',
  'schedules',
  'time-off',
  'widgets',
  'api-keys',
  'connections/google',
  'webhooks',
];

async function everythingOf(caller: Caller): Promise<unknown> {
  const lists = await Promise.all(
    LISTS.map(async (noun) => [noun, (await caller.ask('GET', `/api/v1/${noun}`)).as(z.unknown())]),
  );
  const bookings = (await caller.ask('GET', '/api/v1/bookings?limit=200')).as(z.unknown());
  // That a key was used is noted in the background, and is no change.
  const text = JSON.stringify({ ...Object.fromEntries(lists), bookings }, (key, value: unknown) =>
    key === 'lastUsedAt' ? undefined : value,
  );
  return JSON.parse(text);
}
