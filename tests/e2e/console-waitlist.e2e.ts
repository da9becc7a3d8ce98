import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect } from '../world/stories.ts';
import { tellBySms, test } from '../world/texting-salon.ts';

test('the owner sees who waits for what and since when, and takes somebody off the list', async ({
  page,
  town,
  twilio,
  watched,
  now,
}) => {
  await tellBySms(town, twilio);
  const { salon } = town;
  await salon.ask('POST', `/widgets/${DEMO_KEYS.salon}/waitlist`, {
    service: await salon.idOf('services', 'Coupe femme'),
    staff: await salon.idOf('staff', 'Inès'),
    from: '2026-12-04',
    to: '2026-12-04',
    customer: { name: 'Camille Moreau', phone: '06 39 98 12 34' },
    consent: { version: 1, isGiven: true },
    timezone: 'Europe/Paris',
    locale: 'fr',
  });
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Messages' }).click();
  await page.getByRole('link', { name: 'Liste d’attente', exact: true }).click();
  const camille = page.getByRole('row', { name: /Camille Moreau/u });
  for (const word of [
    '06 39 98 12 34',
    'Coupe femme',
    'Avec Inès',
    'ven. 4 déc.',
    '1re à prévenir',
  ])
    await expect(camille).toContainText(word);
  await expectNoFindings(page, 'the waiting list');
  await camille.getByRole('button', { name: 'Retirer…' }).click();
  const question = page.getByRole('dialog', { name: 'Retirer Camille Moreau de la liste\u00A0?' });
  await question.getByRole('button', { name: 'Garder' }).click();
  await expect(camille).toBeVisible();
  await camille.getByRole('button', { name: 'Retirer…' }).click();
  await question.getByRole('button', { name: 'Retirer de la liste' }).click();
  await expect(page.getByText('Personne n’attend')).toBeVisible();
  await page.getByRole('radio', { name: 'Toutes' }).check({ force: true });
  await expect(camille).toContainText('Retiré par vous');
});
