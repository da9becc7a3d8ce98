import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import { expect, test, vi } from 'vitest';
import { pretendServer } from './pretend-server.ts';

// @NOTE of a view only what the answers are made of.
const VIEW = {
  key: 'wgt_1',
  business: { timezone: 'Europe/Paris' },
  services: [{ id: 'coupe', name: 'Coupe', durationMin: 45, isApproved: false }],
  staff: [{ id: 'ines', name: 'Inès' }],
} as unknown as WidgetView;

function open(view: WidgetView | null = VIEW) {
  const real = vi.fn<typeof fetch>(async () => new Response('real'));
  vi.stubGlobal('location', { href: 'https://rdv.example/preview' });
  const pretence = { key: 'wgt_1', view: () => view, sealed: () => 'abc.def' };
  return { real, ask: pretendServer(real, pretence) };
}

const API = 'https://rdv.example/api/v1/widgets/wgt_1';

test('the widget is given the draft, without asking anybody', async () => {
  const { ask, real } = open();
  expect(await (await ask(`${API}?`)).json()).toMatchObject({ key: 'wgt_1' });
  expect(real).not.toHaveBeenCalled();
});

test('free times are those of the draft', async () => {
  const { ask, real } = open();
  await ask(`${API}/availability?service=coupe&from=2026-12-01&to=2026-12-31`);
  expect(real.mock.calls[0]?.[0]).toBe(
    '/api/v1/drafts/abc.def/availability?service=coupe&from=2026-12-01&to=2026-12-31',
  );
});

test('a booking in the preview looks confirmed and reaches nobody', async () => {
  const { ask, real } = open();
  const answer = await ask(`${API}/bookings`, {
    method: 'POST',
    body: JSON.stringify({ service: 'coupe', start: '2026-12-08T13:30:00Z' }),
  });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({
    booking: { status: 'confirmed', service: { name: 'Coupe' }, end: '2026-12-08T14:15:00Z' },
  });
  expect(real).not.toHaveBeenCalled();
});

test('nothing else of the widget is sent anywhere, and what is not the widget’s is', async () => {
  const { ask, real } = open();
  expect((await ask(`${API}/events`, { method: 'POST', body: '[]' })).status).toBe(404);
  expect(real).not.toHaveBeenCalled();
  await ask('https://rdv.example/assets/app.js');
  expect(real).toHaveBeenCalledOnce();
});
