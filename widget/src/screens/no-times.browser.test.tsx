import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { en, enLate } from '../i18n/en.ts';
import { late } from '../late.tsx';
import { runBooking } from '../run-booking.tsx';
import { answering } from '../stories/answering.ts';
import { salon } from '../stories/salon.ts';

const realFetch = window.fetch;
const PATIENCE = { timeout: 10_000 };
let home: HTMLElement;
let stop: () => void;

// Inès has no free time this month, Karim has.
beforeEach(async () => {
  window.fetch = answering('empty');
  home = document.body.appendChild(document.createElement('div'));
  stop = runBooking({
    home,
    view: { ...salon, waitlist: { asks: 'email', holdMin: 30 } },
    words: en,
    locale: 'en',
    options: { key: salon.key, origin: '', placement: 'inline' },
    loadLate: async () => ({ ...late, words: enLate }),
  });
  await userEvent.click(home.querySelector('.row') ?? home);
  await userEvent.selectOptions(home.querySelector('select') ?? home, 'Inès');
});
afterEach(() => {
  stop();
  home.remove();
  window.fetch = realFetch;
});

test.each([/^See /u, /^Karim is free from /u])(
  'the keyboard is at the month after %s has led to free times',
  async (name) => {
    await pressByKeyboard(name);
    await vi.waitFor(() => expect(home.querySelector('.ti')).not.toBeNull(), PATIENCE);
    expect(document.activeElement).toBe(home.querySelector('.mh h2'));
  },
);

test('the keyboard is back where it was when the waiting list is left', async () => {
  await pressByKeyboard(enLate.tellMe);
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H2'), PATIENCE);
  await pressByKeyboard(enLate.waitOther);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(enLate.tellMe), PATIENCE);
});

async function pressByKeyboard(name: string | RegExp): Promise<void> {
  const named = await vi.waitUntil(
    () =>
      [...home.querySelectorAll('button')].find(({ textContent }) =>
        typeof name === 'string' ? textContent === name : name.test(textContent ?? ''),
      ),
    PATIENCE,
  );
  named.focus();
  await userEvent.keyboard('{Enter}');
}
