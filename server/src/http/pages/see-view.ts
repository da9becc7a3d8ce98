import { html } from 'hono/html';
import { linkTo, until, whatWithWhom } from './visit.ts';
import type { Visit } from './visit.ts';
import { icon, pageTop } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';
import { fill } from './words/words.ts';

/** The booking, and what can be done with it. */
export function seeView(visit: Visit, greeting: Html | string): Html {
  const { business } = visit.visited;
  const tel =
    business.phone === null
      ? ''
      : html`<span class="tel">${business.address === null ? '' : ' · '}${business.phone}</span>`;
  const below = html`${business.address ?? ''}${tel}`;
  return html`${pageTop({ title: business.name, below })}
    <main class="see">
      <div>${greeting}${headline(visit)}</div>
      ${facts(visit)} ${steps(visit)}
    </main>
    ${languageFooter(visit)}`;
}

/** The booking that is no longer: why, what it was, and how to get another. */
export function endedView(visit: Visit): Html {
  const { visited, formats } = visit;
  const { words } = formats;
  const { business, staff, shown, widgetKey } = visited;
  const { title, text } = ending(visit);
  const { start, end } = shown.booking;
  return html`${pageTop({ title: business.name, below: business.address ?? '' })}
    <main class="one">
      <div>
        <h1 class="big">${title}</h1>
        <p class="note">${fill(text, staff.name)}</p>
      </div>
      <div class="notice gone">
        <s>${formats.dayTitle(formats.dayOf(start))}, ${formats.range(start, end)}</s
        ><s>${whatWithWhom(visit)}</s>
      </div>
      ${widgetKey === null ? contact(visit) : html`<a class="go" href="/w/${widgetKey}?lang=${formats.locale}">${words.again}</a>`}
      <p><a href="${visit.path}.ics">${words.updateCalendar}</a></p>
    </main>
    ${languageFooter(visit)}`;
}

function ending({ visited, formats: { words } }: Visit): { title: string; text: string } {
  switch (visited.shown.booking.status) {
    case 'declined':
      return { title: words.declinedTitle, text: words.declinedText };
    case 'expired':
      return { title: words.expiredTitle, text: words.expiredText };
    default:
      return { title: words.cancelledTitle, text: words.cancelledText };
  }
}

/** How to reach the business. */
export function contact({ visited: { business }, formats: { words } }: Visit): Html | string {
  if (business.phone !== null) return fill(words.call, business.phone);
  return business.email === null ? '' : fill(words.write, business.email);
}

function headline({ visited, formats }: Visit): Html {
  const { words } = formats;
  const { start, end, status, expiresAt } = visited.shown.booking;
  const mark = status === 'confirmed' ? icon('check') : '';
  return html`<p class="status${status === 'confirmed' ? '' : ' quiet'}">
      ${mark}${words.status[status]}
    </p>
    <h1 class="big">${formats.dayTitle(formats.dayOf(start))}<br />${formats.range(start, end)}</h1>
    ${formats.timezone === visited.business.timezone ? '' : html`<p class="note">${formats.zone(formats.timezone)}</p>`}
    ${expiresAt === null ? '' : html`<p class="note">${fill(words.pendingUntil, visited.staff.name, formats.day(formats.dayOf(expiresAt)), formats.time(expiresAt))}</p>`}`;
}

function steps(visit: Visit): Html {
  const { words } = visit.formats;
  const { shown } = visit.visited;
  return html`<div class="steps">
    ${changes(visit)}
    <div class="calendars">
      <h2 class="label">${words.addToCalendar}</h2>
      <div class="four">
        <a class="b" href="${shown.googleUrl}">Google</a
        ><a class="b" href="${visit.path}.ics">Apple</a
        ><a class="b" href="${shown.outlookUrl}">Outlook</a
        ><a class="b" href="${shown.office365Url}">Microsoft 365</a>
      </div>
    </div>
  </div>`;
}

function changes(visit: Visit): Html {
  const { visited, formats } = visit;
  const { words } = formats;
  const { status, changeableUntil } = visited.shown.booking;
  if (visited.isChangeable) {
    return html`<div class="two">
        <a class="b" rel="nofollow" href="${linkTo(visit, { step: 'move' })}">${words.move}</a
        ><a class="b" rel="nofollow" href="${linkTo(visit, { step: 'cancel' })}">${words.cancel}</a>
      </div>
      <p class="q">${until(visit, words.freeUntil, changeableUntil)} ${afterwards(visit)}</p>`;
  }
  if (status === 'completed' || status === 'no_show')
    return html`<p class="notice">${words.past}</p>`;
  return html`<p class="notice"><b>${words.tooLate}</b>${contact(visit)}</p>`;
}

function afterwards({ visited: { business, service }, formats: { words } }: Visit): string {
  if (service.changeNoticeMin === 0) return '';
  if (business.phone !== null) return fill(words.thenCall, business.phone);
  return business.email === null ? '' : fill(words.thenWrite, business.email);
}

function facts({ visited, formats }: Visit): Html {
  const { words } = formats;
  const { service, staff, business, booking } = visited;
  const { name, phone, email } = booking.customer;
  const row = (label: string, value: Html | string, aside: Html | string = ''): Html =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
      ${aside}
    </div>`;
  return html`<dl class="facts">
    ${row(words.service, `${service.name}, ${formats.duration(service.durationMin)}`)}
    ${row(words.with, staff.name)}
    ${service.price === null ? '' : row(words.price, fill(words.onSite, formats.price(service.price)))}
    ${business.address === null ? '' : row(words.address, business.address, html`<dd class="aside"><a href="${mapOf(business.address)}" rel="noreferrer">${words.directions}</a></dd>`)}
    ${row(words.inTheNameOf, html`${name}${phone === null ? '' : html`<br />${visited.phone}`}${email === null ? '' : html`<br />${email}`}`)}
  </dl>`;
}

function mapOf(address: string): string {
  return `https://www.google.com/maps/search/?${new URLSearchParams({ api: '1', query: address }).toString()}`;
}

function languageFooter(visit: Visit): Html {
  const other = visit.formats.locale === 'fr' ? 'en' : 'fr';
  return html`<footer>
    <a href="${linkTo(visit, { lang: other })}" hreflang="${other}" lang="${other}"
      >${visit.formats.words.language}</a
    >
  </footer>`;
}
