import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { arrive } from '../../world/people.ts';
import type { Person } from '../../world/people.ts';
import { attempts } from '../admin/attempts.ts';
import { connectGoogle } from '../admin/connected.ts';
import type { Belongings } from '../admin/belongings.ts';
import { itemsWithId, openFrontDesk, withId } from '../admin/front-desk.ts';
import { writtenTo } from '../admin/reader.ts';
import type { Caller, FrontDesk } from '../admin/front-desk.ts';
import { someoneWaiting } from '../waitlist/someone-waiting.ts';

/**
 * What a `staff` member may ask for at all. `own`: only their own comes; `colleague`: 404 for what is a colleague's;
 * `shared`: what everybody in the business may know. Every admin route that is not named answers 403.
 */
const OPEN_TO_STAFF: Readonly<Record<string, 'own' | 'colleague' | 'shared'>> = {
  'GET /api/v1/business': 'shared',
  'GET /api/v1/services': 'shared',
  'GET /api/v1/services/:id': 'shared',
  'GET /api/v1/staff': 'own',
  'GET /api/v1/staff/:id': 'colleague',
  'GET /api/v1/staff/:id/feeds': 'colleague',
  'POST /api/v1/staff/:id/feeds': 'colleague',
  'POST /api/v1/staff/:id/feeds/:feed/renewal': 'colleague',
  'DELETE /api/v1/staff/:id/feeds/:feed': 'colleague',
  'GET /api/v1/schedules': 'own',
  'GET /api/v1/schedules/:id': 'colleague',
  'PATCH /api/v1/schedules/:id': 'colleague',
  'PUT /api/v1/schedules/:id/overrides/:date': 'colleague',
  'DELETE /api/v1/schedules/:id/overrides/:date': 'colleague',
  'PATCH /api/v1/schedules/:id/overrides': 'colleague',
  'GET /api/v1/holidays': 'shared',
  'GET /api/v1/time-off': 'own',
  'POST /api/v1/time-off': 'colleague',
  'DELETE /api/v1/time-off/:id': 'colleague',
  'GET /api/v1/bookings': 'own',
  'POST /api/v1/bookings': 'colleague',
  'GET /api/v1/bookings/:ref': 'colleague',
  'POST /api/v1/bookings/:ref/approval': 'colleague',
  'POST /api/v1/bookings/:ref/decline': 'colleague',
  'POST /api/v1/bookings/:ref/move': 'colleague',
  'POST /api/v1/bookings/:ref/cancellation': 'colleague',
  'POST /api/v1/bookings/:ref/no-show': 'colleague',
  'GET /api/v1/bookings/:ref/notes': 'colleague',
  'POST /api/v1/bookings/:ref/notes': 'colleague',
  'PATCH /api/v1/bookings/:ref/notes/:id': 'colleague',
  'DELETE /api/v1/bookings/:ref/notes/:id': 'colleague',
  'GET /api/v1/bookings.csv': 'own',
  'GET /api/integrations/outlook/export': 'own',
  'GET /api/v1/explanations': 'colleague',
  'GET /api/v1/live': 'own',
};

let desk: FrontDesk;
let key: Caller;
/** Ids of Léa's own things and of her colleague's. */
let own: Belongings;
let colleagues: Belongings;

beforeEach(async () => {
  desk = await openFrontDesk();
  key = await desk.callerFor('demo');
  const [lea = '', noor = ''] = (await key.ask('GET', '/api/v1/staff'))
    .as(itemsWithId)
    .items.map(({ id }) => id);
  own = await belongingsOf(lea);
  colleagues = await belongingsOf(noor);
  await desk.core.store.write((tx) => tx.inboundTexts.add(writtenTo(key.businessId)));
});

afterEach(() => desk.close());

