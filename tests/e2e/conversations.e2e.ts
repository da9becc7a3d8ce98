import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect } from '../world/stories.ts';
import { deliverAll } from '../world/deliver-all.ts';
import { bookByPhone, tellBySms, test } from '../world/texting-salon.ts';

const MALIK = '+33639982205';
const RITA = '+33639986481';

test('what a customer writes is read and answered; whoever writes STOP is left alone until the owner says how they agreed again', async ({
  page,
  town,
  twilio,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await tellBySms(town, twilio);
  await bookByPhone(town, { name: 'Malik Sow', phone: '06 39 98 22 05', day: '2026-12-05' });
  await bookByPhone(town, { name: 'Rita Gomes', phone: '06 39 98 64 81', day: '2026-12-08' });
  await deliverAll(town);
  const to = twilio.account.sms;
  await twilio.receive(
    { from: MALIK, to, body: 'Je peux venir avec ma fille\u00A0?' },
    town.bookingOrigin,
  );
  await twilio.receive({ from: RITA, to, body: 'STOP' }, town.bookingOrigin);
  await deliverAll(town);
  await page.getByRole('link', { name: 'Messages' }).click();
  await page.getByRole('link', { name: 'Conversations', exact: true }).click();
  const list = page.getByRole('navigation', { name: 'Personnes qui ont écrit' });
  await expect(list.getByRole('link', { name: /Malik Sow.*1.non lu/u })).toBeVisible();
  await list.getByRole('link', { name: /Malik Sow/u }).click();
  await expect(page.getByText('Je peux venir avec ma fille').last()).toBeVisible();
  await expect(list.getByText('non lu')).toHaveCount(0);

  const answer = page.getByLabel('Votre réponse, par SMS');
  await answer.fill('Bien sûr, à samedi.');
  await expect(page.getByText('Compte pour 1\u00A0SMS, à cause de signes')).toBeVisible();
  await answer.fill('Bien entendu, à samedi.');
  await expect(page.getByText('Compte pour 1\u00A0SMS.')).toBeVisible();
  await expectNoFindings(page, 'a conversation');
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(answer).toHaveValue('');
  await deliverAll(town);
  expect(twilio.sent.at(-1)).toMatchObject({ to: MALIK, body: 'Bien entendu, à samedi.' });

  await page.getByRole('link', { name: 'Désinscrits', exact: true }).click();
  const rita = page.getByRole('row', { name: /Rita Gomes/u });
  await expect(rita).toContainText('A répondu STOP');
  await expectNoFindings(page, 'who opted out');
  await page.getByLabel('Chercher un nom ou un numéro').fill('07 11');
  await expect(page.getByText('Personne de ce nom ni de ce numéro')).toBeVisible();
  await page.getByLabel('Chercher un nom ou un numéro').fill('06 39 98');
  await rita.getByRole('button', { name: 'Réinscrire…' }).click();
  const question = page.getByRole('dialog', { name: /Écrire de nouveau/u });
  await question.getByRole('button', { name: 'Réinscrire' }).click();
  await expect(question).toContainText('Il faut une raison.');
  await expectNoFindings(page, 'opting somebody in again');
  await town.setNow('2026-12-03T09:40:00Z');
  await question.getByLabel(/Comment la personne/u).fill('Au téléphone, le 3 décembre');
  await question.getByRole('button', { name: 'Réinscrire' }).click();
  await expect(page.getByText('Personne ne s’est désinscrit')).toBeVisible();

  await page.getByRole('button', { name: 'Désinscrire un numéro' }).click();
  await page.getByLabel('Numéro', { exact: true }).fill('06 39 98 22 05');
  await page.getByRole('button', { name: 'Désinscrire', exact: true }).click();
  await expect(page.getByRole('row', { name: /Malik Sow/u })).toContainText('Ajouté ici');
});
