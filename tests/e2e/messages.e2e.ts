import type { Page } from '@playwright/test';
import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { deliverAll } from '../world/deliver-all.ts';
import { expect, test } from '../world/stories.ts';
import type { Town } from '../world/stories.ts';
import { CAMILLE, FRENCH, Visitor } from '../world/visitor.ts';
import { withMailbox } from '../world/with-mailbox.ts';
import type { WithMailbox } from '../world/with-mailbox.ts';

const NOT_SENT = 'Non envoyé\u00A0: aucun serveur de courrier n’est réglé';

test('without a mail server nothing is called sent, and the owner reads what to do', async ({
  page,
  context,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await bookAsCamille(await context.newPage(), town);
  await deliverAll(town);
  await page.getByRole('link', { name: 'Messages' }).click();
  await expect(page.getByRole('status').first()).toContainText('SMTP_URL et MAIL_FROM');
  const row = page
    .getByRole('row', { name: /camille\.moreau@example\.org.*Confirmation/u })
    .first();
  await expect(row).toContainText(NOT_SENT);
  await expect(page.getByRole('cell', { name: 'Envoyé', exact: true })).toHaveCount(0);

  await page.getByRole('radio', { name: /^Prévus/u }).check({ force: true });
  await expect(row).toHaveCount(0);
  await page.getByRole('radio', { name: /^À regarder/u }).check({ force: true });
  await row.getByRole('link').click();
  const panel = page.getByRole('complementary', { name: 'Confirmation' });
  await expect(panel).toContainText('Texte qui n’est pas parti');
  await expect(panel).toContainText('Bonjour Camille');
  await expectNoFindings(page, 'a message beside the log');
  await panel.getByRole('link', { name: 'Ouvrir' }).click();
  const booking = page.getByRole('complementary', { name: 'Camille Moreau' });
  await booking.getByRole('button', { name: 'Annuler…' }).click();
  await expect(page.getByRole('dialog')).toContainText('prévenez le client vous-même');
});

const testWithMail = test.extend<WithMailbox>(withMailbox());

testWithMail(
  'the owner chooses who is told; the log shows what was sent, and a dialog whether the customer hears of it',
  async ({ page, context, town, watched, now, mailbox }) => {
    await signInAsOwner({ page, town, watched, now });
    await page.getByRole('link', { name: 'Messages' }).click();
    await page.getByRole('link', { name: 'Règles d’envoi', exact: true }).click();
    await page.getByLabel('Annulation\u00A0: prévenir le client par e-mail').uncheck();
    await page.getByRole('button', { name: 'Ajouter un rappel' }).click();
    await page.getByLabel('2e rappel', { exact: true }).selectOption('60');
    await expectNoFindings(page, 'the sending rules');
    await page.getByRole('link', { name: 'Modèles et journal' }).click();
    const question = page.getByRole('dialog', { name: 'Quitter sans enregistrer\u00A0?' });
    await question.getByRole('button', { name: 'Rester sur la page' }).click();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Règles d’envoi enregistrées.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('2e rappel', { exact: true })).toHaveValue('60');
    await expect(
      page.getByLabel('Annulation\u00A0: prévenir le client par e-mail'),
    ).not.toBeChecked();

    await bookAsCamille(await context.newPage(), town);
    await deliverAll(town);
    await page.getByRole('link', { name: 'Modèles et journal' }).click();
    const row = page
      .getByRole('row', { name: /camille\.moreau@example\.org.*Confirmation/u })
      .first();
    await expect(row).toContainText('Envoyé');
    expect(mailbox.letters.flatMap(({ to }) => to)).toContain('camille.moreau@example.org');
    await row.getByRole('link').click();
    const panel = page.getByRole('complementary', { name: 'Confirmation' });
    await expect(panel).toContainText('Texte envoyé');
    await panel.getByRole('link', { name: 'Ouvrir' }).click();
    const booking = page.getByRole('complementary', { name: 'Camille Moreau' });
    await booking.getByRole('button', { name: 'Annuler…' }).click();
    await expect(page.getByRole('dialog')).toContainText('Vos règles d’envoi ne prévoient pas');
    await page.getByRole('button', { name: 'Garder' }).click();
    await booking.getByRole('button', { name: 'Déplacer…' }).click();
    await expect(page.getByRole('dialog')).toContainText('Le client en est prévenu par e-mail.');
  },
);

async function bookAsCamille(booking: Page, town: Town): Promise<void> {
  await booking.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(booking, FRENCH);
  await camille.chooseService('Coupe femme');
  await camille.choosePerson('Inès');
  await camille.chooseTime();
  await camille.goOn();
  await camille.fillIn(CAMILLE);
  await camille.send();
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  await booking.close();
}
