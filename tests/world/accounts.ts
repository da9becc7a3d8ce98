import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test as base } from './stories.ts';
import { watch } from './watch.ts';
import type { Watch } from './watch.ts';

export { expect } from '@playwright/test';

export const INES = { email: 'ines@salon.example', password: 'une longue phrase' };

interface AccountFixtures {
  /** Opens a browser of its own, with other cookies, watched like the first; `allow` what the story is about. */
  readonly atAnotherBrowser: () => Promise<{ page: Page; watched: Watch }>;
}

/** Stories of people with accounts, who use more than one browser. */
export const test = base.extend<AccountFixtures>({
  atAnotherBrowser: async ({ browser, town, now }, use) => {
    const opened: { close(): Promise<void>; watched: Watch }[] = [];
    await use(async () => {
      const context = await browser.newContext();
      const watched = watch(context, [town.bookingOrigin, town.demoOrigin]);
      const page = await context.newPage();
      await page.clock.setFixedTime(now);
      opened.push({ close: () => context.close(), watched });
      return { page, watched };
    });
    for (const { close, watched } of opened) {
      await close();
      watched.complain();
    }
  },
});

/** Fills in the form of sign-in, which is on the page. */
export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
}

/** Opens an invitation as somebody without an account, and arrives at the bookings. */
export async function joinWith(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Rejoindre' }).click();
  await expect(page.getByRole('heading', { name: 'Réservations' })).toBeVisible();
}

export async function signOut(page: Page): Promise<void> {
  await page.locator('.shell > .side').getByRole('button', { name: 'Votre compte' }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('heading', { name: 'Se connecter' })).toBeVisible();
}

/** One section of the page about one's own account. */
export function sectionOf(page: Page, title: string): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
}

/** What the navigation offers, in its order. */
export async function navigationOf(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation', { name: 'Navigation' }).getByRole('link');
  return (await links.allInnerTexts()).map((text) => text.replace(/\s+\d.*$/su, '').trim());
}

/** Lets what waits to be taken back happen now. */
export async function closeToast(page: Page): Promise<void> {
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).first().click();
}
