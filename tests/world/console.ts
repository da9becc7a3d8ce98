import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Town } from './stories.ts';
import type { Watch } from './watch.ts';

interface Story {
  readonly page: Page;
  readonly town: Pick<Town, 'offerSetup'>;
  readonly watched?: Watch;
  readonly now: string;
}

/** Inès, who owns the sample businesses, is signed in and sees the bookings of one. */
export async function signInAsOwner(story: Story, business = 'Salon Lumière'): Promise<void> {
  const { page } = story;
  await openSetup(story);
  await page.getByText('Ceux déjà là').click();
  await createAccount(page, 'Réservations');
  await switchBusiness(page, business);
}

/** Somebody opens the link that the server printed. */
export async function openSetup({ page, town, now }: Story): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto(await town.offerSetup());
}

// The first account of a process loads the sign-in library, which a busy machine takes its time for.
const FIRST_ACCOUNT_MS = 30_000;

/** She fills in who she is and arrives at the page with that heading. */
export async function createAccount(page: Page, heading: string): Promise<void> {
  await page.getByLabel('Votre nom').fill('Inès Carpentier');
  await page.getByLabel('Adresse e-mail').fill('ines@salon.example');
  await page.getByLabel('Mot de passe').fill('une longue phrase');
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.getByRole('heading', { name: heading })).toBeVisible({
    timeout: FIRST_ACCOUNT_MS,
  });
}

/** Works in another of her businesses. */
async function switchBusiness(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Changer d’établissement/u }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.locator('.shell > .side').getByRole('button').first()).toContainText(name);
}
