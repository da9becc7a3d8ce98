import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

const PAGES = [
  'agenda',
  'bookings',
  'widgets',
  'widgets/wgt_demosalon',
  'services',
  'services/new',
  'team?open=new',
  'schedules',
  'messages',
  'google',
  'analytics',
  'settings',
  'settings/keys',
  'start',
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page of the console has a finding of axe, ${colorScheme}`, async ({
    page,
    town,
    watched,
    now,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await signInAsOwner({ page, town, watched, now });
    await page.getByRole('row').nth(1).getByRole('link').click();
    await expect(page.getByRole('complementary').getByText('Historique')).toBeVisible();
    await expectNoFindings(page, 'one booking beside the list');
    for (const path of PAGES) {
      await page.goto(`${town.bookingOrigin}/console/${path}`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expect(page.locator('[aria-busy]')).toHaveCount(0);
      await expectNoFindings(page, path);
    }
  });
}
