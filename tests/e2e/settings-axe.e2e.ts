import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { openReceiver } from '../world/receiver.ts';
import type { Receiver } from '../world/receiver.ts';
import { expect, test as base } from '../world/stories.ts';

const test = base.extend<{ readonly till: Receiver }>({
  till: async ({}, use) => {
    const till = await openReceiver();
    till.answer({ status: 503, body: 'Fermé' });
    await use(till);
    await till.close();
  },
  env: async ({ till }, use) => use({ WEBHOOK_TRUSTED_HOSTS: till.host }),
});

test.describe.configure({ timeout: 300_000 });

for (const { look, colorScheme, width } of [
  { look: 'light', colorScheme: 'light', width: 1280 },
  { look: 'on a phone, dark', colorScheme: 'dark', width: 390 },
] as const) {
  test(`what opens in the settings has no finding of axe, ${look}`, async ({
    page,
    town,
    watched,
    now,
    till,
  }) => {
    await page.emulateMedia({ colorScheme });
    await signInAsOwner({ page, town, watched, now });
    await page.setViewportSize({ width, height: 900 });
    const settings = `${town.bookingOrigin}/console/settings`;

    await page.goto(`${settings}/webhooks?open=new`);
    await expect(page.getByRole('complementary')).toBeVisible();
    await expectNoFindings(page, 'a new webhook');
    await page.getByLabel('Adresse').fill(`http://${till.host}/caisse`);
    await page.getByRole('button', { name: 'Créer le webhook' }).click();
    await page.getByRole('button', { name: 'Envoyer un test' }).click();
    await expect(page.getByText('Le test est en route')).toBeVisible();
    await town.deliver();
    await expectNoFindings(page, 'its secret');
    await page.getByRole('button', { name: 'Terminé' }).click();
    await expect(page.getByRole('button', { name: 'Enregistrer' })).toBeVisible();
    await expectNoFindings(page, 'a webhook');
    await page.getByRole('link', { name: 'Voir le journal' }).click();
    await expect(page.getByText('réponse 503')).toBeVisible();
    await expectNoFindings(page, 'the log');
    await page.getByRole('link', { name: 'Test', exact: true }).click();
    await expect(page.getByText('Fermé')).toBeVisible();
    await expectNoFindings(page, 'a delivery');

    await page.goto(`${settings}/languages`);
    await page.getByLabel('Anglais').uncheck();
    await expectNoFindings(page, 'languages');
    await page.goto(`${settings}/data`);
    await page.getByRole('button', { name: 'Supprimer…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoFindings(page, 'deleting');
  });
}
