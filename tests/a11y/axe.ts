import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with every finding of axe on the page, its frames and shadow roots; `what` names the step. */
export async function expectNoFindings(page: Page, what: string): Promise<void> {
  // A colour on its way to another is no colour anybody reads: without motion it is there at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, any }) =>
        `${id} (${help}) at ${target.flat().join(' ')}: ${any[0]?.message ?? ''}`,
    ),
  );
  expect.soft(findings, what).toEqual([]);
}
