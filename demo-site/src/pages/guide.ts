import { html } from 'hono/html';
import { document } from '../page.ts';
import type { Markup } from '../page.ts';
import type { Snippets } from '../snippets.ts';

type Demo = { path: string; name: string; shows: string; snippet: string };

/** The first page: every demo, what it shows and what its owner pasted. */
export function guidePage(snippets: Snippets): Markup {
  return document({
    lang: 'en',
    title: 'Booking widget, demo pages',
    description:
      'Three small businesses and a few awkward pages, each with the booking widget in it.',
    look: 'guide',
    body: html`<main>
      <h1>One widget on other people’s websites</h1>
      <p class="lead">
        These pages are served from another origin than the booking server. The businesses are made
        up; the free times, the bookings and the refusals are real.
      </p>
      ${group('Three businesses', businesses(snippets))} ${group('Other places', others(snippets))}
      ${group('Pages with a strict content policy', strict(snippets))}
    </main>`,
  });
}

/** Says that nothing is here and where everything is. */
export function notFoundPage(path: string): Markup {
  return document({
    lang: 'en',
    title: 'Page not found',
    description: 'There is no demo at this address.',
    look: 'guide',
    body: html`<main>
      <h1>There is no page here</h1>
      <p class="lead">Nothing is kept at <code>${path}</code>. All demos are on the first page.</p>
      <p><a href="/">See all demos</a></p>
    </main>`,
  });
}

function businesses(snippets: Snippets): Demo[] {
  return [
    {
      path: '/salon',
      name: 'Salon Lumière, inline',
      shows: 'A script tag where the booking should stand. French, light and dark.',
      snippet: snippets.inline,
    },
    {
      path: '/physio',
      name: 'Northgate Physio, popup',
      shows: 'The page’s own button opens the booking over the page.',
      snippet: snippets.popup,
    },
    {
      path: '/tutor',
      name: 'Lucie Maths, iframe',
      shows: 'A plain frame, for sites that allow no script.',
      snippet: snippets.iframe,
    },
  ];
}

function others(snippets: Snippets): Demo[] {
  return [
    {
      path: '/physio/floating',
      name: 'Floating button',
      shows: 'A button that stays in the corner of every page.',
      snippet: snippets.floating,
    },
    {
      path: '/link',
      name: 'Plain link',
      shows: 'For a social profile, a mail signature, a sign with a QR code.',
      snippet: snippets.link,
    },
    {
      path: '/spa',
      name: 'Widgets that come and go',
      shows: 'Several on one page, added and removed while it runs.',
      snippet: snippets.loader,
    },
  ];
}

function strict(snippets: Snippets): Demo[] {
  return [
    {
      path: '/strict',
      name: 'Inline, only one script allowed',
      shows: 'The salon under default-src none: the widget may not write a style attribute.',
      snippet: snippets.inline,
    },
    {
      path: '/strict-iframe',
      name: 'Frame, no script allowed',
      shows: 'The salon under default-src none with frame-src for the booking server only.',
      snippet: snippets.strictIframe,
    },
  ];
}

function group(title: string, demos: readonly Demo[]): Markup {
  return html`<section>
    <h2>${title}</h2>
    <ul>
      ${demos.map(
        ({ path, name, shows, snippet }) =>
          html`<li>
            <div>
              <h3><a href="${path}">${name}</a></h3>
              <p>${shows}</p>
            </div>
            <pre><code>${snippet}</code></pre>
          </li>`,
      )}
    </ul>
  </section>`;
}
