import { expectNoFindings } from '../a11y/axe.ts';
import { expect, INES, sectionOf, signOut, test } from '../world/accounts.ts';
import { signInAsOwner } from '../world/console.ts';

test.use({ env: { SIGNUP: 'open' } });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`signing in and one's own account have no finding of axe, ${colorScheme}`, async ({
    page,
    town,
    watched,
    now,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await signInAsOwner({ page, town, watched, now });
    await page.goto(`${town.bookingOrigin}/console/settings/account`);
    await page.getByRole('button', { name: 'Changer de mot de passe' }).click();
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    const codes = sectionOf(page, 'Code de vérification');
    await codes.getByRole('button', { name: 'Activer' }).click();
    await expectNoFindings(page, 'the account, its forms open');
    await codes.getByLabel('Mot de passe actuel').fill(INES.password);
    await codes.getByRole('button', { name: 'Continuer' }).click();
    await expect(codes.getByRole('img')).toBeVisible();
    await expectNoFindings(page, 'connecting an authenticator app');

    await page.goto(`${town.bookingOrigin}/console/settings/members?open=new`);
    await page.getByLabel('Nom', { exact: true }).fill('Nora Petit');
    await page.getByLabel('Adresse e-mail').fill('nora@salon.example');
    await page.getByLabel('Rôle').selectOption('Administration');
    await page.getByRole('button', { name: 'Créer le lien d’invitation' }).click();
    await expect(page.getByLabel('Lien d’invitation')).toBeVisible();
    await expectNoFindings(page, 'the link of an invitation');
    await page.getByRole('button', { name: 'Terminé' }).click();
    await page.getByRole('link', { name: 'Nora Petit' }).click();
    await expectNoFindings(page, 'somebody invited');
    const link = await town.linkSentTo('nora@salon.example');

    await page.goto(`${town.bookingOrigin}/console/bookings`);
    await signOut(page);
    await expect(page.getByRole('link', { name: 'Créer mon compte' })).toBeVisible();
    await expectNoFindings(page, 'signing in');
    for (const address of [
      link,
      `${town.bookingOrigin}/console/forgotten-password`,
      `${town.bookingOrigin}/console/reset-password?token=x`,
      `${town.bookingOrigin}/console/sign-up`,
    ]) {
      await page.goto(address);
      await expect(page.getByRole('heading')).toBeVisible();
      await expectNoFindings(page, address);
    }
  });
}
