import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

test('a service with changes is not left by mistake, by a link, back, or the tab', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Services', exact: true }).click();
  await page.getByRole('link', { name: 'Brushing' }).click();
  // Unchanged, it is left without a word.
  await page.getByRole('link', { name: 'Équipe', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Équipe' })).toBeVisible();
  await page.goBack();

  const name = page.getByLabel('Nom', { exact: true });
  const question = page.getByRole('dialog', { name: 'Quitter sans enregistrer\u00A0?' });
  await name.fill('Brushing long');
  await page.getByRole('link', { name: 'Équipe', exact: true }).click();
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Rester sur la page' }).click();
  await expect(name).toHaveValue('Brushing long');

  await page.goBack();
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Rester sur la page' }).click();
  await expect(name).toHaveValue('Brushing long');
  expect(new URL(page.url()).pathname).toMatch(/^\/console\/services\/svc_/u);

  await page.getByRole('button', { name: /Changer d’établissement/u }).click();
  await page.getByRole('button', { name: 'Northgate Physio' }).click();
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(name).toHaveValue('Brushing long');

  await page.goBack();
  await question.getByRole('button', { name: 'Quitter sans enregistrer' }).click();
  await expect(page.getByRole('heading', { name: 'Services', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Brushing', exact: true })).toBeVisible();
});

test('once saved, a service and a week are left without a question', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/services`);
  await page.getByRole('link', { name: 'Brushing' }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Brushing long ');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Service enregistré.')).toBeVisible();
  await page.getByRole('link', { name: 'Horaires', exact: true }).click();

  await page.getByRole('button', { name: 'Ouvrir une plage lundi' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Horaires de Karim' }).click();
  const question = page.getByRole('dialog', { name: 'Quitter sans enregistrer\u00A0?' });
  await question.getByRole('button', { name: 'Rester sur la page' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Horaires enregistrés.')).toBeVisible();
  await page.getByRole('link', { name: 'Horaires de Karim' }).click();
  await expect(page.getByRole('link', { name: 'Horaires de Karim' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(question).toBeHidden();
});
