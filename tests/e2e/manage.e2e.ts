import ICAL from 'ical.js';
import type { Page } from '@playwright/test';
import type { Booked } from '@bookingsaas/server/contract/bookings';
import { expect, test } from '../world/stories.ts';
import type { Town } from '../world/stories.ts';

const WHEN = { service: 'Brushing', staff: 'Inès', from: '2026-12-29', to: '2026-12-29' };

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the page of a booking, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('shows what was booked and how to change it', async ({ page, town }) => {
      const { manageUrl } = await bookBrushing(town);
      await page.goto(manageUrl);
      await expect(page).toHaveTitle(/Votre rendez-vous · Salon Lumière/u);
      await expect(page.getByText('Confirmé')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        /Mardi 29 décembre\s*09:00/u,
      );
      await expect(page.getByText('Nadia Roussel')).toBeVisible();
      await expect(page.getByText('Gratuit jusqu’au lundi 28 décembre à 09:00.')).toBeVisible();
      for (const calendar of ['Google', 'Apple', 'Outlook', 'Microsoft 365']) {
        await expect(page.getByRole('link', { name: calendar })).toHaveAttribute('href', /./u);
      }
    });

    test('moves it: the old time is free again, the new one taken, the link the same', async ({
      page,
      town,
    }) => {
      const { manageUrl, booking } = await bookBrushing(town);
      await page.goto(manageUrl);
      await page.getByRole('link', { name: 'Déplacer' }).click();
      await page.getByRole('link', { name: /^Mercredi 30 décembre, /u }).click();
      await page.getByRole('link', { name: '10:00', exact: true }).click();
      await page.getByRole('button', { name: 'Déplacer' }).click();
      await expect(page.getByRole('status')).toContainText('C’est déplacé.');
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        /Mercredi 30 décembre\s*10:00/u,
      );

      const [moved] = await town.salon.bookingsOf('Nadia Roussel');
      expect(moved).toMatchObject({
        id: booking.id,
        revision: 1,
        start: '2026-12-30T09:00:00Z',
        status: 'confirmed',
      });
      expect(moved?.history.map(({ kind, by }) => `${kind} by ${by}`)).toEqual([
        'created by visitor',
        'moved by visitor',
      ]);
      const free = await town.salon.freeStarts({ ...WHEN, to: '2026-12-30' });
      expect(free).toContain('2026-12-29T08:00:00Z');
      expect(free).not.toContain('2026-12-30T09:00:00Z');
      await page.goto(manageUrl);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Mercredi 30 décembre');
    });

    test('refuses a new time that somebody took meanwhile, and offers the nearest', async ({
      page,
      town,
      watched,
    }) => {
      watched.allow(/status of 409/u);
      const { manageUrl } = await bookBrushing(town);
      await page.goto(
        `${manageUrl}?step=move&month=2026-12&day=2026-12-30&time=2026-12-30T09:00:00Z`,
      );
      await town.salon.bookAsVisitor({
        service: 'Brushing',
        staff: 'Inès',
        start: '2026-12-30T09:00:00Z',
        name: 'Rose Petit',
      });
      await page.getByRole('button', { name: 'Déplacer' }).click();
      await expect(page.getByRole('alert')).toContainText(
        'Mercredi 30 décembre, 10:00 vient d’être réservé.',
      );
      await page.getByRole('alert').getByRole('link').first().click();
      await page.getByRole('button', { name: 'Déplacer' }).click();
      await expect(page.getByRole('status')).toContainText('C’est déplacé.');
      const [moved] = await town.salon.bookingsOf('Nadia Roussel');
      expect(moved?.revision).toBe(1);
    });

    test('cancels it with a reason, once, and the time is free again', async ({
      page,
      town,
      context,
      watched,
    }) => {
      watched.allow(/status of 403/u);
      const { manageUrl } = await bookBrushing(town);
      await page.goto(manageUrl);
      await page.getByRole('link', { name: 'Annuler' }).click();
      const twin = await context.newPage();
      await twin.goto(page.url());

      await page.getByRole('radio', { name: 'Je suis malade' }).check();
      await page.getByRole('textbox', { name: /^Un mot pour Inès/u }).fill('Désolée !');
      await page.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
      await expect(page.getByRole('heading', { name: 'Rendez-vous annulé' })).toBeVisible();
      await twin.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
      await expect(twin.getByRole('heading', { name: 'Rendez-vous annulé' })).toBeVisible();

      const [cancelled] = await town.salon.bookingsOf('Nadia Roussel');
      expect(cancelled?.status).toBe('cancelled');
      const cancellations = cancelled?.history.filter(({ kind }) => kind === 'cancelled') ?? [];
      expect(cancellations).toHaveLength(1);
      expect(cancellations[0]?.reason).toBe('Je suis malade · Désolée !');
      expect(await town.salon.freeStarts(WHEN)).toContain('2026-12-29T08:00:00Z');
      await page.getByRole('link', { name: 'Prendre un autre rendez-vous' }).click();
      await expect(page.getByRole('heading', { name: 'Choisissez une prestation' })).toBeVisible();
    });

    test('says whom to call when it is too late to change', async ({ page, town }) => {
      const { manageUrl } = await bookBrushing(town);
      await town.setNow('2026-12-28T08:01:00Z');
      await page.goto(manageUrl);
      await expect(
        page.getByText('Il est trop tard pour changer ce rendez-vous en ligne.'),
      ).toBeVisible();
      await expect(page.getByText('Appelez le 01 99 00 24 36.')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Déplacer' })).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Annuler' })).toHaveCount(0);
    });

    test('can be read in the other language', async ({ page, town }) => {
      const { manageUrl } = await bookBrushing(town);
      await page.goto(manageUrl);
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('December');
      await page.getByRole('link', { name: 'Cancel' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    });
  });
}

