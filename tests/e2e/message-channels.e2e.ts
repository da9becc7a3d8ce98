import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect } from '../world/stories.ts';
import { deliverAll } from '../world/deliver-all.ts';
import { test } from '../world/texting-salon.ts';

test('an owner connects Twilio, whose token is never shown again, tries it, and disconnects', async ({
  page,
  town,
  twilio,
  watched,
  now,
}) => {
  watched.allow(/40[09]/u);
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Messages' }).click();
  await page.getByRole('link', { name: 'Canaux', exact: true }).click();
  const sms = page.getByRole('row', { name: /^SMS/u });
  await expect(sms).toContainText('Aucun fournisseur\u00A0: rien ne part');
  await expect(page.getByText('non envoyé, aucun fournisseur')).toBeVisible();

  await page.getByLabel('Numéro de compte (Account SID)').fill('AC123');
  await page.getByLabel('Jeton (Auth Token)').fill('pas le bon jeton');
  const sender = page.getByLabel('Expéditeur des SMS');
  await sender.fill('Salon Lumière');
  await expect(page.getByText('Ni un numéro comme')).toBeVisible();
  await page.getByRole('button', { name: 'Relier Twilio' }).click();
  await expect(page.getByText('Ce n’est pas un numéro de compte.')).toBeVisible();
  await expectNoFindings(page, 'the form with mistakes');

  await page.getByLabel('Numéro de compte (Account SID)').fill(twilio.account.sid);
  await sender.fill('LUMIERE');
  await expect(page.getByText('Un nom\u00A0: personne ne pourra répondre')).toBeVisible();
  await page.getByRole('button', { name: 'Relier Twilio' }).click();
  await expect(page.getByText('Twilio refuse ces identifiants')).toBeVisible();
  await page.getByLabel('Jeton (Auth Token)').fill(twilio.account.authToken);
  await sender.fill('+33 6 44 60 00 01');
  await page.getByRole('button', { name: 'Relier Twilio' }).click();
  await expect(page.getByText('Relié', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Un numéro de mobile français')).toBeVisible();
  await expect(page.getByLabel('Adresse pour les réponses')).toHaveText(
    `${town.bookingOrigin}/api/integrations/twilio/inbound`,
  );
  await expectNoFindings(page, 'a connected account');
  await page.getByRole('button', { name: 'Modifier' }).click();
  await expect(page.getByLabel('Jeton (Auth Token)')).toHaveValue('');
  expect(await page.content()).not.toContain(twilio.account.authToken);
  await page.getByRole('button', { name: 'Retour' }).click();

  await sms.getByRole('button', { name: 'Essayer' }).click();
  await page.getByLabel('Numéro de mobile').fill('+33639981234');
  await page.getByRole('button', { name: 'Envoyer l’essai' }).click();
  const trial = page.getByRole('complementary', { name: 'Test' });
  await expect(trial).toContainText('06 39 98 12 34');
  await deliverAll(town);
  await expect(trial).toContainText('Envoyé, l’opérateur n’a pas encore répondu');
  expect(twilio.sent.map(({ to }) => to)).toEqual(['+33639981234']);
  await twilio.settleAll();
  await expect(trial).toContainText('Remis');

  await page.getByRole('link', { name: 'Canaux', exact: true }).click();
  await page.getByRole('button', { name: 'Déconnecter…' }).click();
  await page.getByRole('button', { name: 'Déconnecter', exact: true }).click();
  await expect(sms).toContainText('Aucun fournisseur\u00A0: rien ne part');
});
