import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { en, enLate } from './i18n/en.ts';
import { late } from './late.tsx';
import { runBooking } from './run-booking.tsx';
import { answering } from './stories/answering.ts';
import { salon } from './stories/salon.ts';

const realFetch = window.fetch;
let stop: () => void;
let home: HTMLElement;

beforeEach(() => {
  home = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  stop();
  home.remove();
  window.fetch = realFetch;
});

test.each(['en', 'en-GB', 'en-US'])(
  'who is free sooner is said with the weekday first in %s',
  async (locale) => {
    window.fetch = answering('empty');
    stop = runBooking({
      home,
      view: salon,
      words: en,
      locale,
      options: { key: salon.key, origin: '', placement: 'inline' },
      loadLate: async () => ({ ...late, words: enLate }),
    });
    await userEvent.click(home.querySelector('.row') ?? home);
    await userEvent.selectOptions(home.querySelector('select') ?? home, 'Inès');
    await vi.waitFor(
      () => expect(home.textContent).toMatch(/Karim is free from [FMSTW][a-z]+day \d{1,2}(?!\d)/u),
      { timeout: 5_000 },
    );
  },
);

test('screens that could not be loaded say so, and come when they are asked for again', async () => {
  window.fetch = answering('');
  let tries = 0;
  stop = runBooking({
    home,
    view: salon,
    words: en,
    locale: 'en',
    options: { key: salon.key, origin: '', placement: 'inline' },
    async loadLate() {
      if (++tries < 5) throw new TypeError('Failed to fetch dynamically imported module');
      return { ...late, words: enLate };
    },
  });
  await userEvent.click(home.querySelector('.row') ?? home);
  await userEvent.click(home.querySelector('.ti') ?? home);
  await userEvent.click(home.querySelector('.go') ?? home);
  await vi.waitFor(() =>
    expect(home.querySelector('[role=alert]')?.textContent).toContain(en.down),
  );
  tries = 4;
  await userEvent.click(home.querySelector('[role=alert] button') ?? home);
  await vi.waitFor(() => expect(home.querySelector('form')).not.toBeNull());
  expect(document.activeElement?.textContent).toBe(enLate.details);
});

test('screens that take too long say so too, and appear as soon as they are here', async () => {
  window.fetch = answering('');
  let arrive: (chunk: typeof late) => void = () => undefined;
  stop = runBooking({
    home,
    view: salon,
    words: en,
    locale: 'en',
    options: { key: salon.key, origin: '', placement: 'inline' },
    loadLate: () => new Promise((resolve) => (arrive = resolve)),
  });
  await userEvent.click(home.querySelector('.row') ?? home);
  await userEvent.click(home.querySelector('.ti') ?? home);
  await userEvent.click(home.querySelector('.go') ?? home);
  expect(home.querySelector('[role=alert]')).toBeNull();
  await vi.waitFor(() => expect(home.textContent).toContain(en.down), { timeout: 12_000 });
  arrive({ ...late, words: enLate });
  await vi.waitFor(() => expect(home.querySelector('form')).not.toBeNull());
  expect(home.textContent).not.toContain(en.down);
});