test('on every route of the app somebody confined to a calendar reaches nothing of a colleague', async () => {
  const lea = await arriveAs('staff', own.staff);
  // That she was seen is noted with her first request.
  await lea.ask('GET', '/api/v1/business');
  const before = await everything();
  for (const [route, tries] of Object.entries(attempts(colleagues))) {
    for (const { path, body } of tries) {
      const { status, text } = await lea.ask(
        methodOf(route),
        path,
        body === undefined ? {} : { body },
      );
      const named = { route, path, status };
      // A colleague named in the query is nobody.
      const isNamed = path.includes(`staff=${colleagues.staff}`);
      const may = isNamed ? 'colleague' : OPEN_TO_STAFF[route];
      expect(named).toEqual({
        ...named,
        status: { own: 200, shared: 200, colleague: 404, none: 403 }[may ?? 'none'],
      });
      if (may === 'shared') continue;
      for (const id of [
        colleagues.staff,
        colleagues.schedule,
        colleagues.timeOff,
        colleagues.booking,
      ]) {
        expect(text, `${route} shows ${id}`).not.toContain(id);
      }
    }
  }
  expect(await everything()).toEqual(before);
});

test('what is open to staff is in the list of routes that is taken from the app', () => {
  const routes = Object.keys(attempts(colleagues));
  expect(Object.keys(OPEN_TO_STAFF).filter((route) => !routes.includes(route))).toEqual([]);
});

test('an admin is refused none of it for being one', async () => {
  const admin = await arriveAs('admin');
  for (const [route, tries] of Object.entries(attempts(colleagues))) {
    for (const { path, body, outcome } of tries.filter(() => !route.startsWith('DELETE '))) {
      const { status } = await admin.ask(methodOf(route), path, body === undefined ? {} : { body });
      if (outcome === 'people' || outcome === 'nobody') continue;
      expect({ route, path, isRefused: status === 403 || status === 404 }).toEqual({
        route,
        path,
        isRefused: false,
      });
    }
  }
});

test('somebody whose calendar was never named sees nothing at all', async () => {
  const nobody = await arriveAs('staff');
  for (const [route, tries] of Object.entries(attempts(own))) {
    for (const { path, body } of tries) {
      const { status } = await nobody.ask(
        methodOf(route),
        path,
        body === undefined ? {} : { body },
      );
      expect({ route, status }).toEqual({ route, status: 403 });
    }
  }
});

