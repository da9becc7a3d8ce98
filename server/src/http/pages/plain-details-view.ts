import { html } from 'hono/html';
import type { FieldError } from '../../contract/errors.ts';
import type { Question } from '../../contract/services.ts';
import { answerField } from './plain-form.ts';
import type { Typed } from './plain-form.ts';
import { choiceInShort, plainLink, queryOf } from './plain-visit.ts';
import type { Choice, PlainVisit } from './plain-visit.ts';
import { monthOf } from './month.ts';
import { pageTop } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';
import { fill } from './words/words.ts';
import type { VisitorWords } from './words/words.ts';

/** The form as it is shown: empty, or with what was typed and what is wrong. */
export interface DetailsShown {
  readonly choice: Choice;
  readonly start: string;
  readonly typed: Typed;
  readonly fields: Readonly<Record<string, Pick<FieldError, 'code'>>>;
  readonly notice: Html | string;
  /** True when another time has to be chosen first. */
  readonly isTimeGone: boolean;
  /** Sent back with the form: when it was shown, and a name for this one attempt. */
  readonly shownAt: number;
  readonly attempt: string;
}

/** The third step: who is coming. */
export function plainDetailsView(visit: PlainVisit, shown: DetailsShown): Html {
  const { view, formats } = visit;
  const { words } = formats;
  const { choice, start, typed } = shown;
  const { service, staff } = choice;
  const what = staff === null ? service.name : fill(words.serviceWith, service.name, staff.name);
  const day = formats.dayOf(start);
  const back = plainLink(visit, { ...queryOf(choice), month: monthOf(day), day });
  const field = fieldWriter(shown, words);
  const { consentText, consentVersion } = view.business;
  return html`${pageTop({
      title: `${formats.dayTitle(day)}, ${formats.time(start)}`,
      below: `${what} · ${choiceInShort(visit, choice)}`,
      back: { href: back, label: words.dayAndTime },
    })}
    <main class="one form-page">
      <h1 class="step">${words.details}</h1>
      ${shown.notice}
      <form
        class="form"
        id="details"
        method="post"
        action="${plainLink(visit)}"
        novalidate${visit.isFramed ? html` target="_top"` : ''}
      >
        ${Object.entries({ ...queryOf(choice), start, shown: String(shown.shownAt), attempt: shown.attempt, consentVersion: String(consentVersion) }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <p class="trap" aria-hidden="true">
          <label
            >${words.leaveEmpty} <input name="website" tabindex="-1" autocomplete="off"
          /></label>
        </p>
        ${field({ name: 'name', path: 'customer.name', label: words.name, isRequired: true, missing: words.errors.name }, { autocomplete: 'name' })}
        ${field({ name: 'phone', path: 'customer.phone', label: words.phone, isRequired: service.requiresPhone, missing: words.errors.phone }, { type: 'tel', autocomplete: 'tel' })}
        ${field({ name: 'email', path: 'customer.email', label: words.email, isRequired: service.requiresEmail, missing: words.errors.email }, { type: 'email', autocomplete: 'email' })}
        ${service.questions.map((question) => questionView(shown, question, words))}
        ${consentText === null ? '' : html`<label class="tick wide"><input type="checkbox" name="consent" ${typed['consent'] === 'on' ? html` checked` : ''} /><span>${consentText}</span></label>`}
        <div class="wide">
          ${shown.isTimeGone ? html`<span class="go off">${words.chooseTime}</span>` : html`<button class="go" type="submit">${service.isApproved ? words.request : words.confirm}</button>`}
        </div>
      </form>
    </main>`;
}

/** What a field shows: what was typed, and what is wrong. */
type Filled = Pick<DetailsShown, 'typed' | 'fields'>;

interface Field {
  readonly name: string;
  readonly path: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly missing: string;
}

