import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { createDemoSite } from '@bookingsaas/demo-site/server';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createAccount } from '../world/console.ts';
import { listenOn } from '../world/listening.ts';
import { startPublicServer } from '../world/server-process.ts';
import { FRENCH, Visitor } from '../world/visitor.ts';
import { watch } from '../world/watch.ts';

// The whole first day of an owner as it happens: the program as it is started, an empty database that nobody but
// the program touches, the clock of this moment, and a site of another origin with what the generator's button copied.
test('from the link that the server prints to a booking on the owner’s site, seen as it is made', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'first-day-'));
  const server = await startPublicServer(join(folder, 'bookings.sqlite'));
  const owner = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const heardInConsole = watch(owner, [server.origin]);
  const page = await owner.newPage();

  await test.step('an account from the printed link, and the five steps', async () => {
    await page.goto(await server.setupLink);
    await page.getByLabel('Nom de votre établissement').fill('Atelier Paume');
    await createAccount(page, 'Votre activité');
    await page.getByText('Coiffure').click();
    await goOn(page, 'Vos horaires');
    await goOn(page, 'Votre premier service');
    await page.getByText('Coupe femme', { exact: true }).click();
    await goOn(page, 'Votre widget');
    await goOn(page, 'Mettez-le sur votre site');
    await page.getByRole('button', { name: 'Ouvrir la console' }).click();
    await expect(page.getByRole('heading', { name: 'Aucune réservation ici' })).toBeVisible();
  });

  const snippet =
    await test.step('a colour of her own, published, and the snippet copied', async () => {
      await page.getByRole('link', { name: 'Widgets' }).click();
      await page.getByRole('main').getByRole('link').first().click();
      await page.getByLabel('Principale, code').fill('#7a2048');
      await page.getByRole('button', { name: 'Publier' }).click();
      await expect(page.getByText('Tout est publié')).toBeVisible();
      await page.getByRole('button', { name: 'Copier', exact: true }).first().click();
      return page.evaluate(() => navigator.clipboard.readText());
    });

  const site = createAdaptorServer({
    fetch: createDemoSite({ bookingOrigin: server.origin, pasted: { inline: snippet } }).fetch,
  });
  const siteOrigin = `http://127.0.0.1:${await listenOn(site, '127.0.0.1')}`;
  const stranger = await browser.newContext();
  const heardOnSite = watch(stranger, [server.origin, siteOrigin]);
  const shop = await stranger.newPage();
  const camille = new Visitor(shop, FRENCH);

  await test.step('a visitor of the site books, and the owner sees it come', async () => {
    await shop.goto(`${siteOrigin}/salon`);
    const chosen = shop.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('booking:slot', (event) => {
            if (event instanceof CustomEvent) resolve(String(event.detail.start));
          });
        }),
    );
    await expect(shop.locator('booking-widget')).toHaveCSS('--fill', '#7a2048');
    await camille.chooseTime();
    await camille.goOn();

    const day = (await chosen).slice(0, 10);
    const listens = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/live'));
    await page.goto(`${server.origin}/console/agenda?date=${day}`);
    expect((await listens).status()).toBe(200);
    const made = page.getByRole('button', { name: /Camille Moreau, Coupe femme/u });
    await expect(made).toHaveCount(0);

    await camille.fillIn({ name: 'Camille Moreau', email: 'camille@example.org' });
    await camille.send();
    await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
    await expect(made).toBeVisible();
  });

  heardInConsole.complain();
  heardOnSite.complain();
  await Promise.all([owner.close(), stranger.close()]);
  site.close();
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

async function goOn(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
}
