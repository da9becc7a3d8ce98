import type { Page } from '@playwright/test';
import { closeToast, expect, joinWith, navigationOf, signOut, test } from '../world/accounts.ts';
import { signInAsOwner } from '../world/console.ts';

// Two browsers and many pages.
test.describe.configure({ timeout: 120_000 });

const MEMBERS = '/console/settings/members';
const KARIM = { email: 'karim@salon.example', password: 'un autre mot de passe' };

test('somebody invited chooses a password and sees their own calendar, and nothing else', async ({
  page,
  town,
  watched,
  now,
  atAnotherBrowser,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}${MEMBERS}`);
  const link = await invite(page, { name: 'Karim Haddad', email: KARIM.email, person: 'Karim' });
  expect(link).toBe(await town.linkSentTo(KARIM.email));
  await expect(row(page, 'Karim Haddad')).toContainText(
    /karim@salon\.example.*Équipe.*Karim.*Invitation en attente/su,
  );

  const { page: his } = await atAnotherBrowser();
  await joinWith(his, link, KARIM.password);
  expect(his.url()).not.toContain('token');

  expect(await navigationOf(his)).toEqual(['Agenda', 'Réservations', 'Horaires', 'Réglages']);
  const rows = his.getByRole('row').filter({ has: his.getByRole('link') });
  await expect(rows.first()).toBeVisible();
  await expect(rows.filter({ hasText: 'Inès' })).toHaveCount(0);
  expect(await rows.count()).toBe(await rows.filter({ hasText: 'Karim' }).count());

  for (const path of ['widgets', 'team', 'settings/keys', 'settings/members']) {
    await his.goto(`${town.bookingOrigin}/console/${path}`);
    await expect(
      his.getByRole('heading', { name: 'Cette page ne vous est pas ouverte' }),
      path,
    ).toBeVisible();
  }
  await his.keyboard.press('Control+k');
  await his.getByRole('searchbox').fill('équipe');
  await expect(his.getByText('Rien ne correspond.')).toBeVisible();
  // The first empties the field.
  await his.keyboard.press('Escape');
  await his.keyboard.press('Escape');
  await his.getByRole('link', { name: 'Ouvrir mon agenda' }).click();
  await expect(his).toHaveURL(/\/console\/agenda/u);
  await his.getByRole('link', { name: 'Réglages' }).click();
  await expect(his.getByRole('heading', { name: 'Vous', exact: true })).toBeVisible();
  await his.getByRole('button', { name: 'Créer l’adresse' }).click();
  const address = await his.getByLabel('Adresse de l’agenda').textContent();
  expect((await his.request.get(address ?? '')).headers()['content-type']).toContain('calendar');

  await page.reload();
  await expect(row(page, 'Karim Haddad')).toContainText('3 déc.');
});

test('an owner changes what a member may do, removes them, and cannot be the last to go', async ({
  page,
  town,
  watched,
  now,
  atAnotherBrowser,
}) => {
  watched.allow(/409 \(Conflict\).*\/members\//u);
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}${MEMBERS}`);
  const link = await invite(page, { name: 'Karim Haddad', email: KARIM.email, person: 'Karim' });
  const { page: his } = await atAnotherBrowser();
  await joinWith(his, link, KARIM.password);

  await page.reload();
  await row(page, 'Karim Haddad').getByRole('link').click();
  await page.getByLabel('Rôle').selectOption('Administration');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(row(page, 'Karim Haddad')).toContainText('Administration');
  await his.reload();
  await expect(his.getByRole('link', { name: 'Équipe', exact: true })).toBeVisible();
  expect(await navigationOf(his)).toHaveLength(10);
  await his.goto(`${town.bookingOrigin}${MEMBERS}`);
  await row(his, 'Inès Carpentier').getByRole('link').click();
  await expect(his.getByText('Seule une personne propriétaire')).toBeVisible();
  await expect(his.getByRole('button', { name: 'Retirer' })).toHaveCount(0);

  const ines = row(page, 'Inès Carpentier');
  await expect(ines).toContainText('(vous)');
  await ines.getByRole('link').click();
  const panel = page.getByRole('complementary', { name: 'Inès Carpentier' });
  await expect(panel.getByRole('button', { name: 'Retirer' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await panel.getByLabel('Rôle').selectOption('Administration');
  await panel.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(panel.getByRole('alert')).toContainText('C’est la seule personne propriétaire.');
  await panel.getByRole('button', { name: 'Fermer' }).click();

  await row(page, 'Karim Haddad').getByRole('link').click();
  await page.getByRole('button', { name: 'Retirer' }).click();
  await expect(row(page, 'Karim Haddad')).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(row(page, 'Karim Haddad')).toHaveCount(1);
  await row(page, 'Karim Haddad').getByRole('link').click();
  await page.getByRole('button', { name: 'Retirer' }).click();
  await page.getByText('Karim Haddad n’a plus accès.').waitFor();
  await closeToast(page);
  await expect(row(page, 'Karim Haddad')).toHaveCount(0);
  await expect(async () => {
    await his.reload();
    await expect(
      his.getByRole('heading', { name: 'Vous ne faites partie d’aucun établissement' }),
    ).toBeVisible({ timeout: 1000 });
  }).toPass();
  await his.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(his.getByRole('heading', { name: 'Se connecter' })).toBeVisible();
});

test('an invitation is sent again, which ends the one before, and withdrawn', async ({
  page,
  town,
  watched,
  now,
  atAnotherBrowser,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}${MEMBERS}`);
  const first = await invite(page, { name: 'Nora Petit', email: 'nora@salon.example' });
  await row(page, 'Nora Petit').getByRole('link').click();
  await expect(page.getByText('Le lien fonctionne jusqu’au 10 déc.')).toBeVisible();
  await page.getByRole('button', { name: 'Renvoyer' }).click();
  const second = await page.getByLabel('Lien d’invitation').innerText();
  expect(second).not.toBe(first);

  const { page: hers, watched: hersWatched } = await atAnotherBrowser();
  hersWatched.allow(/404 \(Not Found\).*\/invitations\//u);
  await hers.goto(first);
  await expect(
    hers.getByRole('heading', { name: 'Cette invitation ne fonctionne pas' }),
  ).toBeVisible();
  await hers.goto(second);
  await expect(hers.getByRole('heading', { name: 'Rejoindre Salon Lumière' })).toBeVisible();

  await page.getByRole('button', { name: 'Retirer l’invitation' }).click();
  await closeToast(page);
  await expect(async () => {
    await hers.goto(second);
    await expect(
      hers.getByRole('heading', { name: 'Cette invitation ne fonctionne pas' }),
    ).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test('whoever has an account joins another business with it, and works in one at a time', async ({
  page,
  town,
  watched,
  now,
  atAnotherBrowser,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}${MEMBERS}`);
  const link = await invite(page, { name: 'Karim Haddad', email: KARIM.email, person: 'Karim' });
  const { page: his } = await atAnotherBrowser();
  await joinWith(his, link, KARIM.password);
  // He belongs to one business and may open none: there is nothing to switch to.
  await expect(his.getByRole('button', { name: /Changer d’établissement/u })).toHaveCount(0);
  await signOut(his);

  await page.getByRole('button', { name: /Changer d’établissement/u }).click();
  await page.getByRole('button', { name: /Northgate/u }).click();
  await page.goto(`${town.bookingOrigin}${MEMBERS}`);
  const another = await invite(page, { name: 'Karim', email: KARIM.email, role: 'Administration' });
  // In the browser of whoever invited, the link says for whom it is.
  await page.goto(another);
  await expect(page.getByText(`Cette invitation est pour ${KARIM.email}`)).toBeVisible();
  await his.goto(another);
  await expect(his.getByText('Pour rejoindre Northgate')).toBeVisible();
  await expect(his.getByLabel('Adresse e-mail')).toHaveValue(KARIM.email);
  await his.getByLabel('Mot de passe').fill(KARIM.password);
  await his.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await his.getByRole('button', { name: 'Rejoindre' }).click();
  await expect(his.getByRole('heading', { name: 'Réservations' })).toBeVisible();

  const switcher = his.getByRole('button', { name: /Changer d’établissement/u });
  await expect(switcher).toContainText('Northgate');
  expect(await navigationOf(his)).toHaveLength(10);
  await switcher.click();
  await his.getByRole('button', { name: 'Salon Lumière', exact: true }).click();
  await expect(switcher).toContainText('Salon Lumière');
  expect(await navigationOf(his)).toHaveLength(4);
  await his.reload();
  await expect(switcher).toContainText('Salon Lumière');
});

test('whoever works everybody’s hours sees them, and is told who changes them', async ({
  page,
  town,
  watched,
  now,
  atAnotherBrowser,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}${MEMBERS}`);
  const link = await invite(page, { name: 'Léa Roux', email: 'lea@salon.example', person: 'Inès' });
  const { page: hers } = await atAnotherBrowser();
  await joinWith(hers, link, 'la phrase de Léa');
  await hers.getByRole('link', { name: 'Horaires' }).click();
  await expect(hers.getByText('Horaires du salon')).toBeVisible();
  await expect(hers.getByText('Horaires de Karim')).toHaveCount(0);
  await expect(hers.getByText('Ces horaires sont aussi ceux de vos collègues')).toBeVisible();
  await expect(hers.getByRole('button', { name: 'Enregistrer' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a key reads or writes as it was made to, and says when it was last used', async ({
  page,
  town,
  watched,
  now,
  request,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/settings/keys`);
  await page.getByRole('button', { name: 'Clé', exact: true }).click();
  await page.getByLabel('À quoi sert-elle ?').fill('Site vitrine');
  await page.getByRole('button', { name: 'Créer une clé' }).click();
  const secret = await page.getByLabel('Clé secrète').innerText();
  const key = page.getByRole('row', { name: /Site vitrine/u });
  await expect(key).toContainText(/Lire.*jamais/su);
  await expect(key).not.toContainText('Lire et changer');

  const headers = { Authorization: `Bearer ${secret}` };
  const services = `${town.bookingOrigin}/api/v1/services`;
  expect((await request.get(services, { headers })).status()).toBe(200);
  const data = { name: 'Une', durationMin: 30 };
  expect((await request.post(services, { headers, data })).status()).toBe(403);
  await expect(async () => {
    await page.reload();
    await expect(key).toContainText('3 déc., 10:20', { timeout: 1000 });
  }).toPass();
  await expect(page.getByText(secret)).toHaveCount(0);

  await key.getByRole('button', { name: 'Révoquer' }).click();
  await closeToast(page);
  await expect(async () => {
    expect((await request.get(services, { headers })).status()).toBe(401);
  }).toPass();
});

/** Invites somebody from the page of members; gives the link that is shown because nothing is mailed. */
async function invite(
  page: Page,
  who: { name: string; email: string; person?: string; role?: string },
): Promise<string> {
  await page.getByRole('link', { name: 'Inviter' }).click();
  const panel = page.getByRole('complementary', { name: 'Inviter une personne' });
  await panel.getByLabel('Nom').fill(who.name);
  await panel.getByLabel('Adresse e-mail').fill(who.email);
  await panel
    .getByLabel('Rôle')
    .selectOption(who.role ?? (who.person ? 'Équipe' : 'Administration'));
  if (who.person !== undefined) await panel.getByLabel('Son agenda').selectOption(who.person);
  await panel.getByRole('button', { name: 'Créer le lien d’invitation' }).click();
  const link = await page.getByLabel('Lien d’invitation').innerText();
  await page.getByRole('button', { name: 'Terminé' }).click();
  return link;
}

function row(page: Page, name: string) {
  return page.getByRole('row').filter({ hasText: name });
}
