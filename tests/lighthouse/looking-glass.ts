import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { chromium } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import type { Result } from 'lighthouse';
import { createAccount } from '../world/console.ts';
import { startPublicServer } from '../world/server-process.ts';
import type { Weight } from './promises.ts';

/** A page that Lighthouse looks at, and what the product promises about it. */
export interface Sight {
  readonly name: string;
  readonly path: string;
  readonly isSignedIn: boolean;
  /** Lowest performance score, of 100. */
  readonly performance: number;
  readonly most: Weight;
  /** Parts of addresses without which it was another page. */
  readonly asks: readonly string[];
}

const BOOKING = { isSignedIn: false, performance: 95, asks: [] };
const CONSOLE = { performance: 90 };

// Pages with bookings listen for as long as they are open, so the silence that ends a load never comes.
const SILENCE_AT_LATEST_MS = 15_000;

/** The booking page on its first step and on its times, the sign-in and the first pages after it. */
export const SIGHTS: readonly Sight[] = [
  {
    name: 'booking page with services',
    path: `/w/${DEMO_KEYS.salon}`,
    ...BOOKING,
    // The second is the late chunk, which nobody waits for: it counts the visit, also of who only sees the services.
    most: { requests: 2, bytes: 32_000, shift: 0.01 },
  },
  {
    name: 'booking page with times',
    path: `/w/${DEMO_KEYS.tutor}`,
    ...BOOKING,
    // The third is the rest of the month, on days when it does not fit into the document.
    most: { requests: 3, bytes: 33_000, shift: 0.01 },
  },
  {
    name: 'sign-in',
    path: '/console',
    isSignedIn: false,
    ...CONSOLE,
    // The document, a sheet, a script, who is signed in, and whether accounts can be opened here.
    most: { requests: 5, bytes: 36_000, shift: 0.01 },
    asks: [],
  },
  {
    name: 'list of bookings',
    path: '/console/bookings',
    isSignedIn: true,
    ...CONSOLE,
    most: { requests: 19, bytes: 115_000, shift: 0.01 },
    asks: ['/api/v1/bookings'],
  },
  {
    name: 'generator',
    path: `/console/widgets/${DEMO_KEYS.salon}`,
    isSignedIn: true,
    ...CONSOLE,
    // With the preview in it: a document of its own, and the whole widget.
    most: { requests: 25, bytes: 135_000, shift: 0.01 },
    // Of a widget that is another business's there would be nothing to see.
    asks: ['/assets/generator-', '/drafts'],
  },
];

export type Form = 'phone' | 'desktop';

export interface LookingGlass {
  /** Lighthouse's own result; its throttling is simulated, so the network of this machine does not count. */
  lookAt(sight: Sight, form: Form): Promise<Result>;
  close(): Promise<void>;
}

/** The real server with the sample businesses, and a browser that Lighthouse can drive; `executablePath` of Chromium. */
export async function openLookingGlass(executablePath?: string): Promise<LookingGlass> {
  const server = await startPublicServer(':memory:', { DEMO: 'on' });
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const browser = await chromium.launchPersistentContext(profile, {
    args: ['--no-sandbox', '--remote-debugging-port=0'],
    locale: 'fr-FR',
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const port = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
  let isSignedIn = false;
  return {
    async lookAt(sight, form) {
      if (sight.isSignedIn && !isSignedIn) await makeAccount(browser, await server.setupLink);
      isSignedIn ||= sight.isSignedIn;
      // Lighthouse leaves cookies alone, so an account made here is known to the page it opens.
      const config = form === 'desktop' ? desktopConfig : undefined;
      const flags = {
        port,
        output: 'json',
        logLevel: 'error',
        maxWaitForLoad: SILENCE_AT_LATEST_MS,
      } as const;
      const found = await lighthouse(`${server.origin}${sight.path}`, flags, config);
      if (found === undefined || found.lhr.runtimeError !== undefined) {
        throw new Error(`Lighthouse saw nothing: ${found?.lhr.runtimeError?.message ?? ''}`);
      }
      return found.lhr;
    },
    async close() {
      await browser.close();
      await server.stop();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function makeAccount(browser: BrowserContext, setupLink: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(setupLink);
  await page.getByText('Ceux déjà là').click();
  await createAccount(page, 'Réservations');
  await page.close();
}
