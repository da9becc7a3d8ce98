import { waitlistPage } from '@bookingsaas/server/contract/waitlist';
import type { Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import { expectNoFindings } from '../a11y/axe.ts';
import { deliverAll } from '../world/deliver-all.ts';
import type { Mailbox } from '../world/mailbox.ts';
import { expect, test as base } from '../world/stories.ts';
import type { Town } from '../world/stories.ts';
import { FRENCH, Visitor } from '../world/visitor.ts';
import { withMailbox } from '../world/with-mailbox.ts';
import type { WithMailbox } from '../world/with-mailbox.ts';

const DAY = '2026-12-15';
const SERVICE = 'Chignon';
const CAMILLE = { name: 'Camille Moreau', email: 'camille@example.org', phone: '06 12 34 56 78' };
const TELL_ME = 'Prévenez-moi si une place se libère';
const JOIN = 'M’inscrire sur la liste d’attente';

const test = base.extend<WithMailbox>(withMailbox());

test('a full day: a visitor waits, somebody cancels, the letter’s link books the time that was kept', async ({
  page,
  town,
  mailbox,
}) => {
  const [cancelled] = await fillDay(town);
  const camille = await openFullDay(page, town);
  await camille.button(TELL_ME).click();
  await expect(camille.heading('Complet le mardi 15 décembre')).toBeFocused();
  await camille.button(JOIN).click();
  await expect(camille.field('Nom')).toBeFocused();
  await expect(page.getByText('Indiquez votre adresse e-mail.')).toBeVisible();
  await expectNoFindings(page, 'the form of the waiting list, with errors');
  await camille.fillIn(CAMILLE);
  await camille.button(JOIN).click();
  await expect(camille.heading('C’est noté, Camille.')).toBeFocused();
  await expectNoFindings(page, 'that it is noted');

  await cancel(town, cancelled?.id ?? '');
  await deliverAll(town);
  expect(await freeOn(town)).toEqual([]);
  await page.goto(await linkTo(mailbox, 'camille@example.org'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mardi 15 décembre');
  await expect(page.getByText('jusqu’à 10:50')).toBeVisible();
  await expectNoFindings(page, 'the offered time');
  await page.getByRole('button', { name: 'Réserver ce créneau' }).click();
  await expect(page.getByRole('status')).toContainText('C’est réservé, Camille.');
  const bookings = await town.salon.bookingsOf('Camille Moreau');
  const own = bookings.find(({ start }) => start === cancelled?.start);
  expect(own).toMatchObject({ status: 'confirmed', customer: { email: CAMILLE.email } });
  expect(await people(town)).toEqual({ 'Camille Moreau': 'booked' });
});

test('who does not answer is followed by the next in line; who says no keeps the place', async ({
  page,
  town,
  mailbox,
}) => {
  const [cancelled] = await fillDay(town);
  for (const name of ['Ada', 'Bo', 'Cy']) await join(town, name);
  await cancel(town, cancelled?.id ?? '');
  await deliverAll(town);
  expect(await people(town)).toEqual({ Ada: 'offered', Bo: 'waiting', Cy: 'waiting' });
  const later = '2026-12-03T09:51:00Z';
  await deliverAll(town, later);
  expect(await people(town)).toEqual({ Ada: 'waiting', Bo: 'offered', Cy: 'waiting' });
  await page.goto(await linkTo(mailbox, 'ada@example.org'));
  await expect(page.getByRole('status')).toContainText('Cette place n’est plus gardée.');
  await page.goto(await linkTo(mailbox, 'bo@example.org'));
  await page.getByRole('button', { name: 'Non merci, pas cette fois' }).click();
  await expect(page.getByRole('status')).toContainText('C’est noté.');
  await deliverAll(town, later);
  expect(await people(town)).toEqual({ Ada: 'waiting', Bo: 'waiting', Cy: 'offered' });
  await page.goto(await linkTo(mailbox, 'cy@example.org'));
  await page.getByRole('button', { name: 'Quitter la liste d’attente' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('plus sur la liste');
  await deliverAll(town, later);
  expect(await freeOn(town)).toContain(cancelled?.start);
});

test('a time that frees while the form is filled in is shown instead', async ({
  page,
  town,
  watched,
}) => {
  watched.allow(/409/u);
  const [cancelled] = await fillDay(town);
  const camille = await openFullDay(page, town);
  await camille.button(TELL_ME).click();
  await camille.fillIn(CAMILLE);
  await cancel(town, cancelled?.id ?? '');
  await camille.button(JOIN).click();
  await expect(camille.times.first()).toBeVisible();
  await expect(page.getByText('C’est complet ce jour-là.')).toBeHidden();
  expect(await people(town)).toEqual({});
});

test('the plain pages, which have no script, lead to a plain form', async ({ page, town }) => {
  await fillDay(town);
  await page.goto(`${town.bookingOrigin}/w/${town.salon.widgetKey}?plain=1&lang=fr`);
  await page.getByRole('link', { name: SERVICE }).click();
  await page.getByRole('link', { name: /Prévenez-moi/u }).click();
  await expectNoFindings(page, 'the plain form of the waiting list');
  await page.getByLabel('Nom').fill(CAMILLE.name);
  await page.getByLabel('Téléphone').fill(CAMILLE.phone);
  await page.getByLabel('E-mail').fill(CAMILLE.email);
  await page.getByLabel('À partir du').fill(DAY);
  await page.getByLabel('Jusqu’au').fill(DAY);
  await town.setNow('2026-12-03T09:21:00Z');
  await page.getByRole('button', { name: JOIN }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('sur la liste d’attente');
  expect(await people(town)).toEqual({ [CAMILLE.name]: 'waiting' });
});

test.describe('where nobody could be told', () => {
  test.use({ env: {} });

  test('a full day stays closed', async ({ page, town }) => {
    await fillDay(town);
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService(SERVICE);
    await expect(camille.button(/^mardi 15 décembre /u)).toHaveAttribute('aria-disabled', 'true');
  });
});

/** Other visitors take every time of the day; says what they booked, the earliest first. */
async function fillDay(town: Town): Promise<{ id: string; start: string }[]> {
  const booked: { id: string; start: string }[] = [];
  for (;;) {
    const [start] = await freeOn(town);
    if (start === undefined) return booked;
    const { booking } = await town.salon.bookAsVisitor({ service: SERVICE, start });
    booked.push({ id: booking.id, start: booking.start });
  }
}

function freeOn(town: Town): Promise<string[]> {
  return town.salon.freeStarts({ service: SERVICE, from: DAY, to: DAY });
}

async function openFullDay(page: Page, town: Town): Promise<Visitor> {
  await page.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(page, FRENCH);
  await camille.chooseService(SERVICE);
  const day = camille.button(/^mardi 15 décembre .*aucun créneau$/u);
  await expect(day).toHaveAttribute('aria-disabled', 'false');
  await day.click();
  await expect(page.getByText('C’est complet ce jour-là.')).toBeVisible();
  return camille;
}

async function join(town: Town, name: string): Promise<void> {
  await town.salon.ask('POST', `/widgets/${town.salon.widgetKey}/waitlist`, {
    service: await town.salon.idOf('services', SERVICE),
    from: DAY,
    to: DAY,
    customer: { name, email: `${name.toLowerCase()}@example.org` },
    timezone: 'Europe/Paris',
    locale: 'fr',
  });
}

async function cancel(town: Town, id: string): Promise<void> {
  await town.salon.ask('POST', `/bookings/${id}/cancellation`, {});
}

async function people(town: Town): Promise<Record<string, string>> {
  const { items } = waitlistPage.parse(await town.salon.ask('GET', '/waitlist?show=all'));
  return Object.fromEntries(items.map(({ customer, state }) => [customer.name, state]));
}

async function linkTo(mailbox: Mailbox, address: string): Promise<string> {
  const letter = mailbox.letters.findLast(({ to }) => to.includes(address));
  const { text = '' } = await PostalMime.parse(letter?.raw ?? '');
  return /https?:\/\/\S+\/l\/\S+/u.exec(text)?.[0] ?? '';
}
