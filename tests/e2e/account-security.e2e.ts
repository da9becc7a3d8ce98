import type { Page } from '@playwright/test';
import { codeShownFor } from '../api/auth/authenticator.ts';
import { expect, INES, sectionOf, signIn, signOut, test } from '../world/accounts.ts';
import { signInAsOwner } from '../world/console.ts';
import type { Town } from '../world/stories.ts';

// Two browsers and many pages.
test.describe.configure({ timeout: 120_000 });

const ACCOUNT = '/console/settings/account';

test('a forgotten password is replaced by the link in the log, and ends every session', async ({
  page,
  town,
  watched,
  now,
  atAnotherBrowser,
}) => {
  watched.allow(/401 \(Unauthorized\)/u);
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Horaires' }).click();
  await expect(page.getByRole('heading', { name: 'Horaires', level: 1 })).toBeVisible();

  const { page: phone, watched: phoneWatched } = await atAnotherBrowser();
  phoneWatched.allow(/401 \(Unauthorized\).*sign-in|404 \(Not Found\).*reset-password/u);
  await phone.goto(`${town.bookingOrigin}/console`);
  await phone.getByRole('link', { name: 'Mot de passe oublié' }).click();
  await phone.getByLabel('Adresse e-mail').fill(INES.email);
  await phone.getByRole('button', { name: 'Envoyer le lien' }).click();
  await expect(phone.getByText('le lien se trouve dans son journal')).toBeVisible();
  const link = await town.linkSentTo(INES.email);
  await phone.goto(link);
  await phone.getByLabel('Mot de passe').fill('une phrase toute neuve');
  await phone.getByRole('button', { name: 'Garder ce mot de passe' }).click();
  await phone.getByRole('button', { name: 'Se connecter' }).click();
  await signIn(phone, INES);
  await expect(phone.getByRole('alert')).toContainText('ne convient pas');
  await signIn(phone, { ...INES, password: 'une phrase toute neuve' });
  await expect(phone.getByRole('heading', { name: 'Réservations' })).toBeVisible();

  await page.getByRole('link', { name: 'Services' }).click();
  await expect(page.getByText('Votre session est terminée.')).toBeVisible();
  await signIn(page, { ...INES, password: 'une phrase toute neuve' });
  await expect(page.getByRole('heading', { name: 'Services', level: 1 })).toBeVisible();

  await phone.goto(link);
  await phone.getByLabel('Mot de passe').fill('encore une autre phrase');
  await phone.getByRole('button', { name: 'Garder ce mot de passe' }).click();
  await expect(phone.getByRole('alert')).toContainText('Ce lien a déjà servi');
});

