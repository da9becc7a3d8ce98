import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

test('the rules say who is told by which channel, when, and how much at most; a mistake stands at its field', async ({
  page,
  town,
  watched,
  now,
}) => {
  watched.allow(/400/u);
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Messages' }).click();
  await page.getByRole('link', { name: 'Règles d’envoi', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'SMS' })).toContainText('aucun fournisseur');
  await page.getByLabel('Rappel\u00A0: prévenir le client par SMS').check();
  await page.getByText('Établissement', { exact: true }).click();
  await page.getByLabel('Confirmation\u00A0: prévenir l’établissement par e-mail').uncheck();
  await page.getByLabel('Confirmation\u00A0: prévenir l’établissement par SMS').check();
  const mobile = page.getByLabel('Mobile pour vos SMS');
  await mobile.fill('06 12');
  await page.getByLabel('Par', { exact: true }).selectOption({ label: 'SMS et E-mail' });
  await page.getByLabel('Autres rappels pour un service').selectOption({ label: 'Coloration' });
  await page.getByRole('button', { name: 'Ajouter un rappel pour Coloration' }).click();
  await page.getByLabel('2e rappel, Coloration', { exact: true }).selectOption('2880');
  await page.getByLabel('Heure gardée pendant').selectOption('60');
  await page.getByLabel('Site du salon').selectOption({ label: 'E-mail' });
  await page.getByLabel('C ou ANNULER annule le rendez-vous').check();
  await page.getByLabel('Pays où vous écrivez').selectOption({ label: 'Belgique' });
  await page.getByLabel('Par numéro et par jour').fill('0');
  await expectNoFindings(page, 'the sending rules');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Écrivez un nombre plus grand.')).toBeVisible();
  await expect(page.getByText('Ce numéro est incomplet.')).toBeVisible();
  await mobile.fill('06 12 34 56 78');
  await page.getByRole('link', { name: 'Canaux', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Quitter sans enregistrer\u00A0?' });
  await question.getByRole('button', { name: 'Rester sur la page' }).click();
  await page.getByLabel('Par numéro et par jour').fill('3');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Règles d’envoi enregistrées.')).toBeVisible();

  await page.reload();
  await expect(page.getByLabel('Rappel\u00A0: prévenir le client par SMS')).toBeChecked();
  await expect(page.getByLabel('1er rappel, Coloration', { exact: true })).toHaveValue('2880');
  await expect(page.getByLabel('Heure gardée pendant')).toHaveValue('60');
  await expect(page.getByLabel('Site du salon')).toHaveValue('email');
  await expect(page.getByLabel('Par numéro et par jour')).toHaveValue('3');
  await page.getByRole('button', { name: 'Ne plus écrire\u00A0: Belgique' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Règles d’envoi enregistrées.')).toBeVisible();
  expect(await town.salon.ask('GET', '/message-settings')).toMatchObject({
    limits: { countries: [], perNumberPerDay: 3 },
    replies: { cancels: true, confirms: false },
    owner: { confirmed: ['sms'] },
    teamPhones: { owner: '+33612345678' },
  });
});
