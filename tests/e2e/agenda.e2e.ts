import type { Locator, Page } from '@playwright/test';
import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

const WEEK = '/console/agenda?date=2026-12-28';

test('a booking made in a widget appears by itself, is moved, and is cancelled', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  await signInAsOwner({ page, town, watched, now });
  const listens = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/live'));
  await page.goto(`${town.bookingOrigin}${WEEK}`);
  await expect(page.getByRole('region', { name: /^mardi 29 décembre/u })).toBeVisible();
  expect((await listens).status()).toBe(200);

  // Tuesday 29 December at ten in Paris.
  const start = '2026-12-29T09:00:00Z';
  await salon.bookAsVisitor({ service: 'Brushing', staff: 'Karim', start, name: 'Zoé Lemaire' });
  const made = page.getByRole('button', { name: /^10:00 – 10:30, Zoé Lemaire, Brushing/u });
  await expect(made).toBeVisible();

  await made.click();
  const panel = page.getByRole('complementary', { name: 'Zoé Lemaire' });
  await panel.getByRole('button', { name: 'Déplacer…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Déplacer le rendez-vous de Zoé Lemaire' });
  await dialog.getByLabel('Jour').fill('2026-12-30');
  await dialog.getByLabel('Heure').fill('11:15');
  await dialog.getByLabel('Heure').blur();
  await dialog.getByRole('button', { name: 'Déplacer à 11:15' }).click();
  const wednesday = page.getByRole('region', { name: /^mercredi 30 décembre/u });
  const moved = wednesday.getByRole('button', { name: /^11:15 – 11:45, Zoé Lemaire/u });
  await expect(moved).toBeVisible();
  await expect(panel.getByText('11:15 – 11:45')).toBeVisible();
  expect((await salon.bookingsOf('Zoé Lemaire'))[0]?.start).toBe(start);

  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(made).toBeVisible();
  await expect(moved).toBeHidden();

  await drag(page, made, { down: 72 });
  const later = page.getByRole('button', { name: /^11:00 – 11:30, Zoé Lemaire/u });
  await expect(later).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).click();
  await expect(panel.getByText(/^Déplacé par votre équipe/u)).toBeVisible();
  expect((await salon.bookingsOf('Zoé Lemaire'))[0]?.start).toBe('2026-12-29T10:00:00Z');

  await panel.getByRole('button', { name: 'Annuler…' }).click();
  const question = page.getByRole('dialog', { name: /Annuler le rendez-vous de Zoé Lemaire/u });
  await question.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
  await expect(later).toBeHidden();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).click();
  await expect
    .poll(async () => (await salon.bookingsOf('Zoé Lemaire'))[0]?.status)
    .toBe('cancelled');
});

test('a booking made on the phone is written down with the keyboard', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}${WEEK}`);
  await page.getByRole('button', { name: 'Rendez-vous', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nouveau rendez-vous' });
  await dialog.getByLabel('Service').selectOption({ label: 'Brushing, 30 min' });
  await dialog.getByLabel('Avec').selectOption('Karim');
  await dialog.getByLabel('Jour').fill('2026-12-31');
  await dialog.getByLabel('Heure').fill('9h45');
  await dialog.getByLabel('Nom du client').fill('Paul Renard');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', {
      name: '09:45 – 10:15, Paul Renard, Brushing, avec Karim, confirmé',
    }),
  ).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Paul Renard' })).toBeVisible();
  expect((await salon.bookingsOf('Paul Renard'))[0]?.start).toBe('2026-12-31T08:45:00Z');
});

test('a booking is not let go over another one', async ({ page, town, watched, now }) => {
  const { salon } = town;
  const at = (time: string, name: string) =>
    salon.bookAsVisitor({
      service: 'Brushing',
      staff: 'Karim',
      start: `2026-12-29T${time}:00Z`,
      name,
    });
  await at('09:00', 'Zoé Lemaire');
  await at('10:00', 'Paul Renard');
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}${WEEK}`);
  const zoe = page.getByRole('button', { name: /^10:00 – 10:30, Zoé Lemaire/u });
  await drag(page, zoe, { down: 72 });
  await expect(page.getByText('Karim a déjà un rendez-vous à cette heure.')).toBeVisible();
  await expect(zoe).toBeVisible();
});

test('on a phone the agenda shows a day at a time', async ({ page, town, watched, now }) => {
  await town.salon.bookAsVisitor({
    service: 'Brushing',
    staff: 'Karim',
    start: '2026-12-29T09:00:00Z',
    name: 'Zoé Lemaire',
  });
  await signInAsOwner({ page, town, watched, now });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${town.bookingOrigin}${WEEK}`);
  await expect(page.getByRole('heading', { name: 'Lundi 28 décembre' })).toBeVisible();
  await page.getByRole('button', { name: 'mardi 29 décembre, 1 rendez-vous' }).click();
  await page.getByRole('button', { name: /^10:00 – 10:30, Zoé Lemaire/u }).click();
  await page
    .getByRole('complementary', { name: 'Zoé Lemaire' })
    .getByRole('button', { name: 'Fermer' })
    .click();
  await page.getByText('Liste', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'mardi 29 décembre', level: 2 })).toBeVisible();
  const isWider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(isWider).toBe(false);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every view of the agenda is without a finding of axe, ${colorScheme}`, async ({
    page,
    town,
    watched,
    now,
  }) => {
    await page.emulateMedia({ colorScheme });
    await signInAsOwner({ page, town, watched, now });
    // What is past, what is going on and what is to come, on a Saturday at half past twelve.
    await page.clock.setFixedTime('2026-12-05T11:30:00Z');
    for (const query of ['', 'view=day', 'view=list', 'date=2027-10-04']) {
      await page.goto(`${town.bookingOrigin}/console/agenda?${query}`);
      const shown =
        query === 'date=2027-10-04'
          ? page.getByRole('heading', { name: 'Aucun rendez-vous cette semaine' })
          : page.getByRole('button', { name: /Brushing/u }).first();
      await expect(shown).toBeVisible();
      await expectNoFindings(page, `agenda ${query}`);
    }
    await page.getByRole('button', { name: 'Rendez-vous', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Nouveau rendez-vous' })).toBeVisible();
    await expectNoFindings(page, 'a new booking');
  });
}

async function drag(page: Page, what: Locator, { down }: { down: number }): Promise<void> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('What is to be dragged is not there');
  const [x, y] = [box.x + box.width / 2, box.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + down / 2, { steps: 4 });
  await page.mouse.move(x, y + down, { steps: 4 });
  await page.mouse.up();
}
