import { html } from 'hono/html';
import type { FieldError } from '../../contract/errors.ts';
import type { VisitedWaitlist } from '../../usecases/waitlist/visit-waitlist.ts';
import { toWire } from '../../usecases/wire.ts';
import type { Formats } from './formats.ts';
import { fieldWriter, questionView } from './plain-details-view.ts';
import type { Typed } from './plain-form.ts';
import { pageTop } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';
import { fill } from './words/words.ts';

/** One request to the page of somebody on the waiting list, ready to be drawn. */
export interface WaitlistVisit {
  readonly visited: VisitedWaitlist;
  readonly formats: Formats;
  /** `/l/{token}` */
  readonly path: string;
  /** `?lang=…` where it was chosen in the address, else nothing. */
  readonly kept: string;
  /** Proves that a form was drawn here, by what it does. */
  readonly tokens: Readonly<Record<'booking' | 'refusal' | 'departure', string>>;
  readonly today: string;
}

/** The form of an offer as it is shown: empty, or with what was typed and what is wrong. */
export interface OfferForm {
  readonly typed: Typed;
  readonly fields: Readonly<Record<string, Pick<FieldError, 'code'>>>;
}

/** A time that is held: take it, leave it, or leave the list. */
export function offerView(
  visit: WaitlistVisit,
  offer: NonNullable<VisitedWaitlist['offer']>,
  { notice, form }: { notice: Html | string; form: OfferForm },
): Html {
  const { visited, formats } = visit;
  const { words } = formats;
  const { business, service } = visited;
  const [start, end] = [toWire(offer.start), toWire(offer.end)];
  return html`${pageTop({ title: business.name, below: business.address ?? '' })}
    <main class="see">
      <div>
        ${notice}
        <p class="status">${words.waitlist.offered}</p>
        <h1 class="big">
          ${formats.dayTitle(formats.dayOf(start))}<br />${formats.range(start, end)}
        </h1>
        ${formats.timezone === business.timezone ? '' : html`<p class="note">${formats.zone(formats.timezone)}</p>`}
        <p class="note">${keptUntil(visit, toWire(offer.until))}</p>
      </div>
      <dl class="facts">
        ${row(words.service, `${service.name}, ${formats.duration(service.durationMin)}`)}
        ${row(words.with, offer.staffName)}
        ${service.price === null ? '' : row(words.price, fill(words.onSite, formats.price(service.price)))}
        ${business.address === null ? '' : row(words.address, business.address)}
        ${row(words.inTheNameOf, visited.entry.customer.name)}
      </dl>
      <div class="cancel">
        ${takeForm(visit, form)}
        <form method="post" action="${visit.path}/refusal${visit.kept}">
          <input type="hidden" name="form" value="${visit.tokens.refusal}" />
          <button class="b plain" type="submit">${words.waitlist.notThis}</button>
          <p class="q mid">${words.waitlist.notThisNote}</p>
        </form>
        ${leaveForm(visit, 'plain')}
      </div>
    </main>
    ${languageFooter(visit)}`;
}

/** Nothing is offered now: they wait, and can leave. */
export function waitingView(visit: WaitlistVisit, notice: Html | string): Html {
  const { visited, formats } = visit;
  const { words } = formats;
  return html`${pageTop({ title: visited.business.name, below: visited.business.address ?? '' })}
    <main class="one">
      <div>
        ${notice}
        <h1 class="step">${words.waitlist.waits}</h1>
        <p class="note">${fill(words.waitlist.waitsNote, visited.holdMin)}</p>
      </div>
      <dl class="facts">
        ${row(words.service, visited.service.name)} ${row(...days(visit))}
        ${row(words.inTheNameOf, visited.entry.customer.name)}
      </dl>
      ${freeTimesLink(visit)} ${leaveForm(visit, 'danger')}
    </main>
    ${languageFooter(visit)}`;
}

/** They wait no more. */
export function overView(visit: WaitlistVisit): Html {
  const { visited, formats } = visit;
  const { words } = formats;
  return html`${pageTop({ title: visited.business.name, below: visited.business.address ?? '' })}
    <main class="one">
      <div>
        <h1 class="step">${words.waitlist.over}</h1>
        <p class="note">${words.waitlist.overNote}</p>
      </div>
      ${freeTimesLink(visit)}
    </main>
    ${languageFooter(visit)}`;
}

function takeForm(visit: WaitlistVisit, form: OfferForm): Html {
  const { visited, formats, tokens } = visit;
  const { words } = formats;
  const { service, missing } = visited;
  const field = fieldWriter(form, words);
  const isComplete = !missing.email && !missing.phone && !missing.answers;
  return html`<form
    method="post"
    action="${visit.path}/booking${visit.kept}"
    class="cancel"
    novalidate
  >
    <input type="hidden" name="form" value="${tokens.booking}" />
    ${isComplete ? '' : html`<p class="label">${words.waitlist.complete}</p>`}
    ${missing.phone ? field({ name: 'phone', path: 'customer.phone', label: words.phone, isRequired: true, missing: words.errors.phone }, { type: 'tel', autocomplete: 'tel' }) : ''}
    ${missing.email ? field({ name: 'email', path: 'customer.email', label: words.email, isRequired: true, missing: words.errors.email }, { type: 'email', autocomplete: 'email' }) : ''}
    ${missing.answers ? service.questions.map((question) => questionView(form, question, words)) : ''}
    <button class="go" type="submit">
      ${service.approvalTtlMin === null ? words.waitlist.take : words.waitlist.request}
    </button>
  </form>`;
}

function leaveForm({ formats, path, kept, tokens }: WaitlistVisit, look: string): Html {
  return html`<form method="post" action="${path}/departure${kept}">
    <input type="hidden" name="form" value="${tokens.departure}" />
    <button class="b ${look}" type="submit">${formats.words.waitlist.leave}</button>
  </form>`;
}

function freeTimesLink({ visited, formats }: WaitlistVisit): Html | string {
  const { widgetKey, entry } = visited;
  if (widgetKey === null) return '';
  const query = new URLSearchParams({ lang: formats.locale, service: entry.serviceId });
  return html`<a class="b" href="/w/${widgetKey}?${query.toString()}"
    >${formats.words.waitlist.see}</a
  >`;
}

function keptUntil({ formats, today }: WaitlistVisit, until: string): string {
  const { words } = formats;
  const day = formats.dayOf(until);
  return day === today
    ? fill(words.waitlist.keptUntil, formats.time(until))
    : fill(words.waitlist.keptUntilDay, formats.day(day), formats.time(until));
}

function days({ visited, formats }: WaitlistVisit): [string, string] {
  const { words } = formats;
  const { from, to, parts } = visited.entry.wish;
  const hours = parts.map((part) => words.waitlist.parts[part]).join(', ');
  const when =
    from === to
      ? formats.day(from)
      : fill(words.waitlist.range, formats.day(from), formats.day(to));
  return [
    from === to ? words.waitlist.day : words.waitlist.days,
    hours === '' ? when : `${when}, ${hours}`,
  ];
}

function row(label: string, value: Html | string): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function languageFooter({ path, formats }: WaitlistVisit): Html {
  const other = formats.locale === 'fr' ? 'en' : 'fr';
  return html`<footer>
    <a href="${path}?lang=${other}" hreflang="${other}" lang="${other}"
      >${formats.words.language}</a
    >
  </footer>`;
}
