import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestClock } from '../../world/clock.ts';
import { calendarPage } from '../../world/google/calendar-page.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google } from '../../world/google/start-google.ts';
import { connectedClient, outcomeOf } from './real-client.ts';

const calendarId = 'primary';

let google: Google;
beforeEach(async () => {
  google = await startGoogle({
    clock: createTestClock('2026-06-01T08:00:00Z'),
    pages: calendarPage,
  });
});
afterEach(() => google.stop());

test('a developer makes, moves and deletes events on a page', async () => {
  const calendar = google.calendar();
  const made = { do: 'create', calendar: calendar.id, summary: 'Dentist <b>', minutes: '45' };
  await act({ ...made, start: '2026-06-10T10:00' });
  const [event] = calendar.events();
  expect(event).toMatchObject({
    summary: 'Dentist <b>',
    start: { dateTime: '2026-06-10T10:00:00Z' },
    end: { dateTime: '2026-06-10T10:45:00Z' },
  });
  const page = await (await fetch(`${google.origin}/`)).text();
  expect(page).toContain('Dentist &lt;b&gt;');
  await act({ do: 'move', event: event?.id ?? '', minutes: '60' });
  expect(calendar.events()).toMatchObject([{ start: { dateTime: '2026-06-10T11:00:00Z' } }]);
  await act({ do: 'delete', event: event?.id ?? '' });
  expect(calendar.events()).toEqual([]);

  await act({ ...made, start: '2026-06-10T10:00', allDay: 'on', rule: 'RRULE:FREQ=DAILY;COUNT=2' });
  expect(calendar.events()).toMatchObject([{ end: { date: '2026-06-11' } }]);
  expect(await act({ ...made, start: '2026-06-10T10:00', rule: 'nonsense' })).toBe(400);
});

test('troubles are switched on and off on the page', async () => {
  const { events } = connectedClient(google, { knowsExpiry: true });
  const list = () => outcomeOf(events.list({ calendarId }));
  await act({ do: 'fail', method: 'events.list', trouble: '503', times: '0' });
  expect([await list(), await list()]).toEqual(['503 backendError', '503 backendError']);
  await act({ do: 'heal' });
  expect(await list()).toBe('ok');
  await act({ do: 'revoke', email: 'lea@example.net' });
  expect(await list()).toBe('401 authError');
});

async function act(fields: Record<string, string>): Promise<number> {
  const response = await fetch(`${google.origin}/owner`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  await response.body?.cancel();
  return response.status;
}
