import type { Page } from '@playwright/test';

/** Something an owner does in the generator, and what a visitor would then see in the preview. */
export interface PreviewChange {
  readonly name: string;
  /** Run in the console: `pick(group, name)` presses a radio, `type(label, text)` writes, `press(name)` presses. */
  readonly act: string;
  /** An expression over `doc`, the preview's document, and `root`, its widget's shadow root. */
  readonly seen: string;
}

/**
 * How many frames pass until a change is in the preview: the change is made as one frame begins, and looked for as each
 * next one does, when it is about to be painted. Counted in frames, because milliseconds depend on the machine. -1 when
 * it was there before, 60 when it never came.
 */
export function framesUntilSeen(page: Page, { act, seen }: PreviewChange): Promise<number> {
  return page.evaluate(`(async () => {
    const group = (label) => document.querySelector('fieldset[aria-label="' + label + '"]');
    const pick = (label, name) => [...group(label).querySelectorAll('label')]
      .find((one) => (one.title || one.textContent).trim() === name).querySelector('input').click();
    const type = (label, text) => {
      const input = document.querySelector('[aria-label="' + label + '"]') ??
        [...document.querySelectorAll('.options label')].find((one) => one.textContent === label).control;
      input.value = text;
      input.dispatchEvent(new Event(input.matches('select') ? 'change' : 'input', { bubbles: true }));
    };
    const press = (name) => [...document.querySelectorAll('button')]
      .find((one) => (one.ariaLabel || one.textContent) === name).click();
    const tick = (name) => [...document.querySelectorAll('.options .check')]
      .find((one) => one.textContent.startsWith(name)).querySelector('input').click();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isSeen = () => {
      const doc = document.querySelector('.live iframe').contentDocument;
      const root = doc.querySelector('booking-widget')?.shadowRoot;
      const css = (element, name) => doc.defaultView.getComputedStyle(element).getPropertyValue(name);
      try { return Boolean(${seen}); } catch { return false; }
    };
    await frame();
    if (isSeen()) return -1;
    ${act};
    for (let count = 1; count < 60; count += 1) {
      await frame();
      if (isSeen()) return count;
    }
    return 60;
  })()`);
}
