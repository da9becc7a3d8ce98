import type { Page } from '@playwright/test';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { expect, loaderTag, test } from '../world/host-page.ts';
import { CAMILLE, ENGLISH, FRENCH, Visitor } from '../world/visitor.ts';

const EMMA = {
  name: 'Emma Clarke',
  phone: '07911 123456',
  email: 'emma.clarke@example.org',
};

test('the tutor’s frame takes a request on a page without any script', async ({ page, town }) => {
  await page.goto(`${town.demoOrigin}/tutor`);
  const emma = new Visitor(page.frameLocator('iframe'), FRENCH);
  await emma.chooseTime();
  await emma.goOn();
  await emma.fillIn({ name: EMMA.name, email: EMMA.email });
  await emma.place.getByRole('combobox', { name: 'Classe de l’élève' }).selectOption('3e');
  await emma.send(FRENCH.request);
  await expect(emma.heading('Demande envoyée, Emma.')).toBeFocused();
  const [booking] = await town.tutor.bookingsOf('Emma Clarke');
  expect(booking).toMatchObject({
    status: 'pending',
    source: { placement: 'iframe' },
    answers: { classe: '3e' },
  });
});

test('the clinic’s own button opens the popup, books, and has the focus again afterwards', async ({
  page,
  town,
}) => {
  await page.goto(`${town.demoOrigin}/physio`);
  const opener = page.getByRole('button', { name: 'Book an appointment' });
  await expect(page.getByRole('dialog')).toBeHidden();
  await opener.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const emma = new Visitor(page.getByRole('dialog'), ENGLISH);
  await emma.chooseService('Follow-up treatment');
  await emma.chooseTime();
  await emma.goOn();
  await emma.fillIn(EMMA);
  await emma.send();
  await expect(emma.heading('You’re booked, Emma.')).toBeFocused();
  await emma.button(ENGLISH.close).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
  const [booking] = await town.physio.bookingsOf('Emma Clarke');
  expect(booking).toMatchObject({
    customer: { phone: '+447911123456' },
    source: { placement: 'popup' },
    locale: 'en',
  });
});

test('the floating button in the corner books', async ({ page, town }) => {
  await page.goto(`${town.demoOrigin}/physio/floating`);
  const floating = page.getByRole('button', { name: 'Book an appointment' });
  await expect(floating).toBeInViewport();
  await floating.click();
  const emma = new Visitor(page.getByRole('dialog'), ENGLISH);
  await emma.book({ service: 'Sports massage', particulars: EMMA });
  await expect(emma.heading('You’re booked, Emma.')).toBeVisible();
  const [booking] = await town.physio.bookingsOf('Emma Clarke');
  expect(booking?.source?.placement).toBe('floating');
});

test('a link from a social profile leads to a page that books', async ({ page, town }) => {
  await page.goto(`${town.demoOrigin}/link`);
  await page.getByRole('link', { name: 'Prendre rendez-vous' }).click();
  await expect(page).toHaveURL(/\/w\/wgt_demosalon/u);
  const camille = new Visitor(page, FRENCH);
  await camille.book({ service: 'Coupe femme', particulars: CAMILLE });
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  const made = (await town.salon.bookingsOf('Camille Moreau')).find(
    ({ customer }) => customer.phone !== null,
  );
  expect(made?.source?.placement).toBe('link');
});

