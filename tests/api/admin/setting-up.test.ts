import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { itemsWithId, openFrontDesk, refusal, withId } from './front-desk.ts';
import type { Caller, FrontDesk } from './front-desk.ts';

let desk: FrontDesk;
let salon: Caller;

beforeEach(async () => {
  desk = await openFrontDesk();
  salon = await desk.callerFor('demo');
});

afterEach(() => desk.close());

const anything = z.record(z.string(), z.unknown());

test('a person, their hours, their service and a widget are set up over the API alone', async () => {
  const schedule = (
    await salon.ask('POST', '/api/v1/schedules', {
      name: 'Léa',
      timezone: 'Europe/Paris',
      weekly: { thu: [['10:00', '16:00']] },
    })
  ).as(withId);
  const staff = (
    await salon.ask('POST', '/api/v1/staff', { name: 'Léa', scheduleId: schedule.id })
  ).as(withId);
  const made = await salon.ask('POST', '/api/v1/services', {
    name: 'Manucure',
    durationMin: 40,
    staffIds: [staff.id],
  });
  expect(made.status).toBe(201);
  const service = made.as(
    z.object({ id: z.string(), durationMin: z.number(), staffIds: z.array(z.string()) }),
  );
  expect(service).toMatchObject({ durationMin: 40, staffIds: [staff.id] });
  const widget = await salon.ask('POST', '/api/v1/widgets', {
    name: 'Ongles',
    serviceIds: [service.id],
  });
  expect(widget.status).toBe(201);
  const { key } = widget.as(z.object({ key: z.string() }));
  const settings = await salon.ask('GET', `/api/v1/widgets/${key}/settings`);
  expect(settings.as(anything)).toMatchObject({ name: 'Ongles', serviceIds: [service.id] });
});

test('a change touches only what it names', async () => {
  const business = (await salon.ask('GET', '/api/v1/business')).as(anything);
  const renamed = (await salon.ask('PATCH', '/api/v1/business', { name: 'Salon Clair' })).as(
    anything,
  );
  expect(renamed).toEqual({ ...business, name: 'Salon Clair' });

  const [service] = (await salon.ask('GET', '/api/v1/services')).as(
    z.object({ items: z.array(anything) }),
  ).items;
  const path = `/api/v1/services/${String(service?.['id'])}`;
  const dearer = (await salon.ask('PATCH', path, { price: { amountMinor: 5000 } })).as(anything);
  expect(dearer).toEqual({ ...service, price: { amountMinor: 5000, isFrom: false } });
});

test('a change of one weekday keeps the others, and a change of the radius keeps the brand', async () => {
  const [schedule] = (await salon.ask('GET', '/api/v1/schedules')).as(
    z.object({ items: z.array(z.object({ id: z.string(), weekly: anything })) }),
  ).items;
  const changed = await salon.ask('PATCH', `/api/v1/schedules/${schedule?.id}`, {
    weekly: { tue: [['10:00', '12:00']] },
  });
  expect(changed.as(z.object({ weekly: anything })).weekly).toEqual({
    ...schedule?.weekly,
    tue: [['10:00', '12:00']],
  });

  const widget = await salon.ask('PATCH', '/api/v1/widgets/wgt_demosalon', {
    theme: { radius: 0 },
  });
  expect(widget.as(z.object({ name: z.string(), theme: anything }))).toMatchObject({
    name: 'Site du salon',
    theme: { brand: '#0f5c6e', radius: 0 },
  });
});

test('a new text of consent has a new version, another change keeps it', async () => {
  const version = z.object({ consentVersion: z.number() });
  const before = (await salon.ask('GET', '/api/v1/business')).as(version).consentVersion;
  const same = await salon.ask('PATCH', '/api/v1/business', { phone: '01 99 00 00 00' });
  expect(same.as(version).consentVersion).toBe(before);
  const changed = await salon.ask('PATCH', '/api/v1/business', { consentText: 'Recevoir un SMS.' });
  expect(changed.as(version).consentVersion).toBe(before + 1);
});

