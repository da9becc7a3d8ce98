import { html } from 'hono/html';
import type { TimesShown } from './times-view.ts';
import { dayView, monthView } from './times-view.ts';
import { inShort, linkTo } from './visit.ts';
import type { Visit } from './visit.ts';
import { pageTop } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';

/** Another day and time: the old one ringed, the new one filled. */
export function moveView(
  visit: Visit,
  shown: TimesShown,
  given: { token: string; notice: Html | string },
): Html {
  const { words } = visit.formats;
  return html`${pageTop({ title: words.moveTitle, below: inShort(visit), back: { href: linkTo(visit), label: words.back }, isHeading: true })}
    <main class="pick">
      ${given.notice === '' ? '' : html`<div class="wide">${given.notice}</div>`}
      ${monthView(shown)} ${dayView(shown)}
    </main>
    ${bar(visit, shown, given.token)}`;
}

function bar(visit: Visit, { time }: TimesShown, token: string): Html {
  const { formats, visited } = visit;
  const { booking } = visited.shown;
  const short = (start: string): string =>
    `${formats.shortDay(formats.dayOf(start))}, ${formats.time(start)}`;
  if (time === null) {
    return html`<div class="bar" role="region" aria-label="${formats.words.moveTitle}">
      <p><b>${short(booking.start)}</b></p>
      <span class="go off">${formats.words.chooseTime}</span>
    </div>`;
  }
  return html`<form
    class="bar"
    aria-label="${formats.words.moveTitle}"
    method="post"
    action="${linkTo({ ...visit, path: `${visit.path}/move` })}"
  >
    <input type="hidden" name="form" value="${token}" /><input
      type="hidden"
      name="start"
      value="${time}"
    /><input type="hidden" name="revision" value="${booking.revision}" />
    <p><s>${short(booking.start)}</s><b>${short(time)}</b></p>
    <button class="go" type="submit">${formats.words.move}</button>
  </form>`;
}
