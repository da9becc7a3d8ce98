import { userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import { mount } from './app.tsx';
import { answering } from './stories/answering.ts';
import { salon, themed } from './stories/salon.ts';

const realFetch = window.fetch;
let stop: () => void;

afterEach(() => {
  document.documentElement.dir = '';
  stop();
  document.body.replaceChildren();
  window.fetch = realFetch;
});

test.each(['light', 'dark'] as const)(
  'the nearest time that is taken instead can be read, in %s',
  async (scheme) => {
    window.fetch = answering('taken');
    const root = document.body
      .appendChild(document.createElement('div'))
      .attachShadow({ mode: 'open' });
    const view = { ...salon, theme: themed({ scheme }), services: salon.services.slice(1, 2) };
    const app = mount(root, { key: view.key, origin: '', placement: 'inline', view });
    stop = () => app.unmount();
    const find = (selector: string) =>
      vi.waitUntil(() => root.querySelector<HTMLElement>(selector), { timeout: 10_000 });
    (await find('.ti')).click();
    (await find('.go:not(.off)')).click();
    await userEvent.fill(await find('[autocomplete=name]'), 'Camille Moreau');
    await userEvent.fill(await find('[autocomplete=tel]'), '06 39 98 12 34');
    (await find('form .go')).click();
    const time = await find('.taken .ti');
    time.click();
    await vi.waitFor(() => {
      const { color, backgroundColor } = getComputedStyle(time);
      const go = getComputedStyle(root.querySelector('form .go') ?? time);
      expect([color, backgroundColor]).toEqual([go.color, go.backgroundColor]);
    });
  },
);

test('on a page written from right to left, a widget is written as its own words are', async () => {
  window.fetch = answering('');
  document.documentElement.dir = 'rtl';
  const root = document.body
    .appendChild(document.createElement('div'))
    .attachShadow({ mode: 'open' });
  const app = mount(root, { key: salon.key, origin: '', placement: 'inline', view: salon });
  stop = () => app.unmount();
  const row = await vi.waitUntil(() => root.querySelector('.row'), { timeout: 10_000 });
  expect(getComputedStyle(row).direction).toBe('ltr');
});
