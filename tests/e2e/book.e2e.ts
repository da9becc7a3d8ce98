import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { expect, test } from '../world/stories.ts';
import { CAMILLE, ENGLISH, FRENCH, Visitor } from '../world/visitor.ts';

test('a visitor of the salon books a free time, and the owner sees it with all it says', async ({
  page,
  town,
}) => {
  await page.goto(`${town.demoOrigin}/salon?utm_source=instagram&utm_campaign=hiver`);
  const camille = new Visitor(page, FRENCH);
  await camille.chooseService('Coupe femme');
  await camille.choosePerson('Inès');
  const time = await camille.chooseTime();
  await camille.goOn();
  await camille.fillIn(CAMILLE);
  await camille.field(/^Un mot pour le salon/u).fill('Je viens avec ma fille.');
  await camille.send();

  await expect(camille.heading('C’est réservé, Camille.')).toBeFocused();
  const [booking, ...more] = await town.salon.bookingsOf('Camille Moreau');
  expect(more.filter(({ customer }) => customer.phone !== null)).toEqual([]);
  expect(booking).toMatchObject({
    status: 'confirmed',
    service: { name: 'Coupe femme' },
    staff: { name: 'Inès' },
    customer: {
      name: 'Camille Moreau',
      email: 'camille.moreau@example.org',
      phone: '+33612345678',
    },
    answers: { coloration: 'Oui', mot: 'Je viens avec ma fille.' },
    consent: {
      version: 1,
      at: '2026-12-03T09:20:00Z',
      text: 'Recevoir la confirmation et un rappel la veille par SMS. Jamais de publicité.',
    },
    visitorTimezone: 'Europe/Paris',
    locale: 'fr',
    source: {
      placement: 'inline',
      page: '/salon',
      utm: { source: 'instagram', campaign: 'hiver' },
    },
  });
  expect(inParis(booking?.start)).toBe(time);
});

test('a booked time is gone for the next visitor', async ({ page, town, context }) => {
  await page.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(page, FRENCH);
  await camille.chooseService('Chignon');
  const timesBefore = await camille.times.allInnerTexts();
  const time = await camille.chooseTime();
  await camille.goOn();
  await camille.fillIn({ name: 'Camille Moreau', phone: '06 12 34 56 78' });
  await camille.send();
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();

  const nextPage = await context.newPage();
  await nextPage.goto(`${town.demoOrigin}/salon`);
  const next = new Visitor(nextPage, FRENCH);
  await next.chooseService('Chignon');
  const timesNow = await next.times.allInnerTexts();
  expect(timesBefore).toContain(time);
  expect(timesNow).not.toContain(time);
});

test('while a visitor fills in the form, nobody else is offered the time', async ({
  page,
  town,
}) => {
  await page.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(page, FRENCH);
  await camille.chooseService('Chignon');
  const held = page.waitForResponse(/\/holds$/u);
  await camille.chooseTime();
  const offered = await town.salon.freeStarts({
    service: 'Chignon',
    from: '2026-12-03',
    to: '2026-12-31',
  });
  await camille.goOn();
  expect((await held).status()).toBe(201);
  const left = await town.salon.freeStarts({
    service: 'Chignon',
    from: '2026-12-03',
    to: '2026-12-31',
  });
  expect(left).not.toContain(offered[0]);
  await camille.fillIn({ name: 'Camille Moreau', phone: '06 12 34 56 78' });
  await camille.send();
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
});

test('anyone means the person who is free and least busy, and the confirmation names them', async ({
  page,
  town,
}) => {
  await page.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(page, FRENCH);
  await camille.book({
    service: 'Brushing',
    particulars: { name: 'Camille Vasseur', phone: '06 12 34 56 78' },
  });
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  const [booking] = await town.salon.bookingsOf('Camille Vasseur');
  await expect(page.getByText(`Brushing avec ${booking?.staff.name}`).first()).toBeVisible();
});

test('the confirmation offers calendars, the way to change it and another booking', async ({
  page,
  town,
}) => {
  await page.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(page, FRENCH);
  await camille.chooseService('Brushing');
  await camille.freeDays.last().click();
  await camille.chooseTime();
  await camille.goOn();
  await camille.fillIn({ name: 'Camille Vasseur', phone: '06 12 34 56 78' });
  await camille.send();
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();

  const google = new URL(
    (await page.getByRole('link', { name: 'Google' }).getAttribute('href')) ?? '',
  );
  expect(google.searchParams.get('dates')).toMatch(/^\d{8}T\d{6}Z\/\d{8}T\d{6}Z$/u);
  const outlook = new URL(
    (await page.getByRole('link', { name: 'Outlook' }).getAttribute('href')) ?? '',
  );
  expect(outlook.searchParams.get('startdt')).toBeTruthy();
  // Outlook would show a plus.
  expect(outlook.search).not.toContain('+');
  await expect(page.getByRole('link', { name: 'Microsoft 365' })).toHaveAttribute(
    'href',
    outlook.href.replace('outlook.live.com', 'outlook.office.com'),
  );
  const manage = await page
    .getByRole('link', { name: /^Déplacer ou annuler/u })
    .getAttribute('href');
  expect(manage).toMatch(/\/b\/[\w-]{16}$/u);
  await expect(page.getByRole('link', { name: 'Apple' })).toHaveAttribute('href', `${manage}.ics`);

  await camille.button(/^Prendre un autre rendez-vous/u).click();
  await expect(camille.heading(FRENCH.pickService)).toBeFocused();
});

test('a booking too near to be changed promises no change', async ({ page, town }) => {
  await page.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(page, FRENCH);
  await camille.chooseService('Brushing');
  await expect(camille.heading(/^Jeudi 3 décembre/u)).toBeVisible();
  await camille.chooseTime();
  await camille.goOn();
  await camille.fillIn({ name: 'Camille Vasseur', phone: '06 12 34 56 78' });
  await camille.send();
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Voir le rendez-vous' })).toBeVisible();
  await expect(page.getByText(/Gratuit jusqu’au/u)).toHaveCount(0);
});

test('nothing is stored in the visitor’s browser by the booking server', async ({
  page,
  town,
  context,
}) => {
  await page.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(page, FRENCH);
  await camille.book({
    service: 'Brushing',
    particulars: { name: 'Camille Vasseur', phone: '06 12 34 56 78' },
  });
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

function inParis(start: string | undefined): string {
  return new Intl.DateTimeFormat('fr', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.parse(start ?? ''));
}

test('English on a French business’s page is written as in France, before and after the script runs', async ({
  page,
  town,
}) => {
  const address = `${town.bookingOrigin}/w/${DEMO_KEYS.tutor}?lang=en`;
  const drawn = await (await page.request.get(address)).text();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const weekdays = await page.locator('th').allInnerTexts();
  const times = await new Visitor(page, ENGLISH).times.allInnerTexts();
  expect(weekdays[0]).toBe('Mon');
  expect(times.length).toBeGreaterThan(0);
  for (const time of times) {
    expect(time).toMatch(/^\d\d:\d\d$/u);
    expect(drawn).toContain(`>${time}</button>`);
  }
  expect(drawn.indexOf('>Mon</th>')).toBeLessThan(drawn.indexOf('>Sun</th>'));
  await page.goto(address.replace('lang=en', 'lang=en-US'));
  await expect(page.locator('th').first()).toHaveText('Sun');
  await expect(new Visitor(page, ENGLISH).times.first()).toHaveText(/[AP]M$/u);
});
