import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFrontDesk } from '../admin/front-desk.ts';
import type { FrontDesk } from '../admin/front-desk.ts';
import { openBrowser } from './paper-browser.ts';
import type { Sheet } from './paper-browser.ts';

let desk: FrontDesk;
let browser: ReturnType<typeof openBrowser>;

beforeEach(async () => {
  desk = await openFrontDesk();
  browser = openBrowser(desk.app, {
    'Accept-Language': 'fr',
    'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Mobile/15E148',
  });
});

afterEach(() => desk.close());

const camille = { name: 'Camille Moreau', phone: '06 12 34 56 78', 'answer-coloration': 'Oui' };

test('service, day, time, details: booked by links and one form', async () => {
  const services = await browser.open('/w/wgt_demosalon?plain=1');
  expect(services.text).toMatch(/Coupe femme .*48 €/u);
  const details = await toDetails();
  expect(details.text).toContain('Vos cheveux sont-ils colorés ?');
  expect(details.html).not.toMatch(/\schecked/u);
  const done = await slowly(details, { ...camille, 'answer-mot': 'À jeudi', consent: 'on' });
  expect(done.path).toMatch(/^\/b\/[\w-]{16}\?/u);
  expect(done.text).toContain('C’est réservé, Camille.');
  const [booking] = await bookingsOf('Camille Moreau');
  expect(booking).toMatchObject({
    customer: { phone: '+33612345678' },
    answers: { coloration: 'Oui', mot: 'À jeudi' },
    consent: { text: expect.stringContaining('SMS') },
    locale: 'fr',
    widgetKey: 'wgt_demosalon',
  });
});

test('consent is only what was ticked', async () => {
  await slowly(await toDetails(), camille);
  expect((await bookingsOf('Camille Moreau'))[0]?.consent).toBeNull();
});

test('where the visitor came from, and with what, is kept on the way', async () => {
  const details = await toDetails('utm_source=lettre&page=https%3A%2F%2Fexample.com%2F');
  await slowly(details, camille);
  expect((await bookingsOf('Camille Moreau'))[0]?.source).toMatchObject({
    placement: 'link',
    page: 'https://example.com/',
    utm: { source: 'lettre' },
    device: 'phone',
  });
});

test('everything wrong is said in words beside its field, and what was typed is kept', async () => {
  const empty = await slowly(await toDetails(), {});
  expect(empty.status).toBe(400);
  for (const words of [
    'Il reste 3 points à corriger.',
    'Indiquez votre nom.',
    'Indiquez votre numéro.',
    'Répondez à cette question.',
  ]) {
    expect(empty.text).toContain(words);
  }
  const short = await slowly(empty, {
    ...camille,
    phone: '06 12',
    'answer-mot': '<b>Bonjour</b>',
    consent: 'on',
  });
  expect(short.text).toContain('Il manque des chiffres à ce numéro.');
  expect(short.fields).toMatchObject({
    name: 'Camille Moreau',
    phone: '06 12',
    'answer-coloration': 'Oui',
    'answer-mot': '<b>Bonjour</b>',
    consent: 'on',
  });
  expect(short.html).not.toContain('<b>Bonjour');
  expect((await slowly(short, { phone: '06 12 34 56 78' })).text).toContain('C’est réservé');
});

test('a time taken meanwhile: the nearest are offered, the form is kept, nothing is chosen for the visitor', async () => {
  const [mine, theirs] = [await toDetails(), await toDetails()];
  await slowly(theirs, { ...camille, name: 'Zoé Martin' });
  const refused = await slowly(mine, camille);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('vient d’être réservé.');
  expect(refused.html).not.toContain('Confirmer le rendez-vous');
  const nearest = /name="choose" value="([^"]+)"/u.exec(refused.html)?.[1] ?? '';
  const again = await refused.send({ choose: nearest });
  expect(again.fields).toMatchObject({
    start: nearest,
    name: 'Camille Moreau',
    phone: '06 12 34 56 78',
  });
  expect(await bookingsOf('Camille Moreau')).toEqual([]);
  await again.send();
  expect((await bookingsOf('Camille Moreau')).map(({ start }) => start)).toEqual([
    Date.parse(nearest),
  ]);
});

test('pressed twice, the form books once', async () => {
  const details = await toDetails();
  const first = await slowly(details, camille);
  const second = await details.send(camille);
  expect(second.path).toBe(first.path);
  expect(await bookingsOf('Camille Moreau')).toHaveLength(1);
});

test('robots are refused: too fast, or with the field no person sees', async () => {
  const details = await toDetails();
  expect((await details.send(camille)).status).toBe(422);
  expect((await slowly(details, { ...camille, website: 'https://spam.example' })).status).toBe(400);
  expect(await bookingsOf('Camille Moreau')).toEqual([]);
});

test('one service needs no choosing, and an approved one is asked for', async () => {
  const times = await browser.open('/w/wgt_demotutor?plain=1');
  expect(times.text).toContain('Cours de maths en petit groupe');
  const details = await times.follow(/start=/u);
  expect(details.text).toContain('Envoyer la demande');
  const done = await slowly(details, {
    name: 'Paul',
    email: 'paul@example.org',
    'answer-classe': '3e',
  });
  expect(done.text).toContain('Demande envoyée, Paul.');
});

test('reading the pages changes nothing, and an empty press books nothing', async () => {
  const version = () =>
    desk.core.store.read.businesses
      .list()
      .then((all) =>
        Promise.all(all.map(({ id }) => desk.core.store.read.businesses.availabilityVersion(id))),
      );
  const before = await version();
  const details = await toDetails();
  await browser.open(details.path, 'HEAD');
  await browser.post('/w/wgt_demosalon?plain=1', {});
  expect(await version()).toEqual(before);
});

test('a widget that is not there is explained', async () => {
  const { status, text } = await browser.open('/w/wgt_nobody?plain=1');
  expect(status).toBe(404);
  expect(text).toContain('Cette page de réservation n’existe pas.');
});

test('only the allowed sites may frame the pages', async () => {
  const salon = await desk.callerFor('demo');
  const policy = async () =>
    (await browser.open('/w/wgt_demosalon?plain=1')).headers.get('Content-Security-Policy') ?? '';
  expect(await policy()).not.toContain('frame-ancestors');
  await salon.ask('PATCH', '/api/v1/widgets/wgt_demosalon', {
    allowedSites: ['https://salon.example'],
  });
  expect(await policy()).toContain("frame-ancestors 'self' https://salon.example");
});

async function toDetails(query = ''): Promise<Sheet> {
  const services = await browser.open(`/w/wgt_demosalon?plain=1&${query}`);
  const link = services.links.find((one) => one.includes('service='));
  const times = await browser.open(`${link}&month=2026-12&day=2026-12-17`);
  return times.follow(/start=2026-12-17/u);
}

// A person needs a moment to write.
async function slowly(sheet: Sheet, values: Readonly<Record<string, string>>): Promise<Sheet> {
  desk.setNow('2026-12-03T09:00:30Z');
  return sheet.send(values);
}

async function bookingsOf(name: string) {
  const business = await desk.core.store.read.businesses.bySlug('demo');
  const other = await desk.core.store.read.businesses.bySlug('lucie');
  const lists = await Promise.all(
    [business, other].map((one) =>
      desk.core.store.read.bookings.list(one?.id ?? '', {
        search: name,
        limit: 50,
        status: 'confirmed',
        from: Date.parse('2026-12-17T00:00:00Z'),
      }),
    ),
  );
  return lists.flat().filter(({ customer }) => customer.phone !== null);
}
