import type { Page } from '@playwright/test';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

const SILENT = 'Le serveur ne répond pas. Rien n’est perdu';

test('while the server is silent a form keeps what was typed, and a page comes once it answers', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Réglages', exact: true }).click();
  const name = page.getByLabel('Nom', { exact: true });
  await name.fill('Salon Lumière et filles');
  const speak = await silence(page);
  watched.allow(/ERR_FAILED/u);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert')).toContainText(SILENT);
  await expect(name).toHaveValue('Salon Lumière et filles');
  await speak();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Réglages enregistrés.')).toBeVisible();

  const speakAgain = await silence(page);
  await page.getByRole('link', { name: 'Services', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Réessayer');
  await speakAgain();
  // It asks again by itself, so nobody has to press anything.
  const shown = { timeout: 30_000 };
  await expect(page.getByRole('link', { name: 'Coupe femme' })).toBeVisible(shown);
});

/** Nothing the console asks for is answered, until what comes back is called. */
async function silence(page: Page): Promise<() => Promise<void>> {
  await page.route('**/*', (route) => route.abort());
  return () => page.unroute('**/*');
}
