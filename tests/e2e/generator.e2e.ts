import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/host-page.ts';

const KEY = 'wgt_demosalon';

test('an owner designs a widget, publishes it, and the snippet shows it on a site', async ({
  page,
  town,
  watched,
  now,
  openHost,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/widgets/${KEY}`);
  const preview = page.frameLocator('iframe[title="Aperçu"]');
  const widget = preview.locator('booking-widget');
  await expect(widget.getByRole('button', { name: /Coupe femme/u })).toBeVisible();

  const pasted = await page.getByLabel('Code à coller').textContent();
  // Colours go into the widget that is there; services are drawn again; nothing is asked of the server.
  await page.getByLabel('Principale, code').fill('#7a2048');
  await expect
    .poll(() => widget.evaluate((host) => getComputedStyle(host).getPropertyValue('--fill')))
    .toBe('#7a2048');
  await page.getByRole('checkbox', { name: 'Coupe femme' }).check();
  await page.getByRole('checkbox', { name: 'Brushing' }).check();
  await expect(widget.getByRole('button', { name: /Coloration/u })).toHaveCount(0);
  await expect(page.getByText('2 modifications non publiées')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByText('1 sur 9')).toBeVisible();
  await page.getByRole('button', { name: 'Rétablir' }).click();

  // Nothing is saved before it is published.
  expect(await published()).toMatchObject({ placement: 'inline' });
  await page.getByRole('radio', { name: 'Bouton' }).check({ force: true });
  await page.getByLabel('Texte du bouton').fill('Réserver un soin');
  await expect(preview.getByRole('button', { name: 'Réserver un soin' })).toBeVisible();
  expect(await published()).toMatchObject({
    placement: 'inline',
    buttonText: 'Prendre rendez-vous',
  });
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText('Tout est publié')).toBeVisible();
  expect(await published()).toMatchObject({
    placement: 'floating',
    buttonText: 'Réserver un soin',
  });

  // What was pasted before all of it is what is pasted after.
  const snippet = (await page.getByLabel('Code à coller').textContent()) ?? '';
  expect(snippet).toBe(pasted);
  await openHost({ body: `<h1>Salon</h1>${snippet}` });
  await page.getByRole('button', { name: 'Réserver un soin' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /Brushing/u })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Coloration/u })).toHaveCount(0);

  async function published(): Promise<unknown> {
    return (await page.request.get(`${town.bookingOrigin}/api/v1/widgets/${KEY}`)).json();
  }
});

test('a text nobody could read is repaired with one press, and asked about before it is published', async ({
  page,
  town,
  watched,
  now,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/widgets/${KEY}`);
  await page.getByRole('radio', { name: 'Clair', exact: true }).first().check({ force: true });
  await page.getByLabel('Texte, code').fill('#B39A8C');
  await expect(page.getByText('2,65:1')).toBeVisible();
  await page.getByRole('button', { name: 'Publier' }).click();
  const question = page.getByRole('dialog', { name: 'Un texte est difficile à lire' });
  await question.getByRole('button', { name: 'Revenir' }).click();
  await page.getByRole('button', { name: 'Réparer', exact: true }).click();
  await expect(page.getByText('2,65:1')).toHaveCount(0);
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText('Tout est publié')).toBeVisible();
});

