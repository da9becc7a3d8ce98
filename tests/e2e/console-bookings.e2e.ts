import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

test('a request that is approved can be taken back for eight seconds', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { tutor } = town;
  const service = 'Cours de maths en petit groupe';
  const [start = ''] = await tutor.freeStarts({ service, from: '2026-12-07', to: '2026-12-11' });
  const { booking } = await tutor.bookAsVisitor({ service, start, name: 'Paul Renard' });
  expect(booking.status).toBe('pending');

  await signInAsOwner({ page, town, watched, now }, 'Lucie Garnier, cours de maths');
  await page.getByRole('link', { name: /À valider/u }).click();
  await page
    .getByRole('row', { name: /Paul Renard/u })
    .getByRole('link')
    .click();
  const panel = page.getByRole('complementary', { name: 'Paul Renard' });
  await panel.getByRole('button', { name: 'Valider' }).click();
  await expect(panel.getByText('Confirmé')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Valider' })).toBeVisible();
  expect((await tutor.bookingsOf('Paul Renard'))[0]?.status).toBe('pending');

  await panel.getByRole('button', { name: 'Valider' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).click();
  await expect(panel.getByText('Validé')).toBeVisible();
  expect((await tutor.bookingsOf('Paul Renard'))[0]?.status).toBe('confirmed');
});

test('cancelling asks first, and its reason stands in the history', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  const service = 'Brushing';
  const [start = ''] = await salon.freeStarts({ service, from: '2026-12-08', to: '2026-12-12' });
  await salon.bookAsVisitor({ service, start, name: 'Zoé Lemaire' });

  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('searchbox', { name: 'Chercher un client' }).fill('zoe lem');
  await page
    .getByRole('row', { name: /Zoé Lemaire/u })
    .getByRole('link')
    .click();
  const panel = page.getByRole('complementary', { name: 'Zoé Lemaire' });
  await panel.getByRole('button', { name: 'Annuler…' }).click();
  const question = page.getByRole('dialog', { name: /Annuler le rendez-vous de Zoé Lemaire/u });
  await question.getByLabel('Raison').press('Escape');
  await expect(question).toBeHidden();
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: 'Annuler…' }).click();
  await question.getByLabel('Raison').fill('Inès est malade');
  await question.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).click();
  await expect(panel.getByText('Annulé par votre équipe')).toBeVisible();
  await expect(panel.getByText('« Inès est malade »')).toBeVisible();
  expect((await salon.bookingsOf('Zoé Lemaire'))[0]?.status).toBe('cancelled');
});

test('a service removed is gone once the page is left, and not before', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  const added = await salon.ask('POST', '/services', { name: 'Chignon mariée', durationMin: 90 });
  expect(added).toMatchObject({ name: 'Chignon mariée' });
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/services`);
  await page.getByRole('link', { name: 'Chignon mariée' }).click();
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await expect(page.getByText('Chignon mariée est supprimé.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Chignon mariée' })).toBeHidden();
  await expect(salon.idOf('services', 'Chignon mariée')).resolves.toMatch(/./u);
  await page.goto('about:blank');
  await expect
    .poll(() => salon.idOf('services', 'Chignon mariée').catch(() => 'gone'))
    .toBe('gone');
});

test('a request is declined with a reason, and who did not come is noted absent', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { tutor } = town;
  const service = 'Cours de maths en petit groupe';
  const [start = ''] = await tutor.freeStarts({ service, from: '2026-12-07', to: '2026-12-11' });
  await tutor.bookAsVisitor({ service, start, name: 'Paul Renard' });
  const lucie = await tutor.idOf('staff', 'Lucie');
  // Begun twenty minutes ago, and written down by hand.
  await tutor.ask('POST', '/bookings', {
    service: await tutor.idOf('services', service),
    staff: lucie,
    start: '2026-12-03T09:00:00Z',
    customer: { name: 'Anna Morel' },
  });
  await signInAsOwner({ page, town, watched, now }, 'Lucie Garnier, cours de maths');
  await page.getByRole('link', { name: /À valider/u }).click();
  await page
    .getByRole('row', { name: /Paul Renard/u })
    .getByRole('link')
    .click();
  const paul = page.getByRole('complementary', { name: 'Paul Renard' });
  await paul.getByRole('button', { name: 'Refuser…' }).click();
  const question = page.getByRole('dialog', { name: /Refuser la demande de Paul Renard/u });
  await question.getByLabel('Raison').fill('Groupe complet');
  await question.getByRole('button', { name: 'Refuser la demande' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).click();
  await expect(paul.getByText('« Groupe complet »')).toBeVisible();
  expect((await tutor.bookingsOf('Paul Renard'))[0]?.status).toBe('declined');

  await page.goto(`${town.bookingOrigin}/console/bookings?show=all&search=Anna`);
  await page
    .getByRole('row', { name: /Anna Morel/u })
    .getByRole('link')
    .click();
  const anna = page.getByRole('complementary', { name: 'Anna Morel' });
  await anna.getByRole('button', { name: 'Absent' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).click();
  await expect(anna.getByText('Noté absent')).toBeVisible();
  expect((await tutor.bookingsOf('Anna Morel'))[0]?.status).toBe('no_show');
});
