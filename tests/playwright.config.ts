import { defineConfig } from '@playwright/test';

// Stories start their own server and demo site on free ports, so nothing is started here.
export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.e2e.ts', 'a11y/**/*.e2e.ts', 'lighthouse/**/*.e2e.ts'],
  outputDir: '../test-results',
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    headless: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: {
      args: ['--no-sandbox'],
      ...(process.env['BROWSER_PATH'] === undefined
        ? {}
        : { executablePath: process.env['BROWSER_PATH'] }),
    },
  },
});
