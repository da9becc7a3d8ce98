import { html, raw } from 'hono/html';
import type { DemoKeys } from '../keys.ts';
import { document } from '../page.ts';
import type { Markup } from '../page.ts';

/** A page that adds, moves and removes widgets while it runs, as single-page apps do. */
export function spaPage(loader: string, keys: DemoKeys): Markup {
  return document({
    lang: 'en',
    title: 'Widgets that come and go',
    description: 'Several booking widgets on one page, added and removed while it runs.',
    look: 'guide',
    script: 'spa',
    body: html`<main>
        <p><a href="/">All demos</a></p>
        <h1>Widgets that come and go</h1>
        <p class="lead">Add as many as you like. Each is its own element with its own booking.</p>
        <p class="buttons" role="group" aria-label="Widgets">
          ${adds('Add salon, inline', keys.salon, 'inline')}
          ${adds('Add physio, popup', keys.physio, 'popup')}
          ${adds('Add tutor, inline', keys.tutor, 'inline')}
          <button type="button" id="move">Move first to the end</button>
          <button type="button" id="remove">Remove last</button>
          <button type="button" id="clear">Remove all</button>
        </p>
        <p id="count" role="status">No widget on the page.</p>
        <ul id="widgets" class="widgets"></ul>
      </main>
      ${raw(loader)}`,
  });
}

function adds(label: string, widget: string, placement: string): Markup {
  return html`<button type="button" data-add="${widget}" data-placement="${placement}">
    ${label}
  </button>`;
}
