import type { Page } from '@playwright/test';
import { ENTRY_PATHS } from '../../embed-generator/src/entry/entry-paths.ts';
import { expectNoFindings } from '../a11y/axe.ts';
import { signInAsOwner } from '../world/console.ts';
import { consolePaths, isShownBy, shapeOf } from '../world/console-pages.ts';
import { expect, test } from '../world/stories.ts';

// Each width and each scheme once: axe takes seconds a page, and colours do not depend on the width.
const LOOKS = [
  { look: 'light', colorScheme: 'light', width: 1280 },
  { look: 'on a phone, dark', colorScheme: 'dark', width: 390 },
] as const;

// axe looks at a page for seconds on a busy machine, and the console has many.
test.describe.configure({ mode: 'parallel', timeout: 300_000 });

for (const { look, colorScheme, width } of LOOKS) {
  test(`no page of the console has a finding of axe, ${look}`, async ({
    page,
    town,
    watched,
    now,
  }) => {
    await page.emulateMedia({ colorScheme });
    await signInAsOwner({ page, town, watched, now });
    await page.setViewportSize({ width, height: 900 });
    const paths = await consolePaths();
    const seen = await walk(page, town.bookingOrigin, [
      ...paths.filter((path) => !path.includes(':')),
      ...paths
        .filter((path) => /^[^:]+\/:\w+\?$/u.test(path))
        .map((path) => path.replace(/\/:.*/u, '')),
      '/start',
    ]);
    // A page nothing leads to would not have been looked at.
    for (const path of paths)
      expect(
        seen.filter((one) => isShownBy(path, one)),
        path,
      ).not.toEqual([]);
  });

  test(`no page before the console has a finding of axe, ${look}`, async ({
    page,
    town,
    watched,
    now,
  }) => {
    watched.allow(/40[0-9]/u);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.clock.setFixedTime(now);
    const addresses = [
      '/console',
      await town.offerSetup(),
      ...ENTRY_PATHS.map((path) => `/console/${path}?token=${'x'.repeat(43)}`),
    ];
    for (const address of addresses) {
      await page.goto(new URL(address, town.bookingOrigin).href);
      await expectSettled(page);
      await expectNoFindings(page, address);
    }
  });
}

/** Looks at every address, and at one of each shape that a page's content links to; says which were seen. */
async function walk(page: Page, origin: string, addresses: readonly string[]): Promise<string[]> {
  const waiting = [...addresses];
  const seen = new Map<string, string>();
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(shapeOf(address))) continue;
    seen.set(shapeOf(address), address);
    await page.goto(`${origin}/console${address}`);
    await expectSettled(page);
    await expectNoFindings(page, address);
    waiting.push(...(await linksOf(page)));
  }
  return [...seen.values()];
}

async function expectSettled(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page
    .locator('main a[href^="/console/"]')
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
  return links.map((link) => link.replace(/^\/console/u, '').replace(/[?#].*/u, ''));
}
