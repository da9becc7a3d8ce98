import { createHash } from 'node:crypto';
import { cancelBooking } from '@bookingsaas/server/usecases/bookings/cancel-booking';
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

test('the link shows when, what, with whom, and for whom', async () => {
  const { path } = await aBooking(desk);
  const { status, text } = await browser.open(path);
  expect(status).toBe(200);
  for (const words of [
    'Salon Lumière',
    'Confirmé',
    'Mardi 15 décembre',
    'Brushing, 30 min',
    '32 €, à régler sur place',
    'Camille Moreau',
    '06 12 34 56 78',
    'Gratuit jusqu’au lundi 14 décembre',
  ]) {
    expect(text).toContain(words);
  }
});

test('the page is private, carries no script and lets nothing else in', async () => {
  const { path } = await aBooking(desk);
  const { headers, html } = await browser.open(path);
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; style-src 'sha256-[^']+'; .*frame-ancestors 'none'$/u,
    ),
  });
  expect(headers.get('Set-Cookie')).toBeNull();
  expect(html).not.toMatch(/<script|\son\w+=|style="/iu);
});

test('the style of every page is the one its policy names', async () => {
  const { path } = await aBooking(desk);
  for (const page of [
    path,
    `${path}?step=move`,
    '/b/nothing',
    '/w/wgt_demosalon?plain=1',
    '/api/docs',
  ]) {
    const { headers, html } = await browser.open(page);
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(
      ([, style]) => style ?? '',
    );
    expect(styles, page).toHaveLength(1);
    const hash = createHash('sha256')
      .update(styles[0] ?? '')
      .digest('base64');
    expect(headers.get('Content-Security-Policy'), page).toContain(`style-src 'sha256-${hash}'`);
  }
});

test('what a customer wrote is shown as text', async () => {
  const { path } = await aBooking(desk, { name: '<script>alert(1)</script>"&' });
  const { html, text } = await browser.open(path);
  expect(html).not.toContain('<script');
  expect(text).toContain('<script>alert(1)</script>"&');
});

test('reading every page, and asking for its head only, changes nothing', async () => {
  const { path, booking } = await aBooking(desk);
  const before = await storedOf(booking.id);
  const move = await browser.open(`${path}?step=move`);
  const pages = [
    path,
    `${path}?step=cancel`,
    `${path}?step=move`,
    `${path}.ics`,
    `${path}/cancellation`,
    `${path}/move`,
    ...move.links.filter((link) => link.startsWith(path)),
  ];
  for (const page of pages) {
    await browser.open(page);
    await browser.open(page, 'HEAD');
  }
  expect(pages.length).toBeGreaterThan(15);
  expect(await storedOf(booking.id)).toEqual(before);
});

test('a press without the token of the form changes nothing and says so', async () => {
  const { path, booking } = await aBooking(desk);
  const before = await storedOf(booking.id);
  const forCancelling = (await browser.open(`${path}?step=cancel`)).fields['form'] ?? '';
  const start = '2026-12-16T09:00:00Z';
  const presses: [string, Record<string, string>][] = [
    ['cancellation', {}],
    ['cancellation', { form: '' }],
    ['cancellation', { form: forCancelling.slice(1) }],
    ['move', {}],
    ['move', { start }],
    ['move', { start, form: forCancelling }],
  ];
  expect(forCancelling).toHaveLength(16);
  for (const [step, values] of presses) {
    const { status, text } = await browser.post(`${path}/${step}`, values);
    expect({ step, values, status }).toEqual({ step, values, status: 403 });
    expect(text).toContain('Rien n’a changé.');
  }
  expect(await storedOf(booking.id)).toEqual(before);
});

test('cancelling asks once, takes a reason, frees the time and offers another', async () => {
  const { path, booking } = await aBooking(desk);
  const ask = await (await browser.open(path)).follow(/step=cancel/u);
  expect(ask.text).toContain('Annuler ce rendez-vous ?');
  expect(ask.html).not.toMatch(/\schecked/u);
  const done = await ask.send({ reason: 'ill', word: 'Désolée' });
  expect(done.status).toBe(200);
  expect(done.text).toContain('Rendez-vous annulé');
  expect(done.links).toContain('/w/wgt_demosalon?lang=fr');
  const { history, status } = await storedOf(booking.id);
  expect(status).toBe('cancelled');
  expect(history.at(-1)).toMatchObject({
    kind: 'cancelled',
    by: 'visitor',
    reason: 'Je suis malade · Désolée',
  });
  expect((await aBooking(desk)).booking.start).toBe(booking.start);
});

test('moving: the old day is ringed, a new time is picked by links, one press moves it', async () => {
  const { path, booking } = await aBooking(desk);
  const month = await (await browser.open(path)).follow(/step=move/u);
  expect(month.html).toMatch(/class="d[^"]* ring[^"]*"[^>]*>\s*15</u);
  const day = await month.follow(/day=2026-12-17/u);
  const time = await day.follow(/time=2026-12-17/u);
  expect(time.text).toContain('Mardi 15');
  const moved = await time.send();
  expect(moved.text).toContain('C’est déplacé.');
  expect(moved.text).toContain('Jeudi 17 décembre');
  const now = await storedOf(booking.id);
  expect(now).toMatchObject({ id: booking.id, revision: 1 });
  expect(now.history.at(-1)).toMatchObject({ kind: 'moved', by: 'visitor' });
});