test('a passkey is added with a name, renamed, signs in, and no longer once it is removed', async ({
  page,
  town,
  watched,
  now,
}) => {
  watched.allow(/401 \(Unauthorized\).*\/passkey\//u);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}${ACCOUNT}`);
  const section = sectionOf(page, 'Clés d’accès');
  await section.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await expect(section.getByLabel('Nom de la clé')).toHaveValue('Chrome sur Linux');
  await section.getByLabel('Nom de la clé').fill('Mon ordinateur');
  await section.getByRole('button', { name: 'Créer la clé' }).click();
  await expect(section.getByRole('listitem')).toContainText('Mon ordinateur');
  await section.getByRole('button', { name: 'Renommer Mon ordinateur' }).click();
  await section.getByLabel('Nom de la clé').fill('Ordinateur du salon');
  await section.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(section.getByRole('listitem')).toContainText('Ordinateur du salon');

  await signOut(page);
  await page.getByRole('button', { name: 'Avec une clé d’accès' }).click();
  // The address was kept all the while.
  await expect(section.getByRole('listitem')).toContainText('Ordinateur du salon');
  await section.getByRole('button', { name: 'Supprimer Ordinateur du salon' }).click();
  await expect(section.getByRole('listitem')).toHaveCount(0);
  await page.reload();
  await expect(section.getByRole('button', { name: 'Ajouter une clé d’accès' })).toBeVisible();
  await expect(section.getByRole('listitem')).toHaveCount(0);
  await signOut(page);
  await page.getByRole('button', { name: 'Avec une clé d’accès' }).click();
  await expect(page.getByRole('alert')).toContainText('Cette clé d’accès n’est pas connue ici.');
});

test('with one-time codes a password alone lets nobody in, and a backup code does once', async ({
  page,
  town,
  watched,
  now,
}) => {
  watched.allow(/401 \(Unauthorized\).*\/two-factor\//u);
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}${ACCOUNT}`);
  const section = sectionOf(page, 'Code de vérification');
  await expect(section.getByText('Désactivé')).toBeVisible();
  await section.getByRole('button', { name: 'Activer' }).click();
  await section.getByLabel('Mot de passe actuel').fill('pas le bon du tout');
  await section.getByRole('button', { name: 'Continuer' }).click();
  await expect(section.getByRole('alert')).toHaveText('Ce n’est pas votre mot de passe actuel.');
  await section.getByLabel('Mot de passe actuel').fill(INES.password);
  await section.getByRole('button', { name: 'Continuer' }).click();
  await expect(section.getByRole('img', { name: /Code QR/u })).toBeVisible();
  const secret = (await section.getByLabel('Clé à écrire').innerText()).replaceAll(' ', '');
  const code = () => codeShownFor(`otpauth://totp/x?secret=${secret}`);
  await section.getByLabel('Code à six chiffres').fill('000000');
  await section.getByRole('button', { name: 'Vérifier et activer' }).click();
  await expect(section.getByRole('alert')).toContainText('Ce code ne convient pas.');
  await section.getByLabel('Code à six chiffres').fill(code());
  await section.getByRole('button', { name: 'Vérifier et activer' }).click();
  const codes = (await section.getByLabel('Codes de secours').innerText()).split('\n');
  expect(codes.length).toBeGreaterThanOrEqual(8);
  await section.getByRole('button', { name: 'Je les ai gardés' }).click();
  await expect(section.getByText('Activé', { exact: true })).toBeVisible();
  await page.reload();
  await expect(section.getByText('Activé', { exact: true })).toBeVisible();
  await expect(page.getByText(codes[0] ?? '')).toHaveCount(0);

  await signOut(page);
  await signIn(page, INES);
  await expect(page.getByRole('heading', { name: 'Code de vérification' })).toBeVisible();
  await answer(page, 'Code à six chiffres', '000000');
  await expect(page.getByRole('alert')).toContainText('Ce code ne convient pas.');
  await answer(page, 'Code à six chiffres', code());
  await expect(section.getByText('Activé', { exact: true })).toBeVisible();

  for (const isFirst of [true, false]) {
    await signOut(page);
    await signIn(page, INES);
    await page.getByRole('button', { name: 'Utiliser un code de secours' }).click();
    await answer(page, 'Code de secours', codes[0] ?? '');
    if (isFirst) await expect(section.getByText('Activé', { exact: true })).toBeVisible();
    else await expect(page.getByRole('alert')).toContainText('Ce code ne convient pas.');
  }
  await answer(page, 'Code de secours', codes[1] ?? '');
  await section.getByRole('button', { name: 'Désactiver' }).click();
  await section.getByLabel('Mot de passe actuel').fill(INES.password);
  await section.getByRole('button', { name: 'Désactiver' }).click();
  await expect(section.getByText('Désactivé', { exact: true })).toBeVisible();
  await signOut(page);
  await signIn(page, INES);
  await expect(section.getByText('Désactivé', { exact: true })).toBeVisible();
});

test('a tab that is signed out from elsewhere asks to sign in and keeps its address', async ({
  page,
  town,
  watched,
  now,
  atAnotherBrowser,
}) => {
  await signInAsOwner({ page, town, watched, now });
  const { page: phone, watched: phoneWatched } = await atAnotherBrowser();
  phoneWatched.allow(/401 \(Unauthorized\)/u);
  await openServices(phone, town);

  await page.goto(`${town.bookingOrigin}${ACCOUNT}`);
  const section = sectionOf(page, 'Appareils connectés');
  await expect(section.getByRole('listitem')).toHaveCount(2);
  await expect(section.getByRole('listitem').first()).toContainText(
    /Chrome sur Linux.*Cet appareil/su,
  );
  await section.getByRole('button', { name: 'Déconnecter Chrome sur Linux' }).click();
  await expect(section.getByRole('listitem')).toHaveCount(1);

  await phone.getByRole('link', { name: 'Équipe', exact: true }).click();
  await expect(phone.getByText('Votre session est terminée.')).toBeVisible();
  await expect(phone).toHaveURL(/\/console\/team$/u);
  await signIn(phone, INES);
  await expect(phone.getByRole('heading', { name: 'Équipe', level: 1 })).toBeVisible();

  await page.reload();
  await section.getByRole('button', { name: 'Déconnecter tous les autres' }).click();
  await expect(section.getByRole('listitem')).toHaveCount(1);
  // Coming back to the tab is enough to learn it.
  await phone.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(phone.getByText('Votre session est terminée.')).toBeVisible();
  await expect(phone).toHaveURL(/\/console\/team$/u);
});

test('name, address and password are changed, and the other browsers are signed out', async ({
  page,
  town,
  watched,
  now,
  atAnotherBrowser,
}) => {
  watched.allow(/401 \(Unauthorized\).*change-password/u);
  await signInAsOwner({ page, town, watched, now });
  const { page: phone, watched: phoneWatched } = await atAnotherBrowser();
  phoneWatched.allow(/401 \(Unauthorized\)/u);
  await openServices(phone, town);

  await page.goto(`${town.bookingOrigin}${ACCOUNT}`);
  await page.getByLabel('Nom', { exact: true }).fill('Inès C.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('.shell > .side').getByText('Inès C.')).toBeVisible();

  await page.getByRole('button', { name: 'Changer d’adresse' }).click();
  await page.getByLabel('Nouvelle adresse e-mail').fill('ines.c@salon.example');
  await page.getByLabel('Mot de passe actuel').fill(INES.password);
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  await expect(page.getByText('un lien vient de partir vers ines.c@salon.example')).toBeVisible();
  await expect(page.getByText(INES.email)).toBeVisible();
  await page.goto(await town.linkSentTo('ines.c@salon.example'));
  await page.getByRole('button', { name: 'Confirmer cette adresse' }).click();
  await expect(page.getByText('ines.c@salon.example')).toBeVisible();

  await page.getByRole('button', { name: 'Changer de mot de passe' }).click();
  const section = sectionOf(page, 'Mot de passe');
  await section.getByLabel('Mot de passe actuel').fill('pas le bon du tout');
  await section.getByLabel('Nouveau mot de passe').fill('une phrase toute neuve');
  await section.getByRole('button', { name: 'Changer de mot de passe' }).click();
  await expect(section.getByRole('alert')).toHaveText('Ce n’est pas votre mot de passe actuel.');
  await section.getByLabel('Mot de passe actuel').fill(INES.password);
  await section.getByRole('button', { name: 'Changer de mot de passe' }).click();
  await expect(page.getByText('Mot de passe changé.')).toBeVisible();
  await expect(sectionOf(page, 'Appareils connectés').getByRole('listitem')).toHaveCount(1);

  await phone.getByRole('link', { name: 'Équipe', exact: true }).click();
  await expect(phone.getByText('Votre session est terminée.')).toBeVisible();
  await signOut(page);
  await signIn(page, { email: 'ines.c@salon.example', password: 'une phrase toute neuve' });
  await expect(page.getByRole('heading', { name: 'Mot de passe' })).toBeVisible();
});

/** She signs in on the address of the services. */
async function openServices(page: Page, { bookingOrigin }: Town): Promise<void> {
  await page.goto(`${bookingOrigin}/console/services`);
  await signIn(page, INES);
  await expect(page.getByRole('heading', { name: 'Services' })).toBeVisible();
}

async function answer(page: Page, label: string, code: string): Promise<void> {
  await page.getByLabel(label).fill(code);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}
