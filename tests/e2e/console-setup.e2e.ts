import { expect, test } from '../world/host-page.ts';
import { createAccount, openSetup } from '../world/console.ts';
import { FRENCH, Visitor } from '../world/visitor.ts';

test('from the printed link to a booking with the snippet, without reading a manual', async ({
  page,
  town,
  now,
  openHost,
}) => {
  await openSetup({ page, town, now });
  await page.getByLabel('Nom de votre établissement').fill('Atelier Paume');
  await createAccount(page, 'Votre activité');

  await expect(page.getByLabel('Pays')).toHaveValue('FR');
  await expect(page.getByLabel('Heure locale')).toHaveValue('Europe/Paris');
  await page.getByText('Coiffure').click();
  await goOn('Vos horaires');
  await page.getByRole('textbox', { name: 'Vendredi, plage 1' }).fill('10h-12h30');
  await page.getByRole('textbox', { name: 'Vendredi, plage 1' }).blur();
  await expect(page.getByRole('textbox', { name: 'Vendredi, plage 1' })).toHaveValue(
    '10:00 – 12:30',
  );
  await goOn('Votre premier service');
  await page.getByText('Coupe femme', { exact: true }).click();
  await page.getByLabel('Prix').fill('48');
  await goOn('Votre widget');
  await goOn('Mettez-le sur votre site');
  const snippet = await page.getByLabel('Code à coller').innerText();
  await page.getByRole('button', { name: 'Ouvrir la console' }).click();
  await expect(page.getByRole('heading', { name: 'Aucune réservation ici' })).toBeVisible();

  await openHost({ body: snippet });
  const camille = new Visitor(page, FRENCH);
  await camille.chooseTime();
  await camille.goOn();
  await camille.fillIn({ name: 'Camille Moreau', email: 'camille@example.org' });
  await camille.send(FRENCH.confirm);
  await expect(camille.heading(/Camille/u)).toBeVisible();

  await page.goto(`${town.bookingOrigin}/console`);
  await expect(page.getByRole('row', { name: /Camille Moreau Coupe femme/u })).toBeVisible();

  async function goOn(heading: string): Promise<void> {
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
});

test('a link that was used opens nothing', async ({ page, town, watched, now }) => {
  watched.allow(/404|410|403|400/u);
  await openSetup({ page, town, now });
  await page.goto(`${town.bookingOrigin}/console/setup?token=${'x'.repeat(43)}`);
  await expect(page.getByRole('heading', { name: 'Ce lien ne fonctionne pas' })).toBeVisible();
});
