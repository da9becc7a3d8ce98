import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFrontDesk } from '../admin/front-desk.ts';
import type { FrontDesk } from '../admin/front-desk.ts';
import { aBooking } from './a-booking.ts';
import { openBrowser } from './paper-browser.ts';

let desk: FrontDesk;
let browser: ReturnType<typeof openBrowser>;

beforeEach(async () => {
  desk = await openFrontDesk();
  browser = openBrowser(desk.app);
});

afterEach(() => desk.close());

test('one booking keeps its UID while it is moved and cancelled, and its sequence grows', async () => {
  const { path, booking } = await aBooking(desk);
  const first = await eventAt(`${path}.ics`);
  expect(first).toMatchObject({
    method: 'PUBLISH',
    status: 'CONFIRMED',
    sequence: 0,
    start: booking.start,
  });

  const time = await (
    await browser.open(`${path}?step=move&day=2026-12-17`)
  ).follow(/time=2026-12-17/u);
  await time.send();
  const moved = await eventAt(`${path}.ics`);
  expect(moved).toMatchObject({
    method: 'PUBLISH',
    uid: first.uid,
    sequence: 1,
    start: time.fields['start'],
  });

  await (await browser.open(`${path}?step=cancel`)).send();
  const cancelled = await eventAt(`${path}.ics`);
  expect(cancelled).toMatchObject({
    method: 'CANCEL',
    status: 'CANCELLED',
    uid: first.uid,
    sequence: 2,
  });
});

test('a request that waits is tentative, and taken away when it is declined', async () => {
  const { path, booking } = await aBooking(desk, {
    widget: 'wgt_demotutor',
    service: 'Cours de maths en petit groupe',
    day: '2026-12-10',
    answers: { classe: '3e' },
  });
  expect(await eventAt(`${path}.ics`)).toMatchObject({
    method: 'PUBLISH',
    status: 'TENTATIVE',
    sequence: 0,
  });
  const lucie = await desk.callerFor('lucie');
  await lucie.ask('POST', `/api/v1/bookings/${booking.id}/decline`, {});
  expect(await eventAt(`${path}.ics`)).toMatchObject({
    method: 'CANCEL',
    status: 'CANCELLED',
    sequence: 1,
  });
});

test('the file is a private download in UTC with lines calendars can read', async () => {
  const salon = await desk.callerFor('demo');
  await salon.ask('PATCH', '/api/v1/business', {
    name: 'Salon "Lumière"; 💇‍♀️, coiffure pour toutes et tous à Paris depuis 1987',
  });
  const { path } = await aBooking(desk);
  const { headers, html: file } = await browser.open(`${path}.ics`);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': expect.stringMatching(/^attachment; filename="bkg_\w+\.ics"$/u),
    'cache-control': 'private, no-store',
  });
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = file.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/u.test(line))).toEqual([]);
  expect(
    lines
      .filter((line) => /^DT(?:START|END|STAMP)/u.test(line))
      .every((line) => line.endsWith('Z')),
  ).toBe(true);
  expect(lines.filter((line) => /^(?:ORGANIZER|ATTENDEE)/u.test(line))).toHaveLength(1);
});

test('a file of no booking is not found', async () => {
  expect((await browser.open('/b/nothing.ics')).status).toBe(404);
});

async function eventAt(path: string) {
  const calendar = new ICAL.Component(ICAL.parse((await browser.open(path)).html));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  return {
    method: calendar.getFirstPropertyValue('method'),
    status: event.component.getFirstPropertyValue('status'),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().toISOString().replace('.000Z', 'Z'),
  };
}