describe('with her own calendar Léa', () => {
  let lea: Person;

  beforeEach(async () => {
    lea = await arriveAs('staff', own.staff);
  });

  test('sees her bookings and no other', async () => {
    const path = '/api/v1/bookings?limit=200';
    const seen = (await lea.ask('GET', path)).as(itemsWithId).items.map(({ id }) => id);
    const hers = (await key.ask('GET', `${path}&staff=${own.staff}`)).as(itemsWithId).items;
    const all = (await key.ask('GET', path)).as(itemsWithId).items;
    expect(seen).toEqual(hers.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(seen.length);
  });

  test('moves and cancels her own booking, but not into a colleague’s calendar', async () => {
    const path = `/api/v1/bookings/${own.booking}`;
    const start = '2027-03-07T10:00:00Z';
    expect(
      (await lea.ask('POST', `${path}/move`, { body: { start, staff: colleagues.staff } })).status,
    ).toBe(404);
    expect((await lea.ask('POST', `${path}/move`, { body: { start } })).status).toBe(200);
    expect((await lea.ask('POST', `${path}/cancellation`, { body: {} })).status).toBe(200);
  });

  test('takes time off and takes it back', async () => {
    const body = { staffId: own.staff, start: '2027-04-01T00:00:00Z', end: '2027-04-02T00:00:00Z' };
    const { id } = (await lea.ask('POST', '/api/v1/time-off', { body })).as(withId);
    expect((await lea.ask('DELETE', `/api/v1/time-off/${id}`)).status).toBe(204);
  });

  test('changes hours that are hers alone, and never makes them everybody’s', async () => {
    const path = `/api/v1/schedules/${own.schedule}`;
    const weekly = { mon: [['10:00', '16:00']] };
    expect((await lea.ask('PATCH', path, { body: { weekly } })).status).toBe(200);
    expect(
      (await lea.ask('PUT', `${path}/overrides/2026-12-24`, { body: { windows: [] } })).status,
    ).toBe(200);
    expect((await lea.ask('DELETE', `${path}/overrides/2026-12-24`)).status).toBe(204);
    expect((await lea.ask('PATCH', path, { body: { isDefault: true } })).status).toBe(403);
    await key.ask('PATCH', `/api/v1/staff/${colleagues.staff}`, { scheduleId: own.schedule });
    expect((await lea.ask('PATCH', path, { body: { weekly } })).status).toBe(403);
    expect(
      (await lea.ask('PUT', `${path}/overrides/2026-12-24`, { body: { windows: [] } })).status,
    ).toBe(403);
  });

  test('sees the default hours she works, and leaves them alone', async () => {
    await key.ask('PATCH', `/api/v1/staff/${own.staff}`, { scheduleId: null });
    const [schedule] = (await lea.ask('GET', '/api/v1/schedules')).as(itemsWithId).items;
    const path = `/api/v1/schedules/${schedule?.id ?? ''}`;
    expect((await lea.ask('GET', path)).as(z.object({ isDefault: z.boolean() })).isDefault).toBe(
      true,
    );
    expect((await lea.ask('PATCH', path, { body: { name: 'Mine' } })).status).toBe(403);
  });
});

function arriveAs(role: 'staff' | 'admin', staffId?: string): Promise<Person> {
  const membership = {
    businessId: key.businessId,
    role,
    ...(staffId === undefined ? {} : { staffId }),
  };
  return arrive(desk, { name: 'Léa', email: 'lea@example.com', roles: [membership] });
}

function methodOf(route: string): string {
  return route.slice(0, route.indexOf(' '));
}

/** The person gets hours of her own, so that there is something to tell apart. */
async function belongingsOf(staff: string): Promise<Belongings> {
  const hours = {
    name: 'Her own',
    timezone: 'Europe/Paris',
    weekly: { mon: [['09:00', '17:00']] },
  };
  const schedule = (await key.ask('POST', '/api/v1/schedules', hours)).as(withId).id;
  await key.ask('PATCH', `/api/v1/staff/${staff}`, { scheduleId: schedule });
  const off = { staffId: staff, start: '2026-12-28T00:00:00Z', end: '2026-12-29T00:00:00Z' };
  const first = async (path: string): Promise<string> => {
    const [item] = (await key.ask('GET', path)).as(itemsWithId).items;
    if (item === undefined) throw new Error(`Nothing at ${path}`);
    return item.id;
  };
  const booking = await first(`/api/v1/bookings?staff=${staff}&from=2026-12-04T00:00:00Z`);
  const { businessId } = key;
  const google = await connectGoogle(desk.core, { businessId, staff, booking });
  const written = await key.ask('POST', `/api/v1/bookings/${booking}/notes`, { text: 'Ours' });
  const hook = { url: 'https://salon.example/hook', events: ['booking.created'] };
  const webhook = (await key.ask('POST', '/api/v1/webhooks', hook)).as(withId).id;
  const sent = await key.ask('POST', `/api/v1/webhooks/${webhook}/test`);
  return {
    staff,
    schedule,
    note: written.as(withId).id,
    timeOff: (await key.ask('POST', '/api/v1/time-off', off)).as(withId).id,
    service: await first('/api/v1/services'),
    widget: 'wgt_demosalon',
    apiKey: await first('/api/v1/api-keys'),
    webhook,
    delivery: sent.as(withId).id,
    booking,
    member: await first('/api/v1/members'),
    message: (
      await key.ask('POST', '/api/v1/message-channels/email/test', { to: 'ours@example.net' })
    ).as(withId).id,
    feed: (await key.ask('POST', `/api/v1/staff/${staff}/feeds`, {})).as(withId).id,
    calendar: google.calendar,
    conflict: google.conflict,
    waitlist: await someoneWaiting(desk.core, { businessId, widgetKey: 'wgt_demosalon' }),
  };
}

const LISTS = [
  'business',
  'staff',
  'services',
  'schedules',
  'time-off',
  'widgets',
  'api-keys',
  'members',
];

async function everything(): Promise<unknown> {
  const lists = LISTS.map(async (noun) =>
    (await key.ask('GET', `/api/v1/${noun}`)).as(z.unknown()),
  );
  return [
    ...(await Promise.all(lists)),
    (await key.ask('GET', '/api/v1/bookings?limit=200')).as(z.unknown()),
  ];
}
