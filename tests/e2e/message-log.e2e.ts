import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect } from '../world/stories.ts';
import { deliverAll } from '../world/deliver-all.ts';
import { bookByPhone, tellBySms, test } from '../world/texting-salon.ts';

const UNKNOWN = 'Issue inconnue\u00A0: nous attendons Twilio, rien ne part deux fois';

test('the log says what became of each text and what to do; an unknown one is only sent again by somebody who is sure', async ({
  page,
  town,
  twilio,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await tellBySms(town, twilio);
  await bookByPhone(town, { name: 'Malik Sow', phone: '06 39 98 22 05', day: '2026-12-05' });
  await deliverAll(town);
  await twilio.settleAll();
  await bookByPhone(town, { name: 'Jeanne Weil', phone: '01 44 00 47 12', day: '2026-12-08' });
  twilio.fail('lost', { times: 1 });
  await bookByPhone(town, { name: 'Hugo Lambert', phone: '06 39 98 40 38', day: '2026-12-09' });
  await deliverAll(town);
  await page.getByRole('link', { name: 'Messages' }).click();

  const rowOf = (name: string) =>
    page.getByRole('row', { name: new RegExp(`${name}.*Confirmation`, 'u') });
  await expect(rowOf('Malik Sow')).toContainText('Remis');
  await expect(rowOf('Jeanne Weil')).toContainText('Refusé\u00A0: c’est un numéro fixe');
  await expect(rowOf('Jeanne Weil')).toContainText('01 44 00 47 12');
  await expect(rowOf('Hugo Lambert')).toContainText(UNKNOWN);
  await page.getByRole('radio', { name: /^Prévus \d/u }).check({ force: true });
  await expect(rowOf('Malik Sow')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Malik Sow.*Rappel.*Prévu/u })).toBeVisible();
  await page.getByRole('radio', { name: /^À regarder \d/u }).check({ force: true });
  await expect(rowOf('Hugo Lambert')).toBeVisible();
  await expect(rowOf('Malik Sow')).toHaveCount(0);
  await expectNoFindings(page, 'the log with troubles');

  await rowOf('Jeanne Weil').getByRole('link', { name: 'Demander un mobile' }).click();
  const booking = page.getByRole('complementary', { name: 'Jeanne Weil' });
  await booking.getByRole('link', { name: 'Confirmation par SMS' }).click();
  await expect(page.getByRole('heading', { name: 'Journal d’un rendez-vous' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Confirmation' })).toContainText(
    'Demandez un numéro de mobile, ou appelez.',
  );
  await page.getByRole('link', { name: 'Tout le journal' }).click();

  await rowOf('Hugo Lambert').getByRole('link').first().click();
  const panel = page.getByRole('complementary', { name: 'Confirmation' });
  await panel.getByRole('button', { name: 'Renvoyer…' }).click();
  const question = page.getByRole('dialog', { name: /Renvoyer ce message à Hugo Lambert/u });
  await expect(question).toContainText('la personne peut le lire deux fois');
  await expectNoFindings(page, 'the question before it is sent again');
  await question.getByRole('button', { name: 'Ne pas renvoyer' }).click();
  await deliverAll(town);
  const sentTo = (number: string) => twilio.sent.filter(({ to }) => to === number).length;
  expect(sentTo('+33639984038')).toBe(1);
  await panel.getByRole('button', { name: 'Renvoyer…' }).click();
  await question.getByRole('button', { name: 'Renvoyer quand même' }).click();
  await expect(panel).toContainText('un message précédent');
  await deliverAll(town);
  await twilio.settleAll();
  await expect(panel).toContainText('Remis');
  expect(sentTo('+33639984038')).toBe(2);
});
