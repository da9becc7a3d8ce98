import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

const MONDAY = { service: 'Brushing', from: '2026-12-07', to: '2026-12-07' };

test('a day opened in the usual week is offered to visitors', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  expect(await salon.freeStarts(MONDAY)).toEqual([]);
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Horaires', exact: true }).click();
  await page.getByRole('button', { name: 'Ouvrir une plage lundi' }).click();
  await page.getByLabel('Ouvre à').fill('14');
  await page.getByLabel('Ferme à').fill('15h30');
  await page.getByLabel('Ferme à').press('Enter');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Horaires enregistrés.')).toBeVisible();
  expect(await salon.freeStarts(MONDAY)).toContain('2026-12-07T13:00:00Z');
});

test('a day closed on the month is no longer offered, and is again when it is as usual', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  const thursday = {
    service: 'Brushing',
    staff: 'Inès',
    from: '2026-12-10',
    to: '2026-12-10',
  };
  expect((await salon.freeStarts(thursday)).length).toBeGreaterThan(0);
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/schedules`);
  const day = page.getByRole('button', { name: /^jeudi 10 décembre 2026/u });
  const dialog = page.getByRole('dialog', { name: 'Le jeudi 10 décembre 2026' });
  await day.click();
  await dialog.getByText('Fermé').click();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('button', { name: 'jeudi 10 décembre 2026, fermé' })).toBeVisible();
  expect(await salon.freeStarts(thursday)).toEqual([]);

  await day.click();
  await dialog.getByText('Comme d’habitude').click();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog).toBeHidden();
  expect((await salon.freeStarts(thursday)).length).toBeGreaterThan(0);
});

test('a schedule is renamed, and deleted ones leave their people to the business’s own', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/schedules`);
  await page.getByRole('link', { name: 'Horaires de Karim' }).click();
  const menu = page.getByRole('button', { name: 'Ces horaires' });
  await menu.click();
  await page.getByRole('button', { name: 'Renommer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Renommer' });
  await dialog.getByLabel('Nom de ces horaires').fill('Karim, hiver');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  const tab = page.getByRole('link', { name: 'Karim, hiver' });
  await expect(tab).toBeVisible();

  await menu.click();
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await expect(tab).toBeHidden();
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(tab).toBeVisible();
  await tab.click();
  await menu.click();
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).click();
  await expect.poll(() => salon.idOf('schedules', 'Karim, hiver').catch(() => 'gone')).toBe('gone');
  // The salon is closed from a quarter past twelve to one; Karim had his break from one to two.
  const lunch = { service: 'Brushing', staff: 'Karim', from: '2026-12-29', to: '2026-12-29' };
  expect(await salon.freeStarts(lunch)).toContain('2026-12-29T12:00:00Z');
});