test('a mail scanner that opens, or even submits, every link of a booking changes nothing', async ({
  town,
}) => {
  const { manageUrl } = await bookBrushing(town);
  const links = ['', '?step=cancel', '?step=move', '/cancellation', '/move', '.ics'].map(
    (rest) => manageUrl + rest,
  );
  for (const link of links) {
    for (const method of ['GET', 'HEAD']) await fetch(link, { method });
  }
  for (const link of links.slice(3, 5)) {
    const answer = await fetch(link, { method: 'POST', body: new URLSearchParams() });
    expect(answer.status).toBe(403);
  }
  const [booking] = await town.salon.bookingsOf('Nadia Roussel');
  expect(booking).toMatchObject({
    status: 'confirmed',
    revision: 0,
    start: '2026-12-29T08:00:00Z',
  });
});

test('the calendar file follows the booking through its life', async ({ page, town }) => {
  const { manageUrl } = await bookBrushing(town);
  await page.goto(manageUrl);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Apple' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.ics$/u);

  const first = await calendarOf(manageUrl);
  expect(first).toMatchObject({
    start: '2026-12-29T08:00:00.000Z',
    sequence: 0,
    status: 'CONFIRMED',
  });
  expect(first.summary).toContain('Brushing');
  await moveTo(page, manageUrl, '2026-12-30T09:00:00Z');
  const moved = await calendarOf(manageUrl);
  expect(moved).toMatchObject({ uid: first.uid, start: '2026-12-30T09:00:00.000Z', sequence: 1 });
  await page.goto(`${manageUrl}?step=cancel`);
  await page.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
  await expect(page.getByRole('heading', { name: 'Rendez-vous annulé' })).toBeVisible();
  expect(await calendarOf(manageUrl)).toMatchObject({
    uid: first.uid,
    sequence: 2,
    status: 'CANCELLED',
  });
});

test('a link that leads nowhere says so', async ({ page, town, watched }) => {
  watched.allow(/status of 404/u);
  const answer = await page.goto(`${town.bookingOrigin}/b/nobody-ever-had-this-link-in-a-message`);
  expect(answer?.status()).toBe(404);
  await expect(
    page.getByRole('heading', { name: 'Ce lien ne mène à aucun rendez-vous.' }),
  ).toBeVisible();
});

async function bookBrushing(town: Town): Promise<Booked> {
  return town.salon.bookAsVisitor({
    service: 'Brushing',
    staff: 'Inès',
    start: '2026-12-29T08:00:00Z',
  });
}

async function moveTo(page: Page, manageUrl: string, start: string): Promise<void> {
  await page.goto(
    `${manageUrl}?step=move&month=${start.slice(0, 7)}&day=${start.slice(0, 10)}&time=${start}`,
  );
  await page.getByRole('button', { name: 'Déplacer' }).click();
  await expect(page.getByRole('status')).toContainText('C’est déplacé.');
}

async function calendarOf(manageUrl: string) {
  const answer = await fetch(`${manageUrl}.ics`);
  expect(answer.headers.get('content-type')).toContain('text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  const [component, ...more] = calendar.getAllSubcomponents('vevent');
  expect(more).toEqual([]);
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    start: event.startDate.toJSDate().toISOString(),
    sequence: event.sequence,
    status: component?.getFirstPropertyValue('status'),
  };
}
