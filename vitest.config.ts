import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const node = (
  name: string,
  include: string[],
  limits: { timeout: number; workers?: number; setup?: string | string[] },
) => ({
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.{ts,tsx}'],
    environment: 'node' as const,
    testTimeout: IS_TORTURE ? TORTURE_MS : limits.timeout,
    hookTimeout: Math.max(60_000, limits.timeout),
    ...(limits.workers === undefined ? {} : { maxWorkers: limits.workers }),
    ...(limits.setup === undefined ? {} : { globalSetup: [limits.setup].flat() }),
  },
});

// `pnpm torture` runs the races in full, which takes as long as it takes.
const IS_TORTURE = process.env['TORTURE_ROUNDS'] !== undefined;
const TORTURE_MS = 4 * 3_600_000;

// One project per kind of test, so that `pnpm test unit` or `pnpm test db` runs one of them.
export default defineConfig({
  test: {
    projects: [
      node(
        'unit',
        [
          'server/src/**/*.test.ts',
          'widget/src/**/*.test.{ts,tsx}',
          'widget/build/**/*.test.ts',
          'demo-site/src/**/*.test.ts',
          'embed-generator/src/**/*.test.ts',
          'scripts/**/*.test.ts',
        ],
        { timeout: 30_000 },
      ),
      node('api', ['tests/api/**/*.test.ts'], {
        timeout: 60_000,
        workers: 2,
        setup: 'tests/world/postgres-setup.ts',
      }),
      node('db', ['tests/db/**/*.test.ts'], {
        timeout: 180_000,
        setup: 'tests/world/postgres-setup.ts',
      }),
      node('integrations', ['tests/integrations/**/*.test.ts'], {
        timeout: 60_000,
        // Much of it is waiting: for a process to die, for a lease to run out.
        workers: 3,
        setup: [
          'tests/world/postgres-setup.ts',
          'tests/world/google/contract-setup.ts',
          'tests/world/twilio/contract-setup.ts',
        ],
      }),
      node('conventions', ['tests/conventions/**/*.test.ts'], { timeout: 120_000 }),
      {
        // Bundled before the first test: found on the way, they would reload a test that runs.
        optimizeDeps: {
          include: ['preact', 'preact/hooks', '@testing-library/preact'],
        },
        test: {
          name: 'browser',
          include: ['widget/src/**/*.browser.test.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: ['--no-sandbox'],
                ...(process.env['BROWSER_PATH'] === undefined
                  ? {}
                  : { executablePath: process.env['BROWSER_PATH'] }),
              },
            }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  },
});