test('a draft is shared by its link, and books nothing', async ({
  page,
  town,
  watched,
  now,
  context,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/widgets/${KEY}`);
  await page.getByRole('checkbox', { name: 'Brushing' }).check();
  await page.getByRole('button', { name: 'Partager l’aperçu' }).click();
  const link = (await page.getByLabel('Lien de l’aperçu').textContent()) ?? '';
  expect(link).toContain('/preview#');
  const guest = await context.newPage();
  await guest.clock.setFixedTime(now);
  await guest.goto(link);
  await expect(guest.getByText('Aperçu : rien n’est publié')).toBeVisible();
  const widget = guest.locator('booking-widget');
  await widget
    .getByRole('button', { name: /^\d\d:\d\d$/u })
    .first()
    .click();
  await widget.getByRole('button', { name: 'Continuer' }).click();
  await widget.getByLabel('Nom').fill('Nadia Essai');
  await widget.getByRole('textbox', { name: 'Téléphone' }).fill('06 12 34 56 78');
  await widget.getByRole('button', { name: 'Confirmer le rendez-vous' }).click();
  await expect(widget.getByText('C’est réservé, Nadia.')).toBeVisible();
  expect(await town.salon.bookingsOf('Nadia Essai')).toEqual([]);
});

test('a pinned snippet shows the widget, and the browser refuses every other file in its place', async ({
  page,
  town,
  watched,
  now,
  openHost,
}) => {
  watched.allow(/integrity/u);
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/widgets/${KEY}/embed`);
  await page.getByRole('button', { name: 'Version figée' }).click();
  await expect(page.getByText('Le navigateur refuse tout autre fichier')).toBeVisible();
  const pinned = (await page.getByLabel('Code à coller').textContent()) ?? '';
  expect(pinned).toMatch(/src="[^"]+\/embed\/[\w-]{22}\.js" integrity="sha384-/u);
  await openHost({ body: pinned });
  await expect(page.getByText('Coupe femme')).toBeVisible();
  await openHost({ body: pinned.replace(/sha384-.{4}/u, 'sha384-AAAA') });
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('Coupe femme')).toHaveCount(0);
});

test('a shared draft stands as it would: in a frame, behind a link', async ({
  page,
  town,
  watched,
  now,
  context,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/widgets/${KEY}`);
  const guest = await context.newPage();
  await guest.clock.setFixedTime(now);
  const openShared = async (placement: string) => {
    await page.getByRole('radio', { name: placement, exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Partager l’aperçu' }).click();
    const link = (await page.getByLabel('Lien de l’aperçu').textContent()) ?? '';
    await page.keyboard.press('Escape');
    await guest.goto('about:blank');
    await guest.goto(link);
  };
  await openShared('Iframe');
  await expect(guest.frameLocator('.place iframe').getByText('Coupe femme')).toBeVisible();
  await openShared('Lien');
  await guest.getByRole('link', { name: 'Prendre rendez-vous' }).click();
  await expect(guest.getByText('Coupe femme')).toBeVisible();
  await guest.getByRole('button', { name: 'Revenir au site' }).click();
  await expect(guest.getByRole('link', { name: 'Prendre rendez-vous' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the generator has no finding of axe, ${colorScheme}`, async ({
    page,
    town,
    watched,
    now,
  }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme });
    await signInAsOwner({ page, town, watched, now });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${town.bookingOrigin}/console/widgets/${KEY}`);
      await expect(
        page.frameLocator('iframe[title="Aperçu"]').getByText('Coupe femme').first(),
      ).toBeVisible();
      await expectNoFindings(page, `generator at ${width}`);
      if (width === 390) continue;
      // Every part that only some choices show.
      for (const placement of ['Bouton', 'Lien', 'Iframe', 'Page']) {
        await page.getByRole('radio', { name: placement, exact: true }).check({ force: true });
        if (placement === 'Page')
          await page.getByRole('radio', { name: 'Fixe' }).check({ force: true });
        await expectNoFindings(page, `generator with ${placement}`);
      }
      await page.getByRole('button', { name: 'Reprendre celles de mon site' }).click();
      await expectNoFindings(page, 'match my site');
    }
    for (const platform of ['html', 'email', 'qr', 'wix']) {
      await page.goto(`${town.bookingOrigin}/console/widgets/${KEY}/embed?on=${platform}`);
      await expect(page.getByRole('list', { name: 'Étapes' })).toBeVisible();
      await expectNoFindings(page, `what to paste on ${platform}`);
    }
    await page.goto(`${town.bookingOrigin}/console/widgets/${KEY}/check`);
    await expect(page.getByText('Pas encore vu sur un site')).toBeVisible();
    await expectNoFindings(page, 'check my site');
  });
}
