import type { Locator, Page } from '@playwright/test';
import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { deliverAll } from '../world/deliver-all.ts';
import type { Mailbox } from '../world/mailbox.ts';
import { expect, test as story } from '../world/stories.ts';
import type { Town } from '../world/stories.ts';
import { CAMILLE, FRENCH, Visitor } from '../world/visitor.ts';
import PostalMime from 'postal-mime';
import { withMailbox } from '../world/with-mailbox.ts';
import type { WithMailbox } from '../world/with-mailbox.ts';

const test = story.extend<WithMailbox>(withMailbox());

const OWNER = 'bonjour@salon.example';
/** As it comes off a keyboard that writes curly quotes and dashes. */
const DEAR =
  'Bonjour {prénom}, on vous attend {jour} à {heure} avec {personne}. Besoin d’annuler ? {lien} – Salon Lumière';

test('a reminder with costly signs becomes one SMS, is saved, and the visitor’s carries its words', async ({
  page,
  context,
  town,
  watched,
  now,
}) => {
  await town.salon.ask('PATCH', '/message-settings', {
    visitor: { reminder: ['sms'] },
    reminders: [{ leadMin: 30 }],
    quietHours: null,
    prices: { currency: 'EUR', sms: { FR: 70_000 } },
  });
  await bookAsCamille(await context.newPage(), town, 'Inès');
  await deliverAll(town);
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Messages' }).click();
  await expect(page.getByRole('heading', { name: 'Rappel, 30\u00A0min avant' })).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Texte' });
  await expect(text).toHaveValue(/^Bonjour \{prénom\}, on vous attend \{jour\}/u);
  const length = page.getByRole('status').filter({ hasText: 'par SMS' });
  await expect(length).toContainText('1\u00A0SMS, environ 0,07\u00A0€ par rappel');

  await text.fill(DEAR);
  await expect(length).toContainText('3\u00A0SMS, environ 0,21\u00A0€ par rappel');
  await expect(length).toContainText('en UCS-2, 67 par SMS');
  await expect(page.getByText('3 signes triplent le prix.')).toBeVisible();
  await expect(page.getByText('soit 0,14\u00A0€ de moins ce mois-ci')).toBeVisible();
  const bubble = page.getByRole('region', { name: 'Aperçu du SMS' });
  await expect(bubble).toContainText('mer. 25 août à 10:00 avec');
  await expectNoFindings(page, 'a text with costly signs');

  await page.getByRole('button', { name: 'Remplacer les trois' }).click();
  await expect(length).toContainText('1\u00A0SMS, environ 0,07\u00A0€');
  await expect(text).toHaveValue(/d'annuler \? \{lien\} - Salon Lumière$/u);
  await expect(bubble).toContainText('mer. 25 aout à 10:00');
  await text.press('ControlOrMeta+z');
  await expect(text).toHaveValue(DEAR);
  await page.getByRole('button', { name: 'Remplacer les trois' }).click();
  await expect(length).toContainText('1\u00A0SMS, environ 0,07\u00A0€');

  await page.getByRole('link', { name: 'Règles d’envoi', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Quitter sans enregistrer\u00A0?' });
  await question.getByRole('button', { name: 'Rester sur la page' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Texte enregistré.')).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue(/d'annuler \? \{lien\} - Salon Lumière$/u);

  const [booking] = await town.salon.bookingsOf('Camille Moreau');
  await deliverAll(town, new Date(Date.parse(booking?.start ?? '') - 25 * 60_000).toISOString());
  await page.reload();
  const row = page.getByRole('row', { name: /Camille Moreau.*Rappel/u });
  await row.getByRole('link').first().click();
  const panel = page.getByRole('complementary', { name: 'Rappel' });
  await expect(panel).toContainText(
    /Bonjour Camille, on vous attend .* avec Inès\. Besoin d'annuler \?/u,
  );
});

test('a mail’s words go out until the original ones are taken back', async ({
  page,
  context,
  town,
  watched,
  now,
  mailbox,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Messages' }).click();
  await page.getByRole('button', { name: /^Confirmation/u }).click();
  await page.getByRole('textbox', { name: 'Objet' }).fill('On se voit {jour}');
  const text = page.getByRole('textbox', { name: 'Texte' });
  await text.fill('Chère {prénom}, ');
  await page.getByRole('button', { name: 'Insérer «\u00A0service\u00A0»' }).click();
  await page.getByRole('button', { name: 'si prix…' }).click();
  await expect(text).toHaveValue('Chère {prénom}, {service}{si prix} ({prix}){fin prix}');
  const mail = page.getByRole('region', { name: 'Aperçu de l’e-mail' });
  await expect(mail).toContainText('On se voit mercredi 25 août');
  await page.getByLabel('Exemple').selectOption({ label: 'un rendez-vous ordinaire' });
  await expect(mail).toContainText('On se voit dimanche 6 décembre');
  await expectNoFindings(page, 'a mail being written');
  await page.getByRole('button', { name: 'M’envoyer un test' }).click();
  const trial = page.getByRole('dialog', { name: 'Test par e-mail' });
  await expect(trial).toContainText('ines@salon.example');
  await trial.getByRole('button', { name: 'Envoyer le test' }).click();
  await expect(page.getByText('Le test est parti.')).toBeVisible();
  await deliverAll(town);
  expect(await lastLetter(mailbox, 'ines@salon.example')).toMatchObject({
    subject: 'On se voit dimanche 6 décembre',
  });
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Texte enregistré.')).toBeVisible();

  await bookAsCamille(await context.newPage(), town, 'Inès');
  await deliverAll(town);
  expect(await lastLetter(mailbox)).toMatchObject({
    subject: expect.stringMatching(/^On se voit /u),
    text: expect.stringContaining('Chère Camille, Coupe femme (48'),
  });

  await page.getByRole('button', { name: 'Revenir au texte d’origine' }).click();
  await expect(text).toHaveValue(/^Bonjour \{prénom\},\n\nC’est noté/u);
  await bookAsCamille(await context.newPage(), town, 'Karim');
  await deliverAll(town);
  expect(await lastLetter(mailbox)).toMatchObject({
    subject: expect.stringContaining('Votre rendez-vous du'),
  });
});

test('the owner writes the letter to the owner, who alone reads it', async ({
  page,
  context,
  town,
  watched,
  now,
  mailbox,
}) => {
  await town.salon.ask('PATCH', '/business', { email: OWNER });
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Messages' }).click();
  const whom = page.getByRole('group', { name: 'Pour qui' });
  await whom.getByText('Établissement', { exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Texte' });
  await expect(text).toHaveValue(/^\{nom\} a réservé \{service\}/u);
  await expect(page.getByRole('button', { name: /^Liste d’attente/u })).toHaveCount(0);
  await text.fill('{nom} vient pour {service} : {lien}');
  const problems = page.getByRole('status').filter({ hasText: 'n’existe pas' });
  await problems.getByRole('button', { name: 'Mettre «\u00A0lien de la console\u00A0»' }).click();
  await expect(text).toHaveValue('{nom} vient pour {service} : {lien de la console}');
  const mail = page.getByRole('region', { name: 'Aperçu de l’e-mail' });
  await expect(mail).toContainText(/Marie-Christine Delahousse vient pour .*\/console\/bookings/u);
  await expectNoFindings(page, 'a letter to the owner being written');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Texte enregistré.')).toBeVisible();

  await bookAsCamille(await context.newPage(), town, 'Inès');
  await deliverAll(town);
  expect((await lastLetter(mailbox, OWNER)).text).toMatch(
    /^Camille Moreau vient pour Coupe femme : http\S+\/console\/bookings\?/u,
  );
  expect((await lastLetter(mailbox)).text).toContain('C’est noté : Coupe femme');
});

test('the keyboard writes, removes a placeholder as a whole, and undoes it; a wrong one is named', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Messages' }).click();
  await page.locator('.writing').getByText('SMS', { exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Texte' });
  await text.fill('');
  await text.pressSequentially('Le {jour}');
  await expectChips(page, ['{jour}']);
  await text.press('Backspace');
  await expect(text).toHaveValue('Le ');
  await text.press('ControlOrMeta+z');
  await expect(text).toHaveValue('Le {jour}');

  await text.fill('Bonjour {prenon}, {si prix}{prix}');
  const problems = page.getByRole('status').filter({ hasText: 'n’existe pas' });
  await expect(problems).toContainText('«\u00A0prenon\u00A0» n’existe pas');
  await expect(problems).toContainText('{si prix} n’est pas refermé. Ajoutez {fin prix}');
  await expect(problems).toContainText('le texte d’origine part à sa place');
  await expect(page.getByRole('button', { name: 'M’envoyer un test' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expectNoFindings(page, 'a text with mistakes');
  await problems.getByRole('button', { name: 'Mettre «\u00A0prénom\u00A0»' }).click();
  await expect(text).toHaveValue('Bonjour {prénom}, {si prix}{prix}');
  await page.getByRole('button', { name: 'Abandonner les changements' }).click();
  await expect(text).toHaveValue(/^Bonjour \{prénom\}, on vous attend/u);
});

test('a text for WhatsApp says which approved template carries it', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Messages' }).click();
  await page.locator('.writing').getByText('WhatsApp', { exact: true }).click();
  const sid = page.getByLabel('Identifiant du modèle (ContentSid)');
  await sid.fill('HX12');
  await expect(page.getByText('Cet identifiant n’est pas complet.')).toBeVisible();
  await sid.fill(`HX${'0a'.repeat(16)}`);
  await page.getByRole('button', { name: 'Ajouter {{1}}' }).click();
  await page.getByRole('button', { name: 'Ajouter {{2}}' }).click();
  await page.getByLabel('{{2}} est').selectOption({ label: 'heure' });
  await expectNoFindings(page, 'a template for WhatsApp');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Texte enregistré.')).toBeVisible();
  await page.reload();
  await page.locator('.writing').getByText('WhatsApp', { exact: true }).click();
  await expect(sid).toHaveValue(`HX${'0a'.repeat(16)}`);
  await expect(page.getByLabel('{{2}} est')).toHaveValue('time');
});

async function expectChips(page: Page, chips: readonly string[]): Promise<void> {
  const painted: Locator = page.locator('.painted .chip');
  await expect(painted).toHaveText([...chips]);
}

async function bookAsCamille(booking: Page, town: Town, person: string): Promise<void> {
  await booking.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(booking, FRENCH);
  await camille.chooseService('Coupe femme');
  await camille.choosePerson(person);
  await camille.chooseTime();
  await camille.goOn();
  await camille.fillIn(CAMILLE);
  await camille.send();
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  await booking.close();
}

async function lastLetter(mailbox: Mailbox, reader = 'camille.moreau@example.org') {
  const letter = mailbox.letters.filter(({ to }) => to.includes(reader)).at(-1);
  return PostalMime.parse(letter?.raw ?? '');
}
