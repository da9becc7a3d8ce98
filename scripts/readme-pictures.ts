import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { DEMO_KEYS } from '../demo-site/src/keys.ts';
import { signInAsOwner } from '../tests/world/console.ts';
import { startTown } from '../tests/world/town.ts';
import { FRENCH, Visitor } from '../tests/world/visitor.ts';
import { findBrowser, thisMachine } from './find-browser.ts';

// The pictures of the README, taken of the running product: node scripts/readme-pictures.ts
// Both colour schemes of each; WebP keeps them small without another tool.
const NOW = '2026-12-03T09:20:00Z';
const MOST_BYTES = 150_000;
const root = join(import.meta.dirname, '..');
const target = join(root, 'docs', 'images');

const town = await startTown();
const { path } = await findBrowser(thisMachine(root));
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
try {
  for (const scheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 1.5,
      colorScheme: scheme,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
    });
    await town.open(NOW);
    const page = await context.newPage();
    await takeDemoPage(page, scheme);
    await takeGenerator(page, scheme);
    await context.close();
  }
} finally {
  await browser.close();
  await town.stop();
}

/** The salon's page with a time chosen in the widget. */
async function takeDemoPage(page: Page, scheme: string): Promise<void> {
  await page.setViewportSize({ width: 1144, height: 860 });
  await page.goto(`${town.demoOrigin}/salon`);
  const visitor = new Visitor(page, FRENCH);
  await visitor.chooseService('Coupe femme');
  await visitor.choosePerson('Inès');
  await visitor.chooseTime();
  await page.mouse.wheel(0, -10_000);
  await keep(page, `demo-page-${scheme}`);
}

/** The generator with a colour that is not published yet, and a time chosen in its preview. */
async function takeGenerator(page: Page, scheme: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAsOwner({ page, town: { offerSetup: () => town.offerSetup(NOW) }, now: NOW });
  await page.goto(`${town.bookingOrigin}/console/widgets/${DEMO_KEYS.salon}`);
  const widget = page.frameLocator('iframe[title="Aperçu"]').locator('booking-widget');
  await widget.getByRole('button', { name: /^Coupe femme/u }).waitFor();
  await page.getByLabel('Principale, code').fill('#a3492d');
  await widget.getByRole('button', { name: /^Coupe femme/u }).click();
  await new Visitor(widget, FRENCH).times.nth(2).click();
  await page.getByLabel('Fond, code').scrollIntoViewIfNeeded();
  await keep(page, `generator-${scheme}`);
}

async function keep(page: Page, name: string): Promise<void> {
  // What was out of sight is painted some frames later.
  await page.waitForTimeout(500);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > MOST_BYTES) throw new Error(`${name} has ${bytes.length} bytes`);
  writeFileSync(join(target, `${name}.webp`), bytes);
  console.log(`pictures: ${name}.webp, ${bytes.length} bytes`);
}
