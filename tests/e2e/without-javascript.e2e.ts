import type { Page } from '@playwright/test';
import { expect, test } from '../world/stories.ts';

test.use({ javaScriptEnabled: false });

const A_MINUTE_LATER = '2026-12-03T09:21:00Z';

test('with JavaScript off, the booking page leads to plain forms that book', async ({
  page,
  town,
}) => {
  await page.goto(`${town.demoOrigin}/link`);
  await page.getByRole('link', { name: 'Prendre rendez-vous' }).click();
  await expect(page).toHaveURL(/plain=1/u);
  await page.getByRole('link', { name: /^Coupe femme/u }).click();
  await page.getByRole('link', { name: 'Inès', exact: true }).click();
  await page.getByRole('link', { name: /^Mardi 29 décembre, /u }).click();
  await page.getByRole('link', { name: '09:00', exact: true }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Camille Vasseur');
  await page.getByRole('textbox', { name: 'Téléphone' }).fill('06 12 34 56 78');
  await page.getByRole('radio', { name: 'Oui' }).check();
  await page.getByRole('checkbox').check();
  await town.setNow(A_MINUTE_LATER);
  await page.getByRole('button', { name: 'Confirmer le rendez-vous' }).click();

  await expect(page.getByRole('status')).toContainText('C’est réservé, Camille.');
  await expect(page).toHaveURL(/\/b\/[\w-]{16}/u);
  const [booking] = await town.salon.bookingsOf('Camille Vasseur');
  expect(booking).toMatchObject({
    status: 'confirmed',
    start: '2026-12-29T08:00:00Z',
    customer: { phone: '+33612345678' },
    answers: { coloration: 'Oui' },
    consent: { version: 1, at: A_MINUTE_LATER },
  });
});

test('a plain form that is not complete comes back with every word in it', async ({
  page,
  town,
  watched,
}) => {
  watched.allow(/status of 4\d\d/u);
  await openForm(page, town.bookingOrigin);
  await page.getByRole('textbox', { name: 'Nom' }).fill('Camille Vasseur');
  await page.getByRole('textbox', { name: 'Téléphone' }).fill('06 12');
  await page.getByRole('textbox', { name: /^E-mail/u }).fill('camille@exemple');
  await page.getByRole('textbox', { name: /^Un mot pour le salon/u }).fill('Frange');
  await town.setNow(A_MINUTE_LATER);
  await page.getByRole('button', { name: 'Confirmer le rendez-vous' }).click();
  await expect(page.getByRole('textbox', { name: 'Nom' })).toHaveValue('Camille Vasseur');
  await expect(page.getByRole('textbox', { name: /^Un mot pour le salon/u })).toHaveValue('Frange');
  await expect(page.getByRole('textbox', { name: /^E-mail/u })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(page.getByText('Répondez à cette question.')).toBeVisible();
  await page.getByRole('textbox', { name: /^E-mail/u }).fill('camille@example.org');
  await page.getByRole('radio', { name: 'Non' }).check();
  await page.getByRole('button', { name: 'Confirmer le rendez-vous' }).click();
  await expect(page.getByText('Il manque des chiffres à ce numéro.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Téléphone' }).fill('06 12 34 56 78');
  await page.getByRole('button', { name: 'Confirmer le rendez-vous' }).click();
  await expect(page.getByRole('status')).toContainText('C’est réservé, Camille.');
});

test('a time taken meanwhile keeps the plain form and offers the nearest ones', async ({
  page,
  town,
  watched,
}) => {
  watched.allow(/status of 409/u);
  await openForm(page, town.bookingOrigin);
  await page.getByRole('textbox', { name: 'Nom' }).fill('Camille Vasseur');
  await page.getByRole('textbox', { name: 'Téléphone' }).fill('06 12 34 56 78');
  await page.getByRole('radio', { name: 'Oui' }).check();
  for (const staff of ['Inès', 'Karim']) {
    await town.salon.bookAsVisitor({
      service: 'Coupe femme',
      staff,
      start: '2026-12-29T08:00:00Z',
    });
  }
  await town.setNow(A_MINUTE_LATER);
  await page.getByRole('button', { name: 'Confirmer le rendez-vous' }).click();
  await expect(page.getByRole('alert')).toContainText('vient d’être réservé.');
  await page.getByRole('alert').getByRole('button').first().click();
  await expect(page.getByRole('textbox', { name: 'Nom' })).toHaveValue('Camille Vasseur');
  await page.getByRole('button', { name: 'Confirmer le rendez-vous' }).click();
  await expect(page.getByRole('status')).toContainText('C’est réservé, Camille.');
  expect(await town.salon.bookingsOf('Camille Vasseur')).toHaveLength(1);
});

async function openForm(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/w/wgt_demosalon?plain=1&lang=fr`);
  await page.getByRole('link', { name: /^Coupe femme/u }).click();
  await page.getByRole('link', { name: /^Mardi 29 décembre, /u }).click();
  await page.getByRole('link', { name: '09:00', exact: true }).click();
}
