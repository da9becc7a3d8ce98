import { html } from 'hono/html';
import { choiceInShort, plainLink, queryOf } from './plain-visit.ts';
import type { Choice, PlainVisit } from './plain-visit.ts';
import { dayView, monthView } from './times-view.ts';
import type { TimesShown } from './times-view.ts';
import { pageTop } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';

/** The second step: with whom, and when. A time leads straight to the details. */
export function plainTimesView(visit: PlainVisit, choice: Choice, shown: TimesShown): Html {
  const { view, formats } = visit;
  const isOnly = view.services.length === 1;
  return html`${pageTop({
      title: choice.service.name,
      below: choiceInShort(visit, choice),
      ...(isOnly ? {} : { back: { href: plainLink(visit), label: formats.words.services } }),
      isHeading: true,
    })}
    <main class="pick">
      ${people(visit, choice)} ${monthView(shown)} ${dayView(shown)}
      ${view.waitlist === undefined ? '' : html`<p class="wide"><a href="${plainLink(visit, { ...queryOf(choice), wait: shown.month })}">${formats.words.waitlist.tellMe}</a></p>`}
    </main>`;
}

function people(visit: PlainVisit, { service, staff }: Choice): Html | string {
  const able = visit.view.staff.filter(({ id }) => service.staffIds.includes(id));
  if (able.length < 2) return '';
  const { words } = visit.formats;
  const link = (name: string, chosen: Choice, isChosen: boolean): Html =>
    html`<a
      href="${plainLink(visit, queryOf(chosen))}"
      ${isChosen ? html` aria-current="true"` : ''}
      >${name}</a
    >`;
  return html`<nav class="people wide" aria-label="${words.with}">
    ${link(words.anyone, { service, staff: null }, staff === null)}
    ${able.map((person) => link(person.name, { service, staff: person }, person.id === staff?.id))}
  </nav>`;
}
