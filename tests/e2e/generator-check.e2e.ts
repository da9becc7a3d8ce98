import { createServer } from 'node:http';
import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect, test as base } from '../world/stories.ts';

const KEY = 'wgt_demosalon';

interface Site {
  /** Answers every address of `salon.test` with this from now on. */
  show(body: string, headers?: Readonly<Record<string, string>>): void;
  readonly port: number;
}

const test = base.extend<{ readonly site: Site }>({
  site: async ({}, use) => {
    let shown = { body: '', headers: {} };
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...shown.headers });
      response.end(shown.body);
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    await use({ port, show: (body, headers = {}) => (shown = { body, headers }) });
    server.closeAllConnections();
    server.close();
  },
});

test('every cause that keeps a widget from a site is named, with the way out', async ({
  page,
  town,
  watched,
  now,
  site,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsOwner({ page, town, watched, now });
  const snippet = `<script async src="${town.bookingOrigin}/embed.js"></script>\n<booking-widget widget="${KEY}"></booking-widget>`;
  const address = `http://salon.test:${site.port}/rdv`;
  await page.goto(`${town.bookingOrigin}/console/widgets/${KEY}/check`);
  const look = async (url = address) => {
    await page.getByLabel('Adresse de la page').fill(url);
    await page.getByRole('button', { name: /^Vérifier/u }).click();
    await expect(page.getByText('Ce que nous avons vérifié')).toBeVisible();
  };
  const cause = (name: string) => expect(page.getByRole('heading', { name })).toBeVisible();

  site.show('<p>Bonjour</p>');
  await look();
  await cause('Le code n’est pas dans la page');

  site.show('<script src="https://www.googletagmanager.com/gtm.js?id=GTM-ABCD12"></script>');
  await look();
  await cause('Le code n’est pas dans la page elle-même');

  site.show(snippet.replace(KEY, 'wgt_demophysio'));
  await look();
  await cause('La page montre un autre widget');
  await expect(page.getByText('Le code est celui de wgt_demophysio.')).toBeVisible();

  site.show(snippet);
  await look(address.replace('http:', 'https:'));
  await cause('Le code est appelé sans chiffrement');

  site.show(
    `<script src="https://consent.cookiebot.com/uc.js"></script>${snippet.replace('<script async src', '<script type="text/plain" data-src')}`,
  );
  await look();
  await cause('Le code attend l’accord du visiteur');
  await expect(page.getByText('Cookiebot trouvé')).toBeVisible();

  // The directive is exact: what is pasted back repairs the page.
  site.show(snippet, { 'Content-Security-Policy': "default-src 'self'; img-src 'self' data:" });
  await look();
  await cause('Votre site bloque le widget');
  const rule = (await page.getByLabel('Règle complète').textContent()) ?? '';
  expect(rule).toContain(`script-src 'self' ${town.bookingOrigin}`);
  expect(rule).toContain(`connect-src 'self' ${town.bookingOrigin}`);
  await expectNoFindings(page, 'a blocked site');
  await page.getByRole('radio', { name: 'Nginx' }).check({ force: true });
  await expect(page.getByLabel('Règle complète')).toHaveText(
    `add_header Content-Security-Policy "${rule}" always;`,
  );
  site.show(snippet, { 'Content-Security-Policy': rule });
  await look();
  await cause('Rien n’empêche le widget d’apparaître');

  await town.salon.ask('PATCH', `/widgets/${KEY}`, { allowedSites: ['https://ailleurs.example'] });
  await page.reload();
  await look();
  await cause('Ce site n’est pas autorisé');
  await page.getByRole('button', { name: `Autoriser http://salon.test:${site.port}` }).click();
  await cause('Rien n’empêche le widget d’apparaître');

  await look('http://nulle-part.example/');
  await cause('La page n’a pas pu être lue');
  await expect(page.getByText('Ce site n’existe pas.')).toBeVisible();
});

test('where a widget was last seen is listed, and a site that is not allowed can be allowed there', async ({
  page,
  town,
  watched,
  now,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsOwner({ page, town, watched, now });
  await town.salon.ask('PATCH', `/widgets/${KEY}`, { allowedSites: ['https://salon.example'] });
  await fetch(`${town.bookingOrigin}/api/v1/widgets/${KEY}`, {
    headers: { Origin: 'https://coiffeurs.example', Referer: 'https://coiffeurs.example/lyon' },
  });
  await page.goto(`${town.bookingOrigin}/console/widgets`);
  await expect(page.getByRole('row').filter({ hasText: KEY })).toContainText('coiffeurs.example');
  await page.goto(`${town.bookingOrigin}/console/widgets/${KEY}/check`);
  const row = page.getByRole('row').filter({ hasText: 'coiffeurs.example/lyon' });
  await expect(row).toContainText('3 déc., 10:20');
  await row.getByRole('button', { name: 'Autoriser' }).click();
  await expect(page.getByText('https://coiffeurs.example est autorisé.')).toBeVisible();
  await expect(row.getByText('non autorisé')).toHaveCount(0);
});
