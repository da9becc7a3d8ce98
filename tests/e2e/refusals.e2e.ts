import type { Page, Request, Route } from '@playwright/test';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { expect, test } from '../world/stories.ts';
import { CAMILLE, FRENCH, Visitor } from '../world/visitor.ts';

const TO_BOOK = /\/api\/v1\/widgets\/[^/]+\/bookings$/u;
const TEN_MINUTES_LATER = '2026-12-03T09:31:00Z';

test.describe('a time that somebody else took meanwhile', () => {
  test('is said plainly, with the nearest times and the form as it was', async ({
    page,
    town,
    watched,
  }) => {
    watched.allow(/status of 409/u);
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Chignon');
    const [start = ''] = await town.salon.freeStarts({
      service: 'Chignon',
      from: '2026-12-03',
      to: '2026-12-31',
    });
    const time = await camille.chooseTime();
    await goOnHolding(page, camille);
    await camille.fillIn({
      name: 'Camille Vasseur',
      phone: '06 12 34 56 78',
      email: 'camille@example.org',
    });

    await town.setNow(TEN_MINUTES_LATER);
    await town.salon.bookAsVisitor({ service: 'Chignon', start });
    await camille.send();

    await expect(camille.heading(`${time} vient d’être réservé.`)).toBeFocused();
    await expect(page.getByRole('alert')).toContainText('Vos coordonnées sont gardées');
    await expect(camille.field('Nom')).toHaveValue('Camille Vasseur');
    await expect(camille.field('Téléphone')).toHaveValue('06 12 34 56 78');
    await expect(camille.field(FRENCH.email)).toHaveValue('camille@example.org');
    await expect(camille.button(FRENCH.chooseTime)).toHaveAttribute('aria-disabled', 'true');

    const nearest = page.getByRole('alert').getByRole('button', { name: /\d\d:\d\d$/u });
    await expect(nearest.first()).toBeVisible();
    expect(await nearest.count()).toBeLessThanOrEqual(4);
    await expect(nearest.and(page.locator('[aria-pressed=true]'))).toHaveCount(0);
    await nearest.first().click();
    await camille.send();
    await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
    const mine = await town.salon.bookingsOf('Camille Vasseur');
    expect(mine).toHaveLength(1);
    expect(mine[0]?.start).not.toBe(start);
  });

  test('is said before the form is filled in, when it went while the visitor chose', async ({
    page,
    town,
    watched,
  }) => {
    watched.allow(/status of 409/u);
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Chignon');
    const [start = ''] = await town.salon.freeStarts({
      service: 'Chignon',
      from: '2026-12-03',
      to: '2026-12-31',
    });
    const time = await camille.chooseTime();
    await town.salon.bookAsVisitor({ service: 'Chignon', start });
    await camille.goOn();
    await expect(camille.heading(`${time} vient d’être réservé.`)).toBeVisible();
  });

  test('leaves the whole day one tap away, without the lost time and with the form kept', async ({
    page,
    town,
    watched,
  }) => {
    watched.allow(/status of 409/u);
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Brushing');
    await camille.choosePerson('Karim');
    await camille.freeDays.last().click();
    const [start = ''] = await startsShown(
      camille,
      town.salon.freeStarts({
        service: 'Brushing',
        staff: 'Karim',
        from: '2026-12-03',
        to: '2026-12-31',
      }),
    );
    const time = await camille.chooseTime();
    await goOnHolding(page, camille);
    await camille.fillIn({ name: 'Camille Vasseur', phone: '06 12 34 56 78' });
    await town.setNow(TEN_MINUTES_LATER);
    await town.salon.bookAsVisitor({ service: 'Brushing', staff: 'Karim', start });
    await camille.send();
    await camille.button('Voir toute la journée').click();
    await expect(camille.times.first()).toBeVisible();
    await expect(camille.button(time)).toHaveCount(0);
    await camille.chooseTime();
    await camille.goOn();
    await expect(camille.field('Nom')).toHaveValue('Camille Vasseur');
    await camille.send();
    await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  });
});

