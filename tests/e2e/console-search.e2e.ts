import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { expect, test } from '../world/stories.ts';

test('a customer is found from any page with the keyboard alone', async ({
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
  await page.goto(`${town.bookingOrigin}/console/settings`);
  await expect(page.getByLabel('Adresse')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').locator('input')).toBeFocused();
  await page.keyboard.type('zoe lem');
  const found = page.getByRole('dialog').getByRole('link', { name: /Zoé Lemaire/u });
  await expect(found).toBeVisible();
  await expectNoFindings(page, 'the search');
  await page.keyboard.press('ArrowDown');
  await expect(found).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Zoé Lemaire' })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});
