import { expectNoFindings } from '../a11y/axe.ts';
import { expect, loaderTag, test } from '../world/host-page.ts';
import type { Town } from '../world/stories.ts';
import { FRENCH, Visitor } from '../world/visitor.ts';
import type { Place } from '../world/visitor.ts';

const KEY = 'wgt_demosalon';
const SNIPPET = `<booking-widget widget="${KEY}"></booking-widget>`;

async function choose(town: Town, options: object): Promise<void> {
  await town.salon.ask('PATCH', `/widgets/${KEY}`, options);
}

test.beforeEach(async ({ town, page, now }) => {
  await choose(town, { placement: 'inline' });
  await page.clock.setFixedTime(now);
  await page.setViewportSize({ width: 1144, height: 900 });
});

test('the next times are listed first, and one press leads to the details', async ({
  page,
  town,
  openHost,
}) => {
  await choose(town, { firstScreen: 'times' });
  await openHost({ body: SNIPPET + loaderTag(town) });
  await bookFirstOf(page, 'Coupe femme');
  expect(await town.salon.bookingsOf('Zoé Martin')).toMatchObject([
    { start: '2026-12-03T12:00:00Z' },
  ]);
  // The booking page alone draws the same on the server, and its own script takes over.
  await page.goto(`${town.bookingOrigin}/w/${KEY}?lang=fr`);
  await expect(page.getByRole('heading', { name: 'Prochaines heures libres' })).toBeVisible();
  await expectNoFindings(page, 'the next times');
  await bookFirstOf(page, 'Brushing');
  await expect(page.getByRole('heading', { name: 'C’est réservé, Zoé.' })).toBeVisible();
});

async function bookFirstOf(place: Place, service: string): Promise<void> {
  const visitor = new Visitor(place, FRENCH);
  await expect(visitor.heading('Prochaines heures libres')).toBeVisible();
  const group = place.locator('section').filter({ hasText: service }).first();
  await group.getByRole('button').first().click();
  const choices = service === 'Coupe femme' ? ['Oui'] : [];
  await visitor.fillIn({ name: 'Zoé Martin', phone: '06 12 34 56 78', choices });
  await visitor.send();
  await expect(visitor.heading('C’est réservé, Zoé.')).toBeVisible();
}

test('more times of a service are a press away from the list, and the list is a press back', async ({
  page,
  town,
  openHost,
}) => {
  await choose(town, { firstScreen: 'times' });
  await openHost({ body: SNIPPET + loaderTag(town) });
  await page.getByRole('button', { name: 'Autres heures Barbe' }).click();
  const visitor = new Visitor(page, FRENCH);
  await expect(visitor.freeDays.first()).toBeVisible();
  await page.getByRole('button', { name: 'Prestations' }).click();
  await expect(visitor.heading('Prochaines heures libres')).toBeVisible();
});

test('the calendar of the first service comes first where the owner wants it', async ({
  page,
  town,
  openHost,
}) => {
  await choose(town, { firstScreen: 'calendar' });
  await openHost({ body: SNIPPET + loaderTag(town) });
  const visitor = new Visitor(page, FRENCH);
  await expect(visitor.times.first()).toBeVisible();
  await page.getByRole('button', { name: 'Prestations' }).click();
  await visitor.chooseService('Barbe');
  await expect(visitor.times.first()).toBeVisible();
});

for (const [position, isAt] of [
  ['bottom_end', { right: true, bottom: true }],
  ['top_start', { right: false, bottom: false }],
] as const) {
  test(`a floating button stays ${position}, with its icon`, async ({ page, town, openHost }) => {
    await choose(town, {
      placement: 'floating',
      buttonPosition: position,
      buttonIcon: isAt.right ? 'heart' : 'none',
    });
    await openHost({ body: SNIPPET + loaderTag(town) });
    const button = page.getByRole('button', { name: 'Prendre rendez-vous' });
    await expect(button).toBeVisible();
    const box = await button.boundingBox();
    if (box === null) throw new Error('The button is not drawn.');
    expect(box.x > 572).toBe(isAt.right);
    expect(box.y > 450).toBe(isAt.bottom);
    await expect(button.locator('svg')).toHaveCount(isAt.right ? 1 : 0);
    await button.click();
    await expect(page.getByRole('dialog').getByText('Coupe femme')).toBeVisible();
  });
}

test('a side button lies against the edge, also on a phone', async ({ page, town, openHost }) => {
  await choose(town, { placement: 'floating', buttonPosition: 'side_end' });
  await page.setViewportSize({ width: 390, height: 844 });
  await openHost({ body: SNIPPET + loaderTag(town) });
  const box = await page.getByRole('button', { name: 'Prendre rendez-vous' }).boundingBox();
  if (box === null) throw new Error('The button is not drawn.');
  expect(box.x + box.width).toBe(390);
  expect(box.height).toBeGreaterThan(box.width * 2);
  expect(Math.abs(box.y + box.height / 2 - 422)).toBeLessThan(2);
});

