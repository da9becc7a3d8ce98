import type { Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import { expectNoFindings } from '../a11y/axe.ts';
import { deliverAll } from '../world/deliver-all.ts';
import type { Mailbox } from '../world/mailbox.ts';
import { expect, test as base } from '../world/stories.ts';
import { CAMILLE, FRENCH, Visitor } from '../world/visitor.ts';
import { withMailbox } from '../world/with-mailbox.ts';
import type { WithMailbox } from '../world/with-mailbox.ts';

const test = base.extend<WithMailbox>(withMailbox());

test('a confirmation is read as a page with one button, and a link somebody typed is none', async ({
  page,
  context,
  town,
  mailbox,
}) => {
  const typed = 'https://evil.example/offer';
  // The sample's own address is an invented one, which nothing is sent to.
  await town.salon.ask('PATCH', '/business', { email: 'bonjour@salon.example' });
  await page.goto(`${town.demoOrigin}/salon`);
  const camille = new Visitor(page, FRENCH);
  await camille.chooseService('Coupe femme');
  await camille.choosePerson('Inès');
  await camille.chooseTime();
  await camille.goOn();
  await camille.fillIn({ ...CAMILLE, name: `Camille ${typed}` });
  await camille.send();
  await expect(camille.heading('C’est réservé, Camille.')).toBeVisible();
  await deliverAll(town);

  const reader = await context.newPage();
  await read(reader, mailbox, 'camille.moreau@example.org');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/^Votre rendez-vous du /u);
  await expect(reader.getByText('Salon Lumière').first()).toBeVisible();
  const button = reader.getByRole('link', { name: 'Ouvrir la page' });
  await expect(button).toHaveAttribute('href', new RegExp(`^${town.bookingOrigin}/b/`, 'u'));
  await lookAtIt(reader, 'a confirmation by mail');

  await read(reader, mailbox, 'bonjour@salon.example');
  await expect(reader.getByText(typed).first()).toBeVisible();
  await expect(reader.locator(`a[href*="evil"]`)).toHaveCount(0);
  await lookAtIt(reader, 'the owner’s letter');
});

async function read(page: Page, { letters }: Mailbox, to: string): Promise<void> {
  const letter = letters.filter((one) => one.to.includes(to)).at(-1);
  const { html = '' } = await PostalMime.parse(letter?.raw ?? '');
  await page.setContent(html);
}

/** On a phone and a desktop, light and dark; nothing is loaded and nothing wider than the screen. */
async function lookAtIt(page: Page, what: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoFindings(page, `${what}, ${width}, ${colorScheme}`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  }
}