test.for([
  ['POST', '/api/v1/staff', { name: 'Léa', nickname: 'L' }, 'nickname', 'unknown_field'],
  ['POST', '/api/v1/staff', {}, 'name', 'required'],
  ['POST', '/api/v1/services', { name: 'Ongles', durationMin: 0 }, 'durationMin', 'too_small'],
  ['PATCH', '/api/v1/business', { timezone: 'Europe/Lumiere' }, 'timezone', 'zone_unknown'],
  [
    'PATCH',
    '/api/v1/widgets/wgt_demosalon',
    { theme: { brand: 'blue' } },
    'theme.brand',
    'invalid',
  ],
  [
    'POST',
    '/api/v1/schedules',
    { name: 'x', timezone: 'UTC', weekly: { mon: [['9', '10:00']] } },
    'weekly.mon.0.0',
    'invalid',
  ],
  [
    'POST',
    '/api/v1/services',
    { name: 'x', durationMin: 5, questions: [{ id: 'a', kind: 'choice', label: 'A' }] },
    'questions.0.choices',
    'invalid',
  ],
] as const)(
  '%s %s with a wrong field says which: %o',
  async ([method, path, body, field, code]) => {
    const answer = await salon.ask(method, path, body);
    expect(answer.status).toBe(400);
    const { error } = answer.as(refusal);
    expect(error).toMatchObject({ code: 'request.invalid', fields: { [field]: { code } } });
  },
);

test('time off that ends before it starts is refused', async () => {
  const [ines] = (await salon.ask('GET', '/api/v1/staff')).as(itemsWithId).items;
  const answer = await salon.ask('POST', '/api/v1/time-off', {
    staffId: ines?.id,
    start: '2026-12-25T00:00:00Z',
    end: '2026-12-24T00:00:00Z',
  });
  expect(answer.as(refusal).error.fields).toMatchObject({ end: { code: 'invalid' } });
});

test('what bookings refer to cannot be removed, what they do not can', async () => {
  const [coupe] = (await salon.ask('GET', '/api/v1/services')).as(itemsWithId).items;
  const refused = await salon.ask('DELETE', `/api/v1/services/${coupe?.id}`);
  expect({ status: refused.status, code: refused.as(refusal).error.code }).toEqual({
    status: 409,
    code: 'services.in_use',
  });
  const fresh = (
    await salon.ask('POST', '/api/v1/services', { name: 'Ongles', durationMin: 30 })
  ).as(withId);
  expect((await salon.ask('DELETE', `/api/v1/services/${fresh.id}`)).status).toBe(204);
  expect((await salon.ask('GET', `/api/v1/services/${fresh.id}`)).status).toBe(404);
});

test('every change that could move free times raises the availability version', async () => {
  const version = () => desk.core.store.read.businesses.availabilityVersion(salon.businessId);
  const [ines] = (await salon.ask('GET', '/api/v1/staff')).as(itemsWithId).items;
  const [service] = (await salon.ask('GET', '/api/v1/services')).as(itemsWithId).items;
  const [schedule] = (await salon.ask('GET', '/api/v1/schedules')).as(itemsWithId).items;
  const off = { staffId: ines?.id, start: '2026-12-24T00:00:00Z', end: '2026-12-25T00:00:00Z' };
  const away = (await salon.ask('POST', '/api/v1/time-off', off)).as(withId);
  const changes: [string, string, unknown?][] = [
    ['PATCH', '/api/v1/business', { timezone: 'Europe/London' }],
    ['POST', '/api/v1/staff', { name: 'Léa' }],
    ['PATCH', `/api/v1/staff/${ines?.id}`, { isActive: false }],
    ['POST', '/api/v1/services', { name: 'Ongles', durationMin: 30 }],
    ['PATCH', `/api/v1/services/${service?.id}`, { bufferAfterMin: 5 }],
    ['POST', '/api/v1/schedules', { name: 'x', timezone: 'UTC', weekly: {} }],
    ['PATCH', `/api/v1/schedules/${schedule?.id}`, { weekly: { mon: [] } }],
    ['PUT', `/api/v1/schedules/${schedule?.id}/overrides/2026-12-24`, { windows: [] }],
    ['DELETE', `/api/v1/schedules/${schedule?.id}/overrides/2026-12-24`],
    ['POST', '/api/v1/time-off', off],
    ['DELETE', `/api/v1/time-off/${away.id}`],
    ['PATCH', '/api/v1/widgets/wgt_demosalon', { staffIds: [ines?.id] }],
    ['DELETE', '/api/v1/widgets/wgt_demosalon'],
  ];
  for (const [method, path, body] of changes) {
    const before = await version();
    const { status } = await salon.ask(method, path, body);
    expect({ method, path, isDone: status < 300 }).toEqual({ method, path, isDone: true });
    expect(await version(), `${method} ${path}`).toBeGreaterThan(before);
  }
});
