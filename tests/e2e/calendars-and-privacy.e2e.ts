import { readFileSync } from 'node:fs';
import { customerExport } from '@bookingsaas/server/contract/customers';
import { expectNoFindings } from '../a11y/axe.ts';
import { readCalendar } from '../world/calendar-file.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

const SERVICE = 'Brushing';

test('an owner hands out a calendar address, renews it and revokes it', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.getByRole('link', { name: 'Équipe' }).click();
  await page.getByRole('link', { name: 'Inès' }).click();
  await page.getByLabel('Ce que l’agenda montre').selectOption('busy');
  await page.getByRole('button', { name: 'Créer l’adresse' }).click();
  const address = page.getByLabel('Adresse de l’agenda').locator('code');
  const first = (await address.textContent()) ?? '';
  const google = page.getByRole('link', { name: 'S’abonner avec Google' });
  await expect(google).toHaveAttribute('href', /^https:\/\/calendar\.google\.com\/.+cid=webcal/u);
  await expect(page.getByRole('link', { name: 'S’abonner avec Apple' })).toHaveAttribute(
    'href',
    first.replace('http:', 'webcal:'),
  );
  const feed = await page.request.get(first);
  const calendar = readCalendar(await feed.text());
  expect(calendar.events.length).toBeGreaterThan(0);
  expect(new Set(calendar.events.map(({ summary }) => summary))).toEqual(new Set(['Occupé']));
  await page.getByText('Comment s’abonner').click();
  await expectNoFindings(page, 'a subscribed calendar');

  await page.getByRole('button', { name: 'Renouveler…' }).click();
  await expectNoFindings(page, 'asking before renewing');
  await page.getByRole('dialog').getByRole('button', { name: 'Renouveler' }).click();
  await expect(address).not.toHaveText(first);
  expect((await page.request.get(first)).status()).toBe(404);
  const second = (await address.textContent()) ?? '';
  expect((await page.request.get(second)).status()).toBe(200);

  await page.getByRole('button', { name: 'Révoquer…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Garder' }).click();
  await page.getByRole('button', { name: 'Révoquer…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click();
  await expect(page.getByRole('button', { name: 'Créer l’adresse' })).toBeVisible();
  expect((await page.request.get(second)).status()).toBe(404);
});

test('the bookings that are listed come as a calendar file', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.getByLabel('Service', { exact: true }).selectOption({ label: SERVICE });
  const link = page.getByRole('link', { name: /^Agenda \(\.ics\)/u });
  await expect(link).toHaveAttribute('href', /service=/u);
  const arriving = page.waitForEvent('download');
  await link.click();
  const file = await arriving;
  expect(file.suggestedFilename()).toBe('bookings.ics');
  const { events } = readCalendar(readFileSync(await file.path(), 'utf8'));
  for (const { summary } of events) expect(summary).toContain(`${SERVICE} · `);
  await page.getByRole('link', { name: 'À valider' }).click();
  await expect(link).toBeHidden();
});

test('an owner hands a customer their data, then erases them by writing the address', async ({
  page,
  town,
  watched,
  now,
}) => {
  const { salon } = town;
  const [start = ''] = await salon.freeStarts({
    service: SERVICE,
    from: '2026-12-08',
    to: '2026-12-12',
  });
  await salon.bookAsVisitor({ service: SERVICE, start, name: 'Zoé Lemaire' });
  await signInAsOwner({ page, town, watched, now });
  const [theirs] = await salon.bookingsOf('Zoé Lemaire');
  const email = theirs?.customer.email ?? '';
  await page.goto(`${town.bookingOrigin}/console/settings/data`);
  const person = page.getByLabel('E-mail ou téléphone du client');
  await person.fill(email);
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter' }).click();
  const file = readFileSync(await (await arriving).path(), 'utf8');
  const { data } = customerExport.parse(JSON.parse(file));
  expect(data['bookings']).toMatchObject([{ customerName: 'Zoé Lemaire' }]);
  await expect(page.getByText('Le fichier est prêt')).toBeVisible();

  await page.getByRole('button', { name: 'Effacer…' }).click();
  const question = page.getByRole('dialog', { name: /Effacer ce client/u });
  const sure = question.getByRole('button', { name: 'Effacer pour toujours' });
  await expect(sure).toHaveAttribute('aria-disabled', 'true');
  await expectNoFindings(page, 'asking before erasing');
  await question.getByLabel(/Pour confirmer/u).fill(email);
  await sure.click();
  await expect(page.getByText('C’est effacé')).toContainText('dont 1 annulé');
  await page.goto(`${town.bookingOrigin}/console/bookings?show=all&search=Lemaire`);
  await expect(page.getByRole('link', { name: /Zoé Lemaire/u })).toHaveCount(0);
});

test('how long customers are kept is chosen, with a word on what goes', async ({
  page,
  town,
  watched,
  now,
}) => {
  await signInAsOwner({ page, town, watched, now });
  await page.goto(`${town.bookingOrigin}/console/settings/data`);
  const choice = page.getByLabel('Effacer les données des clients');
  await expect(choice).toHaveValue('');
  await choice.selectOption('1095');
  await expect(page.getByText('ce qui dépasse ce délai est effacé')).toBeVisible();
  await expectNoFindings(page, 'choosing how long to keep');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('La durée est enregistrée.')).toBeVisible();
  await page.reload();
  await expect(choice).toHaveValue('1095');
});
