import { Fragment, h, hydrate, options, render } from 'preact';
import type { PageData } from './document.tsx';
import { createPageHome } from './frame/page-home.ts';
import type { start } from './late-page.tsx';
import { openFlow } from './open-flow.ts';
import { runBooking } from './run-booking.tsx';

const home = document.getElementById('booking');
const written = document.getElementById('data')?.textContent;

if (home && written) {
  const { late, step, ...data }: PageData = JSON.parse(written);
  const { view } = data;
  const page = createPageHome(window);
  let tries = 0;
  // The fragment may name a service the server could not know of; then what it drew is another screen.
  const isDrawn = openFlow(view, page.prefill, view.business.timezone).step.at === step;
  runBooking({
    ...data,
    options: { ...page, key: view.key, origin: location.origin },
    home,
    draw: isDrawn ? hydrate : render,
    async loadLate() {
      // Some browsers remember that a module could not be loaded, under its whole address.
      const address = `${late}#${tries++}`;
      const chunk: { start: typeof start } = await import(/* @vite-ignore */ address);
      return chunk.start({ h, Fragment, options }, view.prefillsFromAddress);
    },
  });
}