/** Writes a line to type in. */
export function fieldWriter({ typed, fields }: Filled, words: VisitorWords) {
  return (
    field: Field,
    { type = 'text', autocomplete }: { type?: string; autocomplete: string },
  ): Html => {
    const wrong = problem(fields, field, words);
    return html`<div class="f">
      ${labelView(field, words)}
      <input
        id="${field.name}"
        name="${field.name}"
        type="${type}"
        autocomplete="${autocomplete}"
        maxlength="254"
        value="${typed[field.name] ?? ''}"
        ${field.isRequired ? html` required` : ''}${invalid(field, wrong)}
      />${errorView(field, wrong)}
    </div>`;
  };
}

/** One of the owner's questions. */
export function questionView(shown: Filled, question: Question, words: VisitorWords): Html {
  const { typed, fields } = shown;
  const name = answerField(question.id);
  const field = {
    name,
    path: `answers.${question.id}`,
    label: question.label,
    isRequired: question.isRequired,
    missing: words.errors.answer,
  };
  const wrong = problem(fields, field, words);
  const value = typed[name] ?? '';
  const required = question.isRequired ? html` required` : '';
  switch (question.kind) {
    case 'checkbox':
      return html`<div class="f wide">
        <label class="tick"
          ><input
            id="${name}"
            type="checkbox"
            name="${name}"
            ${value === 'on' ? html` checked` : ''}${required}${invalid(field, wrong)}
          /><span>${question.label} ${optionalMark(field, words)}</span></label
        >${errorView(field, wrong)}
      </div>`;
    case 'choice':
      return question.choices.length === 2
        ? html`<fieldset class="f">
            <legend class="label">${question.label} ${optionalMark(field, words)}</legend>
            <div class="pair">
              ${question.choices.map((choice) => html`<label><input type="radio" name="${name}" value="${choice}" ${choice === value ? html` checked` : ''}${required}${invalid(field, wrong)} />${choice}</label>`)}
            </div>
            ${errorView(field, wrong)}
          </fieldset>`
        : html`<div class="f">
            ${labelView(field, words)}<select
              id="${name}"
              name="${name}"
              ${required}${invalid(field, wrong)}
            >
              <option value="">${words.choose}</option>
              ${question.choices.map((choice) => html`<option${choice === value ? html` selected` : ''}>${choice}</option>`)}</select
            >${errorView(field, wrong)}
          </div>`;
    case 'long_text':
      return html`<div class="f wide">
        ${labelView(field, words)}<textarea
          id="${name}"
          name="${name}"
          rows="3"
          maxlength="2000"
          ${required}${invalid(field, wrong)}
        >
${value}</textarea
        >${errorView(field, wrong)}
      </div>`;
    case 'text':
    case 'phone':
      return html`<div class="f">
        ${labelView(field, words)}<input
          id="${name}"
          name="${name}"
          type="${question.kind === 'phone' ? 'tel' : 'text'}"
          maxlength="2000"
          value="${value}"
          ${required}${invalid(field, wrong)}
        />${errorView(field, wrong)}
      </div>`;
  }
}

function labelView(field: Field, words: VisitorWords): Html {
  return html`<label class="label" for="${field.name}"
    >${field.label} ${optionalMark(field, words)}</label
  >`;
}

function optionalMark({ isRequired }: Field, words: VisitorWords): Html | string {
  return isRequired ? '' : html`<span class="opt">${words.optional}</span>`;
}

function problem(
  fields: DetailsShown['fields'],
  { path, missing }: Field,
  { errors }: VisitorWords,
): string | null {
  const code = fields[path]?.code;
  switch (code) {
    case undefined:
      return null;
    case 'required':
      return missing;
    case 'phone_too_short':
    case 'phone_too_long':
    case 'phone_invalid':
    case 'email_incomplete':
    case 'too_long':
      return errors[code];
    default:
      return errors.invalid;
  }
}

function invalid({ name }: Field, wrong: string | null): Html | string {
  return wrong === null ? '' : html` aria-invalid="true" aria-describedby="${name}-error"`;
}

function errorView({ name }: Field, wrong: string | null): Html | string {
  return wrong === null ? '' : html`<p class="err" id="${name}-error">${wrong}</p>`;
}
