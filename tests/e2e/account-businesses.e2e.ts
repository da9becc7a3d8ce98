import PostalMime from 'postal-mime';
import { expectNoFindings } from '../a11y/axe.ts';
import { expect, INES, signOut, test } from '../world/accounts.ts';
import { signInAsOwner } from '../world/console.ts';
import type { Mailbox } from '../world/mailbox.ts';
import { withMailbox } from '../world/with-mailbox.ts';
import type { WithMailbox } from '../world/with-mailbox.ts';

test.describe.configure({ timeout: 120_000 });

test('whoever set the server up opens another business and works in each', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  const switcher = page.getByRole('button', { name: /Changer d’établissement/u });
  await switcher.click();
  await page.getByRole('link', { name: 'Ouvrir un établissement' }).click();
  await page.getByLabel('Nom').fill('Atelier Paume');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('heading', { name: 'Vos horaires' })).toBeVisible();
  await page.goto(`${town.bookingOrigin}/console/bookings`);
  await expect(switcher).toContainText('Atelier Paume');
  await expect(page.getByRole('heading', { name: 'Aucune réservation ici' })).toBeVisible();
  await switcher.click();
  await page.getByRole('button', { name: 'Salon Lumière', exact: true }).click();
  await expect(switcher).toContainText('Salon Lumière');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});

test('where sign-up is closed nobody makes an account by themselves', async ({
  page,
  town,
  watched,
}) => {
  watched.allow(/40[03] \(.*sign-up/u);
  await page.goto(`${town.bookingOrigin}/console`);
  await expect(page.getByRole('link', { name: 'Mot de passe oublié' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Créer mon compte' })).toHaveCount(0);
  await page.goto(`${town.bookingOrigin}/console/sign-up`);
  await page.getByLabel('Votre nom').fill('Zoé Lambert');
  await page.getByLabel('Adresse e-mail').fill('zoe@atelier.example');
  await page.getByLabel('Mot de passe').fill('une longue phrase');
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.getByRole('alert')).toContainText('On ne peut pas ouvrir d’établissement ici.');
});

const testWithMail = test.extend<WithMailbox>(withMailbox({ SIGNUP: 'open' }));

testWithMail.describe('where sign-up is open', () => {
  testWithMail(
    'anybody makes an account and a business, and sees no other',
    async ({ page, town, watched, now, atAnotherBrowser, mailbox }) => {
      await signInAsOwner({ page, town, watched, now });
      const { page: hers } = await atAnotherBrowser();
      await hers.goto(`${town.bookingOrigin}/console`);
      await hers.getByRole('link', { name: 'Créer mon compte' }).click();
      await hers.getByLabel('Votre nom').fill('Zoé Lambert');
      await hers.getByLabel('Adresse e-mail').fill('zoe@atelier.example');
      await hers.getByLabel('Mot de passe').fill('une longue phrase');
      await hers.getByRole('button', { name: 'Créer mon compte' }).click();
      await expect(hers.getByRole('heading', { name: 'Regardez vos messages' })).toBeVisible();
      await expectNoFindings(hers, 'a link is on its way');
      await hers.goto(await linkSentTo(mailbox, 'zoe@atelier.example'));
      await hers.getByRole('button', { name: 'Confirmer cette adresse' }).click();
      await expect(hers.getByRole('heading', { name: 'Votre activité' })).toBeVisible();
      await hers.getByLabel('Nom').fill('Atelier Zoé');
      await hers.getByRole('button', { name: 'Continuer' }).click();
      await expect(hers.getByRole('heading', { name: 'Vos horaires' })).toBeVisible();
      await hers.goto(`${town.bookingOrigin}/console/bookings`);
      const switcher = hers.getByRole('button', { name: /Changer d’établissement/u });
      await expect(switcher).toContainText('Atelier Zoé');
      await switcher.click();
      await expect(hers.getByRole('button', { name: 'Salon Lumière' })).toHaveCount(0);
      await hers.keyboard.press('Escape');
      await signOut(hers);
      await hers.getByLabel('Adresse e-mail').fill(INES.email);
      await expect(hers.getByRole('link', { name: 'Créer mon compte' })).toBeVisible();
    },
  );
});

async function linkSentTo(mailbox: Mailbox, email: string): Promise<string> {
  const letter = () => mailbox.letters.find(({ to }) => to.includes(email));
  await expect.poll(letter).toBeDefined();
  const { text } = await PostalMime.parse(letter()?.raw ?? '');
  return /https?:\S+/u.exec(text ?? '')?.[0] ?? '';
}
