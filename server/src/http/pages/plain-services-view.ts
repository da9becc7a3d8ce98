import { html } from 'hono/html';
import type { ShownService } from '../../contract/widgets.ts';
import { plainLink } from './plain-visit.ts';
import type { PlainVisit } from './plain-visit.ts';
import { icon, pageTop } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';

/** The first step: what to book. */
export function plainServicesView(visit: PlainVisit): Html {
  const { view, formats } = visit;
  const { words } = formats;
  const categories = [...new Set(view.services.map(({ category }) => category))];
  return html`${pageTop({ title: view.business.name, below: view.business.address ?? '' })}
    <main class="one list">
      <div>
        <h1 class="step">${words.pickService}</h1>
        <div class="cats">
          ${categories.map((category) => {
            const own = view.services.filter((service) => service.category === category);
            return html`<section class="cat">
              ${category === null ? '' : html`<h2>${category}</h2>`}
              <ul>
                ${own.map((service) => row(visit, service))}
              </ul>
            </section>`;
          })}
        </div>
        ${view.services.length === 0 ? html`<p class="notice">${words.nothingFree}</p>` : ''}
      </div>
    </main>`;
}

function row(visit: PlainVisit, service: ShownService): Html {
  const { formats } = visit;
  return html`<li>
    <a class="row" href="${plainLink(visit, { service: service.id })}">
      <span
        ><b>${service.name}</b
        >${service.description === '' ? '' : html`<span class="q">${service.description}</span>`}</span
      >
      <span class="end"
        >${service.price === null ? '' : html`<span class="n">${formats.price(service.price)}</span>`}<span
          class="q"
          >${formats.duration(service.durationMin)}</span
        ></span
      >
      ${icon('on')}</a
    >
  </li>`;
}
