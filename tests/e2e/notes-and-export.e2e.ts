import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';
import type { Town } from '../world/stories.ts';

const SECRET = 'Toujours en retard, préfère la fenêtre';

test('a note is written, found, changed and deleted, and the visitor never sees it', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { manageUrl } = await zoeBooks(town);
  await signInAsOwner({ page, town, watched, now });
  const panel = await openZoe(page);
  await panel.getByLabel('Nouvelle note').fill(SECRET);
  await panel.getByRole('button', { name: 'Ajouter la note' }).click();
  await expect(panel.getByText(SECRET)).toBeVisible();
  await expect(panel.getByText(/^Inès Carpentier, 3 déc\., 10:20/u)).toBeVisible();
  await expect(panel.getByLabel('Nouvelle note')).toHaveValue('');
  await expectNoFindings(page, 'a booking with a note');

  // By what is in the note, without its accents.
  await page.getByRole('searchbox', { name: 'Chercher un client' }).fill('prefere la fenetre');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row', { name: /Zoé Lemaire/u })).toBeVisible();

  const visitor = await page.context().newPage();
  await visitor.goto(manageUrl);
  await expect(visitor.getByText('Brushing').first()).toBeVisible();
  expect(await visitor.content()).not.toContain('fenêtre');
  await visitor.close();

  await panel.getByRole('button', { name: 'Modifier' }).click();
  await panel.getByLabel('Note d’Inès Carpentier').fill('Paie en espèces');
  await panel.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(panel.getByText('Paie en espèces')).toBeVisible();
  await expect(panel.getByText(/modifiée$/u)).toBeVisible();

  await panel.getByRole('button', { name: 'Supprimer' }).click();
  await expect(panel.getByText('Paie en espèces')).toBeHidden();
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(panel.getByText('Paie en espèces')).toBeVisible();
  await panel.getByRole('button', { name: 'Supprimer' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).click();
  await page.reload();
  await expect(panel.getByLabel('Nouvelle note')).toBeVisible();
  await expect(panel.getByText('Paie en espèces')).toBeHidden();
});

test('the file holds the bookings that the filters leave, and no others', async ({
  page,
  town,
  watched,
  now,
}) => {
  await zoeBooks(town);
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('searchbox', { name: 'Chercher un client' }).fill('zoe lem');
  await expect(page.getByRole('row')).toHaveCount(2);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Exporter ces réservations (CSV)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('bookings.csv');
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('customer_name');
  expect(lines[1]).toContain('Zoé Lemaire');
  await expect(page.getByRole('heading', { name: 'Réservations' })).toBeVisible();
});

test('a booking is moved from the list too, and taken back', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { booking } = await zoeBooks(town);
  await signInAsOwner({ page, town, watched, now });
  const panel = await openZoe(page);
  await panel.getByRole('button', { name: 'Déplacer…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Déplacer le rendez-vous/u });
  await dialog.getByLabel('Heure').fill('11:15');
  await dialog.getByLabel('Heure').blur();
  await dialog.getByRole('button', { name: 'Déplacer à 11:15' }).click();
  await expect(panel.getByText('11:15 – 11:45')).toBeVisible();
  await expect(page.getByRole('row', { name: /11:15.*Zoé Lemaire/u })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(panel.getByText('10:00 – 10:30')).toBeVisible();
  expect((await town.salon.bookingsOf('Zoé Lemaire'))[0]?.start).toBe(booking.start);

  await panel.getByRole('button', { name: 'Déplacer…' }).click();
  await dialog.getByLabel('Heure').fill('11:30');
  await dialog.getByLabel('Heure').blur();
  await dialog.getByRole('button', { name: 'Déplacer à 11:30' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).click();
  await expect(panel.getByText(/^Déplacé par votre équipe/u)).toBeVisible();
  expect((await town.salon.bookingsOf('Zoé Lemaire'))[0]?.start).toBe('2026-12-29T10:30:00Z');
});

function zoeBooks({ salon }: Town) {
  const start = '2026-12-29T09:00:00Z';
  return salon.bookAsVisitor({ service: 'Brushing', staff: 'Karim', start, name: 'Zoé Lemaire' });
}

async function openZoe(page: Page) {
  await page.getByRole('searchbox', { name: 'Chercher un client' }).fill('zoe lem');
  await page
    .getByRole('row', { name: /Zoé Lemaire/u })
    .getByRole('link')
    .click();
  return page.getByRole('complementary', { name: 'Zoé Lemaire' });
}