test('a fixed height holds, whatever is inside; the rest scrolls', async ({
  page,
  town,
  openHost,
}) => {
  await choose(town, { height: 400 });
  await openHost({ body: `${SNIPPET}<p id="below">Below</p>${loaderTag(town)}` });
  await expect(page.getByText('Coupe femme')).toBeVisible();
  const heightOf = () => page.locator('booking-widget').evaluate((host) => host.clientHeight);
  expect(await heightOf()).toBe(400);
  await new Visitor(page, FRENCH).chooseService('Coupe femme');
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await heightOf()).toBe(400);
});

test('so it does in an isolated frame, and not in a frame whose page decides', async ({
  page,
  town,
  openHost,
}) => {
  await choose(town, { height: 400 });
  const isolated = SNIPPET.replace('></', ' isolate height="400"></');
  await openHost({ body: isolated + loaderTag(town) });
  const frame = page.locator('iframe');
  await page.frameLocator('iframe').getByText('Coupe femme').click();
  await expect(page.frameLocator('iframe').getByRole('grid')).toBeVisible();
  await expect(frame).toHaveJSProperty('clientHeight', 400);
  await page.goto(`${town.bookingOrigin}/w/${KEY}?embed=1`);
  expect(await page.evaluate(() => document.body.style.height)).toBe('');
});

test('a name in the address fills in where the owner allows it, an attribute always', async ({
  page,
  town,
  openHost,
}) => {
  const query = '?booking_name=Zo%C3%A9&booking_email=zoe%40example.org&booking_service=Barbe';
  const named = SNIPPET.replace('></', ' phone="06 11 22 33 44"></');
  for (const prefillsFromAddress of [true, false]) {
    await choose(town, { prefillsFromAddress });
    for (const home of ['', ' isolate']) {
      await openHost({ query, body: named.replace('></', `${home}></`) + loaderTag(town) });
      const place = home === '' ? page : page.frameLocator('iframe');
      const visitor = new Visitor(place, FRENCH);
      await visitor.chooseTime();
      await visitor.goOn();
      const name = place.getByLabel('Nom', { exact: true });
      await expect(name).toHaveValue(prefillsFromAddress ? 'Zoé' : '');
      await expect(place.getByRole('textbox', { name: 'Téléphone' })).toHaveValue('06 11 22 33 44');
    }
  }
});

test('what an address fills in is text and nothing else', async ({ page, town }) => {
  const name = '"><img src=x onerror=alert(1)>';
  await page.goto(
    `${town.bookingOrigin}/w/${KEY}?lang=fr&booking_service=Barbe&booking_name=${encodeURIComponent(name)}`,
  );
  const visitor = new Visitor(page, FRENCH);
  await visitor.chooseTime();
  await visitor.goOn();
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(name);
  await expect(page.locator('img')).toHaveCount(0);
});

for (const [home, snippet] of [
  ['in the page', SNIPPET],
  ['isolated', SNIPPET.replace('></', ' isolate></')],
  ['in a plain frame', ''],
] as const) {
  test(`after a booking ${home}, the whole page goes where the owner wants`, async ({
    page,
    town,
    watched,
    openHost,
  }) => {
    const { origin } = new URL(town.demoOrigin);
    await choose(town, { redirectUrl: `${origin}/?merci=1` });
    watched.allow(/Failed to load resource/u);
    const frame = `<iframe src="${town.bookingOrigin}/w/${KEY}?embed=1" title="x" width="900" height="900"></iframe>`;
    await openHost({ body: snippet === '' ? frame : snippet + loaderTag(town) });
    const place = home === 'in the page' ? page : page.frameLocator('iframe');
    const visitor = new Visitor(place, FRENCH);
    await visitor.chooseService('Barbe');
    await visitor.chooseTime();
    await visitor.goOn();
    await visitor.fillIn({ name: 'Camille Moreau', phone: '06 12 34 56 78' });
    await visitor.send();
    await page.waitForURL(`${origin}/?merci=1`);
  });
}

test('one snippet becomes what the owner makes of it: a frame, or a link', async ({
  page,
  town,
  openHost,
}) => {
  await choose(town, { placement: 'iframe' });
  await openHost({ body: SNIPPET + loaderTag(town) });
  await expect(page.frameLocator('iframe').getByText('Coupe femme')).toBeVisible();
  await choose(town, { placement: 'link', buttonText: 'Réserver un soin' });
  await openHost({ body: SNIPPET + loaderTag(town) });
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.getByRole('link', { name: 'Réserver un soin' }).click();
  // Which page led here stands behind `#`, for the statistics.
  await expect(page).toHaveURL(
    ({ origin, pathname, search }) =>
      `${origin}${pathname}${search}` === `${town.bookingOrigin}/w/${KEY}?lang=fr`,
  );
  await expect(page.getByText('Coupe femme')).toBeVisible();
});
