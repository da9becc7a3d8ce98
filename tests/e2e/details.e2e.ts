import type { Locator } from '@playwright/test';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { expect, test } from '../world/stories.ts';
import { CAMILLE, FRENCH, Visitor } from '../world/visitor.ts';

test.describe('the form', () => {
  test('says in words, by field, what is missing', async ({ page, town }) => {
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Coupe femme');
    await camille.chooseTime();
    await camille.goOn();
    await camille.fillIn({ email: 'camille.moreau@exemple' });
    await camille.send();
    await expect(camille.field('Nom')).toBeFocused();
    expect(await errorOf(camille.field('Nom'))).toBe('Indiquez votre nom.');
    expect(await errorOf(camille.field('Téléphone'))).toBe('Indiquez votre numéro.');
    expect(await errorOf(camille.field(FRENCH.email))).toContain('Cette adresse est incomplète');
    expect(await errorOf(page.getByRole('group', { name: /^Vos cheveux/u }))).toBe(
      'Répondez à cette question.',
    );
    await expect(camille.field(/^Un mot/u)).not.toHaveAttribute('aria-invalid', 'true');

    await camille.fillIn(CAMILLE);
    for (const label of ['Nom', 'Téléphone', FRENCH.email]) {
      await expect(camille.field(label)).toHaveAttribute('aria-invalid', 'false');
    }
    await camille.send();
    await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  });

  test('says what is wrong with a number that only the server can judge', async ({
    page,
    town,
    watched,
  }) => {
    watched.allow(/status of 4\d\d/u);
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.book({
      service: 'Brushing',
      particulars: { name: 'Camille Vasseur', phone: '06 12 34 56' },
    });
    await expect(camille.field('Téléphone')).toBeFocused();
    expect(await errorOf(camille.field('Téléphone'))).toBe('Il manque des chiffres à ce numéro.');
    await camille.field('Téléphone').fill('06 12 34 56 78');
    await expect(page.getByText('Il manque des chiffres')).toHaveCount(0);
    await camille.send();
    await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  });

  test('takes a number of another country', async ({ page, town }) => {
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Brushing');
    await camille.chooseTime();
    await camille.goOn();
    await page.getByRole('combobox', { name: 'Pays' }).selectOption('GB');
    await camille.fillIn({ name: 'Emma Clarke', phone: '07911 123456' });
    await camille.send();
    await expect(camille.heading('C’est réservé, Emma.')).toBeVisible();
    const [booking] = await town.salon.bookingsOf('Emma Clarke');
    expect(booking?.customer.phone).toBe('+447911123456');
  });

  test('that was kept can be sent at once, and is not taken for a robot’s', async ({
    page,
    town,
  }) => {
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Brushing');
    await camille.chooseTime();
    await camille.goOn();
    await camille.fillIn({ name: 'Camille Vasseur', phone: '06 12 34 56 78' });
    await camille.button(FRENCH.back).click();
    await camille.goOn();
    await camille.send();
    await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  });

  test('loses nothing that was typed on the way back, not even to another service', async ({
    page,
    town,
  }) => {
    await page.goto(`${town.demoOrigin}/salon`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Coupe femme');
    await camille.chooseTime();
    await camille.goOn();
    await camille.fillIn(CAMILLE);
    await camille.field(/^Un mot/u).fill('Frange');
    await camille.button(FRENCH.back).click();
    await expect(camille.button(FRENCH.goOn)).toBeVisible();
    await camille.goOn();
    await expect(camille.field(/^Un mot/u)).toHaveValue('Frange');
    await expect(page.getByRole('radio', { name: 'Oui' })).toBeChecked();
    await expect(page.getByRole('checkbox')).toBeChecked();

    await camille.button(FRENCH.back).click();
    await camille.button(FRENCH.back).click();
    await camille.chooseService('Brushing');
    await camille.chooseTime();
    await camille.goOn();
    await expect(camille.field('Nom')).toHaveValue('Camille Moreau');
    await expect(camille.field('Téléphone')).toHaveValue('06 12 34 56 78');
    await expect(camille.field(FRENCH.email)).toHaveValue('camille.moreau@example.org');
  });

  test('is a step of the booking page for the browser’s own Back and Forward too, and keeps what was typed', async ({
    page,
    town,
  }) => {
    await page.goto(`${town.bookingOrigin}/w/${DEMO_KEYS.salon}?lang=fr`);
    const camille = new Visitor(page, FRENCH);
    await camille.chooseService('Brushing');
    const time = await camille.chooseTime();
    await camille.goOn();
    await camille.fillIn({ ...CAMILLE, choices: [] });
    await page.goBack();
    await expect(camille.button(time)).toHaveAttribute('aria-pressed', 'true');
    await page.goBack();
    await expect(camille.heading(FRENCH.pickService)).toBeFocused();
    await page.goForward();
    await page.goForward();
    await expect(camille.field('Nom')).toHaveValue('Camille Moreau');
    await camille.send();
    await expect(camille.heading('C’est réservé, Camille.')).toBeFocused();
  });

  for (const service of ['Coupe femme', 'Brushing']) {
    test(`has consent and button side by side, whatever ${service} asks above them`, async ({
      page,
      town,
    }) => {
      await page.setViewportSize({ width: 1144, height: 1000 });
      await page.goto(`${town.demoOrigin}/salon`);
      const camille = new Visitor(page, FRENCH);
      await camille.chooseService(service);
      await camille.chooseTime();
      await camille.goOn();
      const consent = await page.getByRole('checkbox').last().boundingBox();
      const button = await camille.button(FRENCH.confirm).boundingBox();
      const email = await camille.field(FRENCH.email).boundingBox();
      if (!consent || !button || !email) throw new Error('Something is not drawn.');
      expect(button.x).toBeGreaterThan(consent.x + 200);
      expect(Math.abs(button.y - consent.y)).toBeLessThan(30);
      expect(consent.y).toBeGreaterThan(email.y + email.height);
    });
  }
});

/** What is wrong, in words, beside a field. */
function errorOf(field: Locator): Promise<string> {
  return field.evaluate((element) => {
    const root = element.getRootNode();
    const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    if (!(root instanceof Document || root instanceof ShadowRoot)) return '';
    return ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
  });
}
