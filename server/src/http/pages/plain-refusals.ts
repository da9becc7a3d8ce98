import { html } from 'hono/html';
import type { AppError } from '../../contract/app-error.ts';
import type { Typed } from './plain-form.ts';
import type { Choice, PlainVisit } from './plain-visit.ts';
import { plainLink, queryOf } from './plain-visit.ts';
import { monthOf } from './month.ts';
import type { Html } from './visitor-page.ts';
import { fill } from './words/words.ts';

interface Refused {
  readonly refusal: AppError;
  readonly choice: Choice;
  readonly typed: Typed;
}

/** Why the form was not accepted, in words, with the way out. */
export function refusalNotice(visit: PlainVisit, refused: Refused): Html {
  const { words } = visit.formats;
  const { code, details } = refused.refusal;
  switch (code) {
    case 'bookings.slot_taken':
      return anotherTime(visit, refused, words.taken);
    case 'bookings.not_offered':
      return anotherTime(visit, refused, words.notOffered);
    case 'bookings.too_fast':
      return notice(words.tooFast);
    case 'request.invalid': {
      if (details.fields?.['consent.version'] !== undefined) return notice(words.consentChanged);
      const count = Object.keys(details.fields ?? {}).length;
      return notice(count > 1 ? fill(words.checkMany, count) : words.check);
    }
    default:
      return notice(words.failed);
  }
}

/** Whether the time of the form cannot be had, so that another has to be chosen first. */
export function isTimeGone({ code }: AppError): boolean {
  return code === 'bookings.slot_taken' || code === 'bookings.not_offered';
}

/** What the page with the form is answered with. */
export function statusOf({ code }: AppError): 400 | 409 | 422 {
  switch (code) {
    case 'bookings.slot_taken':
      return 409;
    case 'bookings.not_offered':
    case 'bookings.too_fast':
      return 422;
    default:
      return 400;
  }
}

function notice(text: string): Html {
  return html`<div class="notice" role="alert"><b>${text}</b></div>`;
}

// Links would lose what was typed, so the nearest times send this very form, which comes back with the time changed.
function anotherTime(visit: PlainVisit, { refusal, choice, typed }: Refused, what: string): Html {
  const { formats } = visit;
  const { words } = formats;
  const start = typed['start'] ?? '';
  const say = (instant: string): string =>
    `${formats.dayTitle(formats.dayOf(instant))}, ${formats.time(instant)}`;
  const nearest = (refusal.details.nearest ?? []).slice(0, 3);
  const day = formats.dayOf(start);
  const all = html`<a
    class="b"
    href="${plainLink(visit, { ...queryOf(choice), month: monthOf(day), day })}"
    >${words.dayAndTime}</a
  >`;
  return html`<div class="notice" role="alert">
    <b>${fill(what, say(start))}</b>${nearest.length === 0 ? words.takenBare : words.takenKept}
    <div class="three">
      ${nearest.map((time) => html`<button class="b" type="submit" form="details" name="choose" value="${time}">${say(time)}</button>`)}${nearest.length === 0 ? all : ''}
    </div>
  </div>`;
}
