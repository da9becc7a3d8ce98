import type { Page } from '@playwright/test';
import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

const QUESTION = 'Pourquoi ce créneau n’est-il pas proposé\u00A0?';
// Free for a brushing with Inès, on a Tuesday at ten in Paris.
const start = '2026-12-29T09:00:00Z';

test('from the agenda the owner learns who is in the way, and opens that booking', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  await salon.bookAsVisitor({ service: 'Brushing', staff: 'Inès', start, name: 'Zoé Lemaire' });
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/agenda?date=2026-12-29`);
  await page.getByRole('button', { name: 'Rendez-vous', exact: true }).click();
  const adding = page.getByRole('dialog', { name: 'Nouveau rendez-vous' });
  await adding.getByLabel('Service').selectOption({ label: 'Brushing, 30\u00A0min' });
  await adding.getByLabel('Jour').fill('2026-12-29');
  await adding.getByLabel('Heure').fill('10:00');
  await adding.getByLabel('Heure').blur();
  await adding.getByRole('button', { name: /^Pourquoi cette heure/u }).click();

  const panel = page.getByRole('complementary', { name: QUESTION });
  await expect(panel.getByText('Il se heurte à Zoé Lemaire, à 10:00.')).toBeVisible();
  await expect(rule(panel, 'Réservations')).toContainText('Zoé Lemaire, 10:00\u00A0–\u00A010:30');
  await expect(rule(panel, 'Horaires, respectée')).toBeVisible();

  // The time it could be instead is one press away, and is really offered.
  await panel.getByRole('button', { name: /^mar\. 29 déc\. à/u }).click();
  await expect(panel.getByText('Ce créneau est proposé.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Heure' }).fill('10');
  await panel.getByRole('textbox', { name: 'Heure' }).press('Enter');
  await panel.getByRole('link', { name: 'Ouvrir son rendez-vous' }).click();
  await expect(page.getByRole('complementary', { name: 'Zoé Lemaire' })).toBeVisible();
});

test('from the schedules any day is explained, and its exception is changed where it is named', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/schedules`);
  const card = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: QUESTION }) });
  await card.getByLabel('Service').selectOption('Brushing');
  await card.getByLabel('Avec').selectOption('Inès');

  await card.getByLabel('Jour').fill('2026-12-28');
  await expect(card.getByText('Inès ne travaille pas ce jour-là.')).toBeVisible();
  await card.getByLabel('Jour').fill('2026-12-29');
  await card.getByRole('textbox', { name: 'Heure' }).fill('20:00');
  await card.getByRole('textbox', { name: 'Heure' }).press('Enter');
  await expect(card.getByText('Inès ne travaille pas à cette heure-là.')).toBeVisible();
  await card.getByRole('textbox', { name: 'Heure' }).fill('10:07');
  await card.getByRole('textbox', { name: 'Heure' }).press('Enter');
  await expect(card.getByText(/^Les départs tombent à 10:00 ou 10:30\./u)).toBeVisible();

  await page.getByRole('button', { name: /^mardi 29 décembre 2026/u }).click();
  const day = page.getByRole('dialog', { name: 'Le mardi 29 décembre 2026' });
  await day.getByText('Fermé').click();
  await day.getByRole('button', { name: 'Enregistrer' }).click();
  await card.getByRole('textbox', { name: 'Heure' }).fill('10:00');
  await card.getByRole('textbox', { name: 'Heure' }).press('Enter');
  await expect(card.getByText('C’est fermé ce jour-là.')).toBeVisible();
  await card.getByRole('link', { name: 'Changer ce jour' }).click();
  await expect(day).toBeVisible();
  await day.getByText('Comme d’habitude').click();
  await day.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(day).toBeHidden();
  await expect(card.getByText('C’est fermé ce jour-là.')).toBeHidden();
});

test('from a service its own rules are explained: too late, and too far away', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/services`);
  await page.getByRole('link', { name: 'Brushing' }).click();
  await page.getByRole('button', { name: /^Pourquoi une heure/u }).click();
  const panel = page.getByRole('complementary', { name: QUESTION });
  await panel.getByLabel('Jour').fill('2026-12-03');
  await panel.getByRole('textbox', { name: 'Heure' }).fill('11:00');
  await panel.getByRole('textbox', { name: 'Heure' }).press('Enter');
  await expect(panel.getByText('C’est trop tard pour réserver en ligne.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Heure' }).fill('9:00');
  await panel.getByRole('textbox', { name: 'Heure' }).press('Enter');
  await expect(panel.getByText('C’est déjà passé.')).toBeVisible();
  await panel.getByLabel('Jour').fill('2027-06-01');
  await expect(panel.getByText('C’est trop loin.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the question has no finding of axe, in a panel or on its page, ${colorScheme}`, async ({
    page,
    town,
    watched,
    now,
  }) => {
    await page.emulateMedia({ colorScheme });
    await signInAsOwner({ page, town, watched, now });
    await page.goto(`${town.bookingOrigin}/console/schedules`);
    await expect(page.getByText(/^Les \d+ règles/u)).toBeVisible();
    await expectNoFindings(page, 'on the page of schedules');
    await page.goto(`${town.bookingOrigin}/console/services`);
    await page.getByRole('link', { name: 'Brushing' }).click();
    await page.getByRole('button', { name: /^Pourquoi une heure/u }).click();
    await expect(page.getByText(/^Les \d+ règles/u)).toBeVisible();
    await expectNoFindings(page, 'beside a service');
  });
}

function rule(within: ReturnType<Page['locator']>, name: string): ReturnType<Page['locator']> {
  return within.getByRole('listitem').filter({ hasText: name });
}