test.describe('a lost connection', () => {
  test('after the request was sent ends in exactly one booking, under the same key', async ({
    page,
    town,
    watched,
  }) => {
    watched.allow(/net::ERR_/u);
    const requests = await loseFirstAnswer(page);
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.book({
      service: 'Coupe femme',
      particulars: { ...CAMILLE, name: 'Camille Vasseur' },
    });
    await expect(page.getByText('Pas de connexion.')).toBeVisible();
    await expect(page.getByText(/nouvel essai dans \d+\ssecondes/u)).toBeVisible();
    await expect(camille.field('Nom')).toHaveValue('Camille Vasseur');
    await camille.button('Réessayer maintenant').click();
    await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
    const keys = requests.map((request) => request.headers()['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/.{16,}/u);
    expect(keys[1]).toBe(keys[0]);
    expect(await town.salon.bookingsOf('Camille Vasseur')).toHaveLength(1);
  });

  test('mends itself as soon as the connection is back', async ({
    page,
    town,
    watched,
    context,
  }) => {
    watched.allow(/net::ERR_/u);
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Brushing');
    await camille.chooseTime();
    await camille.goOn();
    await camille.fillIn({ name: 'Camille Vasseur', phone: '06 12 34 56 78' });
    await context.setOffline(true);
    await camille.send();
    await expect(page.getByText('Pas de connexion.')).toBeVisible();
    await context.setOffline(false);
    await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
    expect(await town.salon.bookingsOf('Camille Vasseur')).toHaveLength(1);
  });

  test('to a server that is busy is tried again when it asks to be', async ({
    page,
    town,
    watched,
  }) => {
    watched.allow(/status of 503/u);
    let refusals = 0;
    await page.route(TO_BOOK, (route) => {
      if (refusals++ > 0) return route.continue();
      const headers = {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'Retry-After',
        'Retry-After': '1',
      };
      return route.fulfill({ status: 503, headers, body: '' });
    });
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.book({
      service: 'Brushing',
      particulars: { name: 'Camille Vasseur', phone: '06 12 34 56 78' },
    });
    await expect(page.getByText('Le serveur ne répond pas.')).toBeVisible();
    await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
    expect(refusals).toBe(2);
    expect(await town.salon.bookingsOf('Camille Vasseur')).toHaveLength(1);
  });
});

for (const place of ['the salon’s page', 'the booking page'] as const) {
  test(`on ${place}, screens that cannot be loaded are said to be missing and are asked for again`, async ({
    page,
    town,
    watched,
  }) => {
    watched.allow(/net::ERR_/u);
    const late = /\/assets\/(?:app-fr-)?late-[^/]+\.js$/u;
    await page.route(late, (route) => route.abort('connectionreset'));
    await page.goto(
      place === 'the salon’s page'
        ? `${town.demoOrigin}/salon`
        : `${town.bookingOrigin}/w/${DEMO_KEYS.salon}?lang=fr`,
    );
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Brushing');
    await camille.chooseTime();
    await camille.button(FRENCH.goOn).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('momentanément indisponible');
    await alert.getByRole('button', { name: 'Réessayer maintenant' }).click();
    await expect(alert).toContainText('momentanément indisponible');
    await page.unroute(late);
    await alert.getByRole('button', { name: 'Réessayer maintenant' }).click();
    await expect(camille.field('Nom')).toBeVisible();
  });
}

// The booking reaches the server, its answer does not reach the visitor.
/** Goes on to the details; the time is held from then on, and no longer when ten minutes later somebody else wants it. */
async function goOnHolding(page: Page, visitor: Visitor): Promise<void> {
  const held = page.waitForResponse(/\/holds$/u);
  await visitor.goOn();
  await held;
}

async function loseFirstAnswer(page: {
  route(url: RegExp, handler: (route: Route) => Promise<void>): Promise<unknown>;
}): Promise<Request[]> {
  const requests: Request[] = [];
  await page.route(TO_BOOK, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    requests.push(route.request());
    if (requests.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  return requests;
}

// The free starts of the open day, told by the times on its buttons.
async function startsShown(visitor: Visitor, free: Promise<string[]>): Promise<string[]> {
  const times = await visitor.times.allInnerTexts();
  const label =
    (await visitor.place.locator('td[aria-selected=true] button').getAttribute('aria-label')) ?? '';
  const day = /\d+/u.exec(label)?.[0] ?? '';
  const paris = new Intl.DateTimeFormat('fr', {
    timeZone: 'Europe/Paris',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (await free).filter((start) => {
    const said = paris.format(Date.parse(start));
    return said.startsWith(`${day} `) && times.some((time) => said.endsWith(time));
  });
}
