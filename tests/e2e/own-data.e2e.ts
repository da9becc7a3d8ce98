import { readFileSync } from 'node:fs';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { z } from 'zod';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

const exported = z.object({
  business: z.object({ name: z.string() }),
  bookings: z.array(z.object({ customer: z.object({ name: z.string() }) })),
});

test('an owner takes everything away, then deletes the business by writing its name', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  const service = 'Brushing';
  const [start = ''] = await salon.freeStarts({ service, from: '2026-12-08', to: '2026-12-12' });
  await salon.bookAsVisitor({ service, start, name: 'Zoé Lemaire' });
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Données' }).click();
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tout en JSON' }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe('demo.json');
  const file = readFileSync(await download.path(), 'utf8');
  const all = exported.parse(JSON.parse(file));
  expect(all.business.name).toBe('Salon Lumière');
  expect(all.bookings.map(({ customer }) => customer.name)).toContain('Zoé Lemaire');
  await expect(page.getByText('Fichier prêt')).toBeVisible();

  await page.getByRole('button', { name: 'Supprimer…' }).click();
  const question = page.getByRole('dialog', { name: /Supprimer Salon Lumière/u });
  await expect(question.getByText('sont à venir')).toBeVisible();
  const sure = question.getByRole('button', { name: 'Supprimer pour toujours' });
  await expect(sure).toHaveAttribute('aria-disabled', 'true');
  await question.getByLabel(/Pour confirmer/u).fill('Salon Lumière');
  await sure.click();
  // The next of her businesses is at work; the widget of the first shows nothing any more.
  const switcher = page.locator('.shell > .side').getByRole('button').first();
  await expect(switcher).not.toContainText('Salon Lumière');
  const gone = await page.request.get(`${town.bookingOrigin}/api/v1/widgets/${DEMO_KEYS.salon}`);
  expect(gone.status()).toBe(404);
});

test('where only French is offered, an English browser sees French, also on an English site', async ({
  page,
  browser,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now }, 'Northgate Physio');
  await page.goto(`${town.bookingOrigin}/console/settings/languages`);
  const visitor = await browser.newPage({ locale: 'en-GB' });
  const ownPage = `${town.bookingOrigin}/w/${DEMO_KEYS.physio}`;
  const site = `${town.demoOrigin}/physio`;
  await visitor.goto(ownPage);
  await expect(visitor.locator('html')).toHaveAttribute('lang', /^en/u);
  await visitor.goto(site);
  await visitor.locator('#book').click();
  await expect(visitor.locator('booking-widget .o')).toHaveAttribute('lang', /^en/u);

  await page.getByLabel('Anglais').uncheck();
  await expect(page.getByText('Tout le monde verra français')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Langues enregistrées.')).toBeVisible();
  await visitor.goto(ownPage);
  await expect(visitor.locator('html')).toHaveAttribute('lang', 'fr');
  await visitor.goto(site);
  await visitor.locator('#book').click();
  await expect(visitor.locator('booking-widget .o')).toHaveAttribute('lang', /^fr/u);
  await visitor.close();
});
