import type { BookingRequest } from '../../contract/bookings.ts';
import { customer, source } from '../../contract/bookings.ts';
import { instant } from '../../contract/primitives.ts';
import type { FieldError } from '../../contract/errors.ts';
import type { Choice, PlainVisit } from './plain-visit.ts';

/** What stood in the form, as it was typed. */
export type Typed = Readonly<Record<string, string>>;

export type ReadForm =
  | { readonly isReadable: true; readonly request: BookingRequest }
  | {
      readonly isReadable: false;
      readonly fields: Readonly<Record<string, Pick<FieldError, 'code'>>>;
    };

/** The request a filled-in form means; `now` is when it came. */
export function readPlainForm(
  visit: PlainVisit,
  { choice, typed, now }: { choice: Choice; typed: Typed; now: number },
): ReadForm {
  const { view, formats } = visit;
  const person = customer.safeParse({
    name: typed['name'] ?? '',
    ...filled('email', typed['email']),
    ...filled('phone', typed['phone']),
  });
  const start = instant.safeParse(typed['start']);
  const wrong = person.success
    ? []
    : person.error.issues.map(({ path }) => `customer.${path.join('.')}`);
  const fields = Object.fromEntries([
    ...missing(choice, typed).map((path): [string, { code: FieldError['code'] }] => [
      path,
      { code: 'required' },
    ]),
    ...wrong.map((path): [string, { code: FieldError['code'] }] => [path, { code: codeFor(path) }]),
  ]);
  // All that can be seen at once is said at once.
  if (!person.success || !start.success || Object.keys(fields).length > 0)
    return { isReadable: false, fields };
  const shownAt = Number(typed['shown']);
  const version = Number(typed['consentVersion']);
  return {
    isReadable: true,
    request: {
      service: choice.service.id,
      ...(choice.staff === null ? {} : { staff: choice.staff.id }),
      start: start.data,
      customer: person.data,
      answers: answersIn(choice, typed),
      ...(Number.isInteger(version) && typed['consent'] === 'on'
        ? { consent: { version, isGiven: true } }
        : {}),
      timezone: view.business.timezone,
      locale: formats.locale,
      source: sourceOf(visit),
      website: (typed['website'] ?? '').slice(0, 200),
      ...(Number.isFinite(shownAt) ? { filledInMs: Math.max(0, Math.round(now - shownAt)) } : {}),
    },
  };
}

/** Name of the form field of a question. */
export function answerField(questionId: string): string {
  return `answer-${questionId}`;
}

function missing({ service }: Choice, typed: Typed): string[] {
  const isEmpty = (name: string): boolean => (typed[name] ?? '').trim() === '';
  return [
    ...(service.requiresPhone && isEmpty('phone') ? ['customer.phone'] : []),
    ...(service.requiresEmail && isEmpty('email') ? ['customer.email'] : []),
    ...service.questions
      .filter(({ id, isRequired }) => isRequired && isEmpty(answerField(id)))
      .map(({ id }) => `answers.${id}`),
  ];
}

function codeFor(path: string): FieldError['code'] {
  return path === 'customer.email'
    ? 'email_incomplete'
    : path === 'customer.phone'
      ? 'phone_too_long'
      : 'required';
}

/** The answers to a service's questions that were typed. */
export function answersIn(
  { service }: { service: Pick<Choice['service'], 'questions'> },
  typed: Typed,
): Record<string, string | boolean> {
  return Object.fromEntries(
    service.questions.flatMap(({ id, kind }): [string, string | boolean][] => {
      const value = typed[answerField(id)];
      if (kind === 'checkbox') return value === 'on' ? [[id, true]] : [];
      return value === undefined || value.trim() === '' ? [] : [[id, value.slice(0, 2_000)]];
    }),
  );
}

function sourceOf({ kept }: PlainVisit): BookingRequest['source'] {
  const utm = Object.entries(kept).flatMap(([name, value]) =>
    name.startsWith('utm_') ? [[name.slice('utm_'.length), value.slice(0, 200)]] : [],
  );
  const read = source.safeParse({
    placement: 'link',
    ...(kept['page'] === undefined ? {} : { page: kept['page'].slice(0, 500) }),
    ...(utm.length === 0 ? {} : { utm: Object.fromEntries(utm) }),
  });
  return read.success ? read.data : { placement: 'link' };
}

function filled(name: string, value: string | undefined): Record<string, string> {
  return value === undefined || value.trim() === '' ? {} : { [name]: value.trim() };
}
