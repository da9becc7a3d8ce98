import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

const CHRISTMAS = { service: 'Brushing', from: '2026-12-25', to: '2026-12-25' };

test('every public holiday is closed by one switch, taken back for a while, and opened again', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  const withInes = { ...CHRISTMAS, staff: 'Inès' };
  expect((await salon.freeStarts(withInes)).length).toBeGreaterThan(0);
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/schedules`);
  const holidays = page.getByRole('switch', { name: /^Fermer les jours fériés \(France\)/u });
  const christmas = page.getByRole('button', { name: /^vendredi 25 décembre 2026, Noël/u });
  await expect(page.getByText('11 par an, prochain\u00A0: Noël')).toBeVisible();

  await holidays.click();
  await expect(christmas).toHaveAccessibleName(/fermé$/u);
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(christmas).not.toHaveAccessibleName(/fermé$/u);
  expect((await salon.freeStarts(withInes)).length).toBeGreaterThan(0);

  await holidays.click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).click();
  await expect.poll(() => salon.freeStarts(withInes)).toEqual([]);
  await expectNoFindings(page, 'holidays closed');
  await page.reload();
  await expect(holidays).toBeChecked();

  await holidays.click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).click();
  await expect.poll(async () => (await salon.freeStarts(withInes)).length).toBeGreaterThan(0);
});

test('a region has holidays of its own, and is remembered', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/schedules`);
  await page.getByLabel('Région des jours fériés').selectOption({ label: 'Département Moselle' });
  await expect(page.getByText('13 par an, prochain\u00A0: Noël')).toBeVisible();
  await page.reload();
  await expect(page.getByText('13 par an, prochain\u00A0: Noël')).toBeVisible();
});

test('time off says which bookings it hits before and after, and the agenda asks about each', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  const start = '2026-12-29T09:00:00Z';
  await salon.bookAsVisitor({ service: 'Brushing', staff: 'Karim', start, name: 'Zoé Lemaire' });
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/schedules`);
  await page.getByRole('link', { name: 'Horaires de Karim' }).click();
  await page.getByRole('button', { name: 'Congé', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Noter un congé' });
  await dialog.getByLabel('Du').fill('2026-12-29');
  await dialog.getByLabel('Au').fill('2026-12-29');
  await expect(dialog.getByText('1 rendez-vous est déjà pris.')).toBeVisible();
  // Only the afternoon hits nothing.
  await dialog.getByText('Journées entières').click();
  await dialog.getByLabel('Ouvre à').fill('14');
  await dialog.getByLabel('Ferme à').fill('18');
  await dialog.getByLabel('Ferme à').blur();
  await expect(dialog.getByText(/déjà pris/u)).toBeHidden();
  await dialog.getByText('Journées entières').click();
  await dialog.getByRole('button', { name: 'Noter le congé' }).click();
  await expect(page.getByText('1 rendez-vous tombe en dehors des heures ouvertes.')).toBeVisible();
  expect((await salon.bookingsOf('Zoé Lemaire'))[0]?.status).toBe('confirmed');

  await page.getByRole('link', { name: /10:00, Zoé Lemaire/u }).click();
  await expect(page.getByRole('complementary', { name: 'Zoé Lemaire' })).toBeVisible();
  const bar = page.getByText(/le rendez-vous de Zoé Lemaire tombe pendant un congé \(Karim\)/u);
  await expect(bar).toBeVisible();
  await expect(page.getByRole('button', { name: /^10:00 .*à revoir$/u })).toBeVisible();
  await expectNoFindings(page, 'a conflict in the agenda');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(bar).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: /^10:00 – 10:30, Zoé Lemaire/u })).toBeVisible();
  await expect(bar).toBeHidden();
});

test('several days are closed at once', async ({ page, town, watched, now }) => {
  const { salon } = town;
  const week = { service: 'Brushing', staff: 'Inès', from: '2026-12-29', to: '2026-12-31' };
  expect((await salon.freeStarts(week)).length).toBeGreaterThan(0);
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/schedules?day=2026-12-29`);
  const dialog = page.getByRole('dialog', { name: 'Le mardi 29 décembre 2026' });
  await dialog.getByLabel('Jusqu’au').fill('2026-12-31');
  await dialog.getByText('Fermé').click();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('button', { name: 'jeudi 31 décembre 2026, fermé' })).toBeVisible();
  expect(await salon.freeStarts(week)).toEqual([]);
});
