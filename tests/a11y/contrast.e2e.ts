import type { Locator } from '@playwright/test';
import { expect, test } from '../world/stories.ts';
import { FRENCH, Visitor } from '../world/visitor.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('days without times can still be read', async ({ page, town }) => {
      await page.goto(`${town.demoOrigin}/salon`);
      const visitor = new Visitor(page, FRENCH);
      await visitor.chooseService('Coupe femme');
      const quiet = visitor.button(FRENCH.fullDay);
      await expect.poll(() => quiet.count()).toBeGreaterThan(4);
      expect(await contrastOf(quiet.first())).toBeGreaterThanOrEqual(4.5);
      expect(await contrastOf(visitor.freeDays.last())).toBeGreaterThanOrEqual(4.5);
      expect(await contrastOf(visitor.button(FRENCH.chooseTime))).toBeGreaterThanOrEqual(4.5);
    });

    test('what is under the pointer can be read', async ({ page, town }) => {
      await page.goto(`${town.demoOrigin}/salon`);
      const visitor = new Visitor(page, FRENCH);
      await visitor.chooseService('Coupe femme');
      await visitor.button(/^Heure de Paris$/u).waitFor();
      const resting = visitor.button(FRENCH.chooseTime);
      for (const button of [visitor.times.nth(1), visitor.freeDays.last(), resting]) {
        await button.hover();
        // Colours take 120 ms to change.
        await page.waitForTimeout(250);
        expect(await contrastOf(button)).toBeGreaterThanOrEqual(4.5);
      }
      await visitor.chooseTime();
      for (const button of [visitor.times.first(), visitor.button(FRENCH.goOn)]) {
        await button.hover();
        await page.waitForTimeout(250);
        expect(await contrastOf(button)).toBeGreaterThanOrEqual(4.5);
      }
    });

    test('the edges of fields can be seen', async ({ page, town }) => {
      await page.goto(`${town.demoOrigin}/salon`);
      const visitor = new Visitor(page, FRENCH);
      await visitor.chooseService('Brushing');
      await visitor.chooseTime();
      await visitor.goOn();
      expect(await contrastOf(visitor.field('Nom'), 'edge')).toBeGreaterThanOrEqual(3);
    });
  });
}

/** Contrast of an element's text, or of its border, with what is painted behind it. */
async function contrastOf(locator: Locator, part: 'text' | 'edge' = 'text'): Promise<number> {
  return locator.evaluate((element, wanted) => {
    const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (brush === null) throw new Error('No canvas');
    const style = getComputedStyle(element);
    const front = wanted === 'text' ? style.color : style.borderTopColor;
    const layers: string[] = [];
    // A border is seen against what is around the element, a text against what is under it.
    let at: Element | null = wanted === 'text' ? element : parentOf(element);
    for (; at !== null; at = parentOf(at)) layers.unshift(getComputedStyle(at).backgroundColor);
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const [one, other] = [
      luminance([isDark ? '#121212' : '#fff', ...layers]),
      luminance([isDark ? '#121212' : '#fff', ...layers, front]),
    ];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

    function parentOf(node: Element): Element | null {
      const root = node.getRootNode();
      return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }

    function luminance(colours: string[]): number {
      if (brush === null) return 0;
      for (const colour of colours) {
        brush.fillStyle = colour;
        brush.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data;
      const linear = (byte: number) =>
        byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }
  }, part);
}
