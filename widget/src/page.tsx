import { Fragment, h, hydrate, render } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { Booking } from './booking.tsx';
import type { PageData } from './document.tsx';
import { createPageHome } from './frame/page-home.ts';
import type { start } from './late-page.tsx';
import { openFlow } from './open-flow.ts';
import type { Runtime } from './runtime.ts';

const runtime: Runtime = { h, Fragment, useEffect, useId, useMemo, useRef, useState };
const root = document.getElementById('booking');
const written = document.getElementById('data')?.textContent;

if (root && written) {
  const { view, words, locale, late, step }: PageData = JSON.parse(written);
  const options = { ...createPageHome(window), key: view.key, origin: location.origin, locale };
  const booking = (
    <Booking
      options={options}
      view={view}
      words={words}
      locale={locale}
      loadLate={async () => {
        const chunk: { start: typeof start } = await import(/* @vite-ignore */ late);
        return chunk.start(runtime);
      }}
    />
  );
  // The fragment may name a service the server could not know of; then what it drew is another screen.
  if (openFlow(view, options.prefill, view.business.timezone).step.at === step) hydrate(booking, root);
  else render(booking, root);
}