test('a form drawn before the booking changed is no longer good', async () => {
  const { path, booking } = await aBooking(desk);
  const stale = await browser.open(`${path}?step=cancel`);
  const time = await (
    await browser.open(`${path}?step=move&day=2026-12-17`)
  ).follow(/time=2026-12-17/u);
  await time.send();
  expect((await stale.send()).status).toBe(403);
  expect((await storedOf(booking.id)).status).toBe('confirmed');
});

test('a time taken meanwhile is said plainly, with the nearest times', async () => {
  const { path, booking } = await aBooking(desk);
  const time = await (
    await browser.open(`${path}?step=move&day=2026-12-17`)
  ).follow(/time=2026-12-17/u);
  const wished = time.fields['start'] ?? '';
  await everybodyTakes(wished);
  const refused = await time.send();
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('vient d’être réservé.');
  expect((await storedOf(booking.id)).start).toBe(Date.parse(booking.start));
  const nearest = await refused.follow(/time=/u);
  expect((await nearest.send()).text).toContain('C’est déplacé.');
});

test('too late, the page shows whom to call and the form is refused', async () => {
  const { path, booking } = await aBooking(desk);
  const ask = await browser.open(`${path}?step=cancel`);
  desk.setNow(new Date(Date.parse(booking.start) - 24 * 3_600_000 + 1_000).toISOString());
  const { text, links } = await browser.open(path);
  expect(text).toContain('Il est trop tard');
  expect(text).toContain('Appelez le 01 99 00 24 36.');
  expect(links.some((link) => link.includes('step='))).toBe(false);
  const refused = await ask.send();
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('01 99 00 24 36');
  expect((await storedOf(booking.id)).status).toBe('confirmed');
});

test('a request that waits says until when it is answered; declined, that it was', async () => {
  const { path, booking } = await aBooking(desk, {
    widget: 'wgt_demotutor',
    service: 'Cours de maths en petit groupe',
    day: '2026-12-10',
    answers: { classe: '3e' },
  });
  expect((await browser.open(path)).text).toContain('En attente de confirmation');
  const lucie = await desk.callerFor('lucie');
  await lucie.ask('POST', `/api/v1/bookings/${booking.id}/decline`, {});
  expect((await browser.open(path)).text).toContain('Demande refusée');
});

test('a link to nothing is explained in the reader’s language', async () => {
  for (const [language, words] of [
    ['fr-FR,fr', 'Ce lien ne mène à aucun rendez-vous.'],
    ['en-GB,en', 'This link leads to no appointment.'],
  ] as const) {
    const { status, text } = await openBrowser(desk.app, { 'Accept-Language': language }).open(
      '/b/nothing',
    );
    expect(status).toBe(404);
    expect(text).toContain(words);
  }
});

test('the page speaks the language it was booked in, or the one asked for', async () => {
  const { path } = await aBooking(desk);
  expect((await browser.open(path)).html).toContain('<html lang="fr">');
  const english = await browser.open(`${path}?lang=en`);
  expect(english.html).toContain('<html lang="en">');
  expect(english.text).toContain('Confirmed');
  expect((await english.follow(/step=move/u)).text).toContain('Move the appointment');
});

test('a visitor in another zone sees times in theirs, and can look at the business’s', async () => {
  const { path } = await aBooking(desk, { timezone: 'America/New_York' });
  const { text } = await browser.open(path);
  expect(text).toContain('Heure de New York');
  const move = await browser.open(`${path}?step=move`);
  expect(move.text).toContain('Voir à l’heure de Paris');
  expect((await move.follow(/zone=business/u)).text).toContain('Heure de Paris');
});

test('a month without free times leads to the next one that has some', async () => {
  const { path, booking } = await aBooking(desk);
  const salon = await desk.callerFor('demo');
  const off = {
    staffId: booking.staff.id,
    start: '2026-12-01T00:00:00Z',
    end: '2027-01-12T00:00:00Z',
  };
  await salon.ask('POST', '/api/v1/time-off', off);
  const empty = await browser.open(`${path}?step=move`);
  expect(empty.text).toContain('Plus de créneau en décembre.');
  expect((await empty.follow(/month=2027-01&day=/u)).text).toContain('Janvier 2027');
});

test('a booking cancelled elsewhere shows as cancelled', async () => {
  const { path, token } = await aBooking(desk);
  await cancelBooking(desk.core, { by: 'visitor', token });
  expect((await browser.open(`${path}?step=move`)).text).toContain('Rendez-vous annulé');
});

async function storedOf(id: string) {
  const business = await desk.core.store.read.businesses.list();
  for (const { id: businessId } of business) {
    const booking = await desk.core.store.read.bookings.byId(businessId, id);
    if (booking !== null) {
      const history = (await desk.core.store.read.bookings.historyOf([id])).get(id) ?? [];
      return { ...booking, status: booking.state.status, history };
    }
  }
  throw new Error(`No booking ${id}`);
}

async function everybodyTakes(start: string): Promise<void> {
  const salon = await desk.callerFor('demo');
  const { read } = desk.core.store;
  const [service] = (await read.services.list(salon.businessId)).filter(
    ({ name }) => name === 'Brushing',
  );
  for (const { id } of await read.staff.list(salon.businessId)) {
    await salon.ask('POST', '/api/v1/bookings', {
      service: service?.id,
      staff: id,
      start,
      customer: { name: 'Zoé' },
    });
  }
}