test('widgets that come, move and go on one page each keep their own booking', async ({
  page,
  town,
}) => {
  await page.goto(`${town.demoOrigin}/spa`);
  await page.getByRole('button', { name: 'Add salon, inline' }).click();
  await page.getByRole('button', { name: 'Add tutor, inline' }).click();
  const salon = new Visitor(page.locator('booking-widget').nth(0), ENGLISH);
  const tutor = new Visitor(page.locator('booking-widget').nth(1), ENGLISH);
  await expect(tutor.times.first()).toBeVisible();
  await salon.chooseService('Coupe femme');
  await salon.chooseTime();
  await salon.goOn();
  await salon.fillIn({ ...CAMILLE, isConsenting: false });
  await expect(tutor.times.first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove last' }).click();
  await expect(page.locator('booking-widget')).toHaveCount(1);
  await expect(salon.field('Name')).toHaveValue('Camille Moreau');
  await salon.send();
  await expect(salon.heading('You’re booked, Camille.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page.locator('booking-widget')).toHaveCount(0);
});

test('the language of the host page is the language of the widget', async ({ page, town }) => {
  await page.goto(`${town.demoOrigin}/salon`);
  await expect(new Visitor(page, FRENCH).heading('Choisissez une prestation')).toBeVisible();
  await page.goto(`${town.demoOrigin}/spa`);
  await page.getByRole('button', { name: 'Add salon, inline' }).click();
  const widget = new Visitor(page, ENGLISH);
  await expect(widget.heading('Choose a service')).toBeVisible();
  await widget.chooseService('Coupe femme');
  await expect(widget.heading(/^December 2026$/u)).toBeVisible();
});

test('a language the owner chose wins over that of the host page', async ({ page, town }) => {
  await town.salon.ask('PATCH', `/widgets/${town.salon.widgetKey}`, { locale: 'fr' });
  await page.goto(`${town.demoOrigin}/spa`);
  await page.getByRole('button', { name: 'Add salon, inline' }).click();
  await expect(new Visitor(page, FRENCH).heading('Choisissez une prestation')).toBeVisible();
});

test('details in the page’s address are filled in for the visitor', async ({ page, town }) => {
  const known = new URLSearchParams({
    booking_name: 'Camille Moreau',
    booking_phone: '06 12 34 56 78',
    booking_service: 'Coupe femme',
    booking_staff: 'Inès',
  });
  await page.goto(`${town.demoOrigin}/salon?${known}`);
  const camille = new Visitor(page, FRENCH);
  await expect(camille.place.getByRole('combobox', { name: 'Avec' })).toHaveValue(/./u);
  await camille.chooseTime();
  await camille.goOn();
  await expect(camille.field('Nom')).toHaveValue('Camille Moreau');
  await expect(camille.field('Téléphone')).toHaveValue('06 12 34 56 78');
  await camille.fillIn({ choices: ['Non'] });
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  await camille.send();
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
});

for (const width of [390, 640, 900, 1144]) {
  test(`at ${width} px nothing moves when the salon’s widget arrives, and no height is left over below its times`, async ({
    page,
    town,
  }) => {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await expect(camille.heading(FRENCH.pickService)).toBeVisible();
    expect(await shiftsOf(page)).toBeLessThanOrEqual(0.01);
    await camille.chooseService('Chignon');
    const element = await page.locator('booking-widget').boundingBox();
    const drawn = await page.locator('booking-widget .o').boundingBox();
    const section = await page.locator('#rendez-vous').boundingBox();
    expect(drawn?.height).toBeGreaterThan(300);
    expect(Math.abs((element?.height ?? 0) - (drawn?.height ?? 0))).toBeLessThanOrEqual(1);
    expect(section?.height).toBeLessThanOrEqual((drawn?.height ?? 0) + 82);
  });
}

test('an isolated popup keeps the height of its highest step', async ({ page, town, openHost }) => {
  await page.setViewportSize({ width: 1144, height: 1000 });
  await openHost({
    body: `<booking-widget widget="${DEMO_KEYS.physio}" placement="floating" lang="en" isolate></booking-widget>${loaderTag(town)}`,
  });
  await page.getByRole('button', { name: 'Book an appointment' }).click();
  const emma = new Visitor(page.frameLocator('booking-widget iframe'), ENGLISH);
  const height = async () =>
    (await page.locator('booking-widget iframe').boundingBox())?.height ?? 0;
  await emma.chooseService('Sports massage');
  await emma.chooseTime();
  await expect.poll(height).toBeGreaterThan(300);
  let highest = await height();
  await emma.goOn();
  highest = Math.max(highest, await height());
  await emma.fillIn(EMMA);
  await emma.send();
  await expect(emma.heading('You’re booked, Emma.')).toBeVisible();
  await page.waitForTimeout(300);
  expect(await height()).toBeGreaterThanOrEqual(highest);
});

for (const { width, home } of [
  { width: 1280, home: 'isolated in a frame' },
  { width: 800, home: 'isolated in a frame' },
  { width: 800, home: 'in the page' },
]) {
  test(`at ${width} px a popup ${home} grows downwards only, so that no press misses what it was meant for`, async ({
    page,
    town,
    openHost,
  }) => {
    const isIsolated = home === 'isolated in a frame';
    await page.setViewportSize({ width, height: 1000 });
    await openHost({
      body: loaderTag(
        town,
        `data-widget="${DEMO_KEYS.physio}" data-placement="popup" data-lang="en" ${isIsolated ? 'data-isolate' : ''}`,
      ),
    });
    await page.getByRole('button', { name: 'Book an appointment' }).click();
    const element = page.locator('booking-widget');
    const emma = new Visitor(
      isIsolated ? page.frameLocator('booking-widget iframe') : element,
      ENGLISH,
    );
    await expect(emma.heading(ENGLISH.pickService)).toBeVisible();
    const popup = element.getByRole('dialog');
    const first = await popup.boundingBox();
    await emma.chooseService('Follow-up treatment');
    if (width === 800)
      await expect
        .poll(async () => (await popup.boundingBox())?.height)
        .toBeGreaterThan(first?.height ?? Infinity);
    expect((await popup.boundingBox())?.y).toBe(first?.y);
    await emma.chooseTime();
    await emma.goOn();
    expect((await popup.boundingBox())?.y).toBe(first?.y);
  });
}

/** The sum of all layout shifts since the page began. */
function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}
