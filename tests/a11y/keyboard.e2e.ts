import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../world/stories.ts';
import { ENGLISH, FRENCH, Visitor } from '../world/visitor.ts';

test('a booking is made from beginning to end by keys alone', async ({ page, town }) => {
  await page.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(page, FRENCH);
  await expect(camille.service('Coupe femme')).toBeVisible();
  await tabTo(page, camille.service('Coupe femme'));
  await page.keyboard.press('Enter');
  await expect(camille.heading('Décembre 2026')).toBeFocused();

  await tabTo(page, page.getByRole('combobox', { name: 'Avec' }), 'Shift+Tab');
  await page.keyboard.type('Karim');
  await expect(page.getByRole('combobox', { name: 'Avec' })).toHaveValue(
    await town.salon.idOf('staff', 'Karim'),
  );
  await tabTo(page, camille.times.last());
  await page.keyboard.press('Space');
  await expect(camille.times.last()).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, camille.button(FRENCH.goOn));
  await page.keyboard.press('Enter');
  await expect(camille.heading(FRENCH.details)).toBeFocused();

  await tabTo(page, camille.field('Nom'));
  await page.keyboard.type('Camille Vasseur');
  await tabTo(page, camille.field('Téléphone'));
  await page.keyboard.type('06 12 34 56 78');
  await tabTo(page, page.getByRole('radio', { name: 'Oui' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Non' })).toBeChecked();
  await tabTo(page, page.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await tabTo(page, camille.button(FRENCH.confirm));
  await page.keyboard.press('Enter');
  await expect(camille.heading('C’est réservé, Camille.')).toBeFocused();
  const [booking] = await town.salon.bookingsOf('Camille Vasseur');
  expect(booking).toMatchObject({
    staff: { name: 'Karim' },
    answers: { coloration: 'Non' },
    consent: { version: 1 },
  });
});

test('Enter in a field sends the form', async ({ page, town }) => {
  await page.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(page, FRENCH);
  await camille.chooseService('Brushing');
  await camille.chooseTime();
  await camille.goOn();
  await camille.fillIn({ phone: '06 12 34 56 78', name: 'Camille Vasseur' });
  await camille.field('Nom').press('Enter');
  await expect(camille.heading('C’est réservé, Camille.')).toBeFocused();
});

test('the month is walked by the keys of a date grid', async ({ page, town }) => {
  await page.goto(`${town.demoOrigin}/salon`);
  const visitor = new Visitor(page, FRENCH);
  await visitor.chooseService('Coupe femme');
  const start = page.locator('td button[tabindex="0"]');
  await expect(start).toHaveCount(1);
  await visitor.chooseDay('vendredi 18 décembre');
  const walk: readonly (readonly [string, string])[] = [
    ['ArrowRight', 'samedi 19 décembre 2026'],
    ['ArrowLeft', 'vendredi 18 décembre 2026'],
    ['ArrowDown', 'vendredi 25 décembre 2026'],
    ['ArrowUp', 'vendredi 18 décembre 2026'],
    ['Home', 'lundi 14 décembre 2026'],
    ['End', 'dimanche 20 décembre 2026'],
    ['PageDown', 'mercredi 20 janvier 2027'],
    ['PageUp', 'dimanche 20 décembre 2026'],
    ['Shift+PageDown', 'lundi 20 décembre 2027'],
    ['Shift+PageUp', 'dimanche 20 décembre 2026'],
  ];
  for (const [key, date] of walk) {
    await page.keyboard.press(key);
    await expect(visitor.button(new RegExp(`^${date}`, 'u')), key).toBeFocused();
    await expect(start, 'one day in the tab order').toHaveCount(1);
  }
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(visitor.button(/^samedi 12 décembre 2026/u)).toBeFocused();
});

test('a day is chosen with Enter, and one without times says so and does nothing', async ({
  page,
  town,
}) => {
  await page.goto(`${town.demoOrigin}/salon`);
  const visitor = new Visitor(page, FRENCH);
  await visitor.chooseService('Coupe femme');
  await visitor.chooseDay('mardi 29 décembre');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(visitor.heading(/Mercredi 30 décembre/u)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const monday = visitor.button('lundi 28 décembre 2026, aucun créneau');
  await expect(monday).toBeFocused();
  await expect(monday).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(visitor.heading(/Mercredi 30 décembre/u)).toBeVisible();
});

test('a popup keeps the keys, closes on Escape and gives the focus back', async ({
  page,
  town,
}) => {
  await page.goto(`${town.demoOrigin}/physio`);
  const opener = page.getByRole('button', { name: 'Book an appointment' });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const patient = new Visitor(dialog, ENGLISH);
  await expect(patient.service('Sports massage')).toBeVisible();
  for (let count = 0; count < 12; count++) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('header, footer, .fees') ?? null),
    ).toBeNull();
  }
  await tabTo(page, patient.service('Sports massage'));
  await page.keyboard.press('Enter');
  await expect(patient.times.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('the zone search opens, narrows, cancels and picks by keys', async ({ page, town }) => {
  await page.goto(`${town.demoOrigin}/salon`);
  const visitor = new Visitor(page, FRENCH);
  await visitor.chooseService('Coupe femme');
  const zone = visitor.button(/^Heure de Paris/u);
  const search = page.getByRole('combobox', { name: 'Ville ou pays' });
  await tabTo(page, zone);
  await page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await page.keyboard.type('tokyo');
  await page.keyboard.press('Escape');
  await expect(zone).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await page.keyboard.type('tokyo');
  await page.keyboard.press('Enter');
  await expect(visitor.button(/^Heure de Tokyo/u)).toBeFocused();
});

// Presses Tab until the control has the focus; a keyboard user gets everywhere, and not after a hundred keys.
async function tabTo(
  page: Page,
  control: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let count = 0; count < 60; count++) {
    if (await control.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press(key);
  }
  await expect(control).toBeFocused();
}
