import { expect, test as base } from '@playwright/test';
import { openLookingGlass, SIGHTS } from './looking-glass.ts';
import type { LookingGlass } from './looking-glass.ts';
import { addressesOf, failingAudits, weightOf } from './promises.ts';

const test = base.extend<object, { glass: LookingGlass }>({
  glass: [
    async ({ launchOptions }, use) => {
      const glass = await openLookingGlass(launchOptions.executablePath);
      await use(glass);
      await glass.close();
    },
    { scope: 'worker' },
  ],
});

// One at a time: two pages measured at once measure each other.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

for (const sight of SIGHTS) {
  for (const form of ['phone', 'desktop'] as const) {
    test(`Lighthouse finds nothing on the ${sight.name}, ${form}`, async ({ glass }) => {
      const result = await glass.lookAt(sight, form);
      expect(new URL(result.finalDisplayedUrl).pathname).toBe(sight.path);
      expect(failingAudits(result, 'accessibility')).toEqual([]);
      expect(failingAudits(result, 'best-practices')).toEqual([]);
      const weight = weightOf(result);
      expect(weight.requests, 'requests').toBeLessThanOrEqual(sight.most.requests);
      expect(weight.bytes, 'bytes').toBeLessThanOrEqual(sight.most.bytes);
      expect(weight.shift, 'layout shift').toBeLessThanOrEqual(sight.most.shift);
      // Signed out, every page of the console is the sign-in, and would pass for another.
      const asked = addressesOf(result);
      for (const part of sight.asks) expect(asked).toContainEqual(expect.stringContaining(part));
    });
  }
}
