import { html } from 'hono/html';
import type { ErrorCode, FieldError } from '../../contract/errors.ts';
import { fieldWriter } from './plain-details-view.ts';
import type { Typed } from './plain-form.ts';
import { choiceInShort, plainLink, queryOf } from './plain-visit.ts';
import type { Choice, PlainVisit } from './plain-visit.ts';
import { pageTop } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';
import { fill } from './words/words.ts';
import type { VisitorWords } from './words/words.ts';

export const PARTS = ['morning', 'afternoon', 'evening'] as const;

/** The form of the waiting list as it is shown. */
export interface WaitShown {
  readonly choice: Choice;
  readonly typed: Typed;
  readonly fields: Readonly<Record<string, Pick<FieldError, 'code'>>>;
  readonly refusal: ErrorCode | null;
  readonly shownAt: number;
  readonly attempt: string;
}

/** Who waits, how to tell them, and on which days they would come. */
export function plainWaitView(visit: PlainVisit, shown: WaitShown): Html {
  const { view, formats } = visit;
  const { words } = formats;
  const { choice, typed } = shown;
  const { service } = choice;
  const { asks, holdMin } = view.waitlist ?? { asks: 'email', holdMin: 0 };
  const { consentText, consentVersion } = view.business;
  const field = fieldWriter(shown, words);
  const hidden = {
    ...queryOf(choice),
    wait: '1',
    shown: String(shown.shownAt),
    attempt: shown.attempt,
    consentVersion: String(consentVersion),
  };
  return html`${pageTop({
      title: service.name,
      below: choiceInShort(visit, choice),
      back: { href: plainLink(visit, queryOf(choice)), label: words.dayAndTime },
    })}
    <main class="one form-page">
      <div>
        <h1 class="step">${words.waitlist.title}</h1>
        <p class="note">${fill(words.waitlist.waitsNote, holdMin)}</p>
      </div>
      ${noticeFor(shown, words)}
      <form class="form" method="post" action="${plainLink(visit)}" novalidate>
        ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <p class="trap" aria-hidden="true">
          <label
            >${words.leaveEmpty} <input name="website" tabindex="-1" autocomplete="off"
          /></label>
        </p>
        ${field({ name: 'name', path: 'customer.name', label: words.name, isRequired: true, missing: words.errors.name }, { autocomplete: 'name' })}
        ${asks === 'email' && !service.requiresPhone ? '' : field({ name: 'phone', path: 'customer.phone', label: words.phone, isRequired: asks === 'phone' || service.requiresPhone, missing: words.errors.phone }, { type: 'tel', autocomplete: 'tel' })}
        ${asks === 'phone' && !service.requiresEmail ? '' : field({ name: 'email', path: 'customer.email', label: words.email, isRequired: asks === 'email' || service.requiresEmail, missing: words.errors.email }, { type: 'email', autocomplete: 'email' })}
        ${field({ name: 'from', path: 'from', label: words.waitlist.from, isRequired: true, missing: words.errors.required }, { type: 'date', autocomplete: 'off' })}
        ${field({ name: 'to', path: 'to', label: words.waitlist.to, isRequired: true, missing: words.errors.required }, { type: 'date', autocomplete: 'off' })}
        <fieldset class="f wide">
          <legend class="label">
            ${words.waitlist.hours} <span class="opt">${words.optional}</span>
          </legend>
          <div class="rows">
            ${PARTS.map((part) => html`<label><input type="checkbox" name="${part}" ${typed[part] === 'on' ? html` checked` : ''} />${words[part]}</label>`)}
          </div>
        </fieldset>
        ${asks === 'email' || consentText === null ? '' : html`<label class="tick wide"><input type="checkbox" name="consent" ${typed['consent'] === 'on' ? html` checked` : ''} /><span>${consentText}</span></label>`}
        <div class="wide"><button class="go" type="submit">${words.waitlist.join}</button></div>
      </form>
    </main>`;
}

/** On the list. */
export function waitDoneView(visit: PlainVisit, choice: Choice): Html {
  const { view, formats } = visit;
  const { words } = formats;
  return html`${pageTop({ title: view.business.name, below: view.business.address ?? '' })}
    <main class="one">
      <div>
        <h1 class="step">${words.waitlist.waits}</h1>
        <p class="note">${fill(words.waitlist.waitsNote, view.waitlist?.holdMin ?? 0)}</p>
      </div>
      <a class="b" href="${plainLink(visit, queryOf(choice))}">${words.waitlist.see}</a>
    </main>`;
}

function noticeFor({ refusal, fields }: WaitShown, words: VisitorWords): Html | string {
  if (refusal === null) return '';
  return html`<div class="notice" role="alert"><b>${sentence()}</b></div>`;

  function sentence(): string {
    switch (refusal) {
      case 'waitlist.time_free':
        return words.waitlist.timeFree;
      case 'waitlist.too_many':
        return words.waitlist.tooMany;
      case 'bookings.too_fast':
        return words.tooFast;
      case 'request.invalid': {
        if (fields['consent'] !== undefined) return words.waitlist.needConsent;
        const count = Object.keys(fields).length;
        return count > 1 ? fill(words.checkMany, count) : words.check;
      }
      default:
        return words.failed;
    }
  }
}
