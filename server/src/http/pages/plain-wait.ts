import { AppError } from '../../contract/app-error.ts';
import type { FieldError } from '../../contract/errors.ts';
import { waitlistRequest } from '../../contract/waitlist.ts';
import type { DayPart, WaitlistWish } from '../../contract/waitlist.ts';
import type { Core } from '../../usecases/core.ts';
import { joinWaitlist } from '../../usecases/waitlist/join-waitlist.ts';
import { toWire } from '../../usecases/wire.ts';
import { daysOf } from './month.ts';
import type { Typed } from './plain-form.ts';
import { queryOf } from './plain-visit.ts';
import type { Choice, PlainVisit } from './plain-visit.ts';
import { plainWaitView, PARTS, waitDoneView } from './plain-wait-view.ts';
import type { WaitShown } from './plain-wait-view.ts';
import type { Html } from './visitor-page.ts';

export interface WaitAnswer {
  readonly body: Html;
  readonly status?: 200 | 400 | 409 | 422;
}

/** The form of the waiting list without JavaScript, for the days of a month that are still to come. */
export function askToWait(
  core: Pick<Core, 'clock' | 'secrets'>,
  visit: PlainVisit,
  { choice, month }: { choice: Choice; month: string },
): WaitAnswer {
  const today = visit.formats.dayOf(toWire(core.clock.now()));
  const { from, to } = daysOf(month);
  const typed = { from: from > today ? from : today, to };
  return { body: plainWaitView(visit, shownWith(core, { choice, typed, refusal: null })) };
}

/** What was sent with it: on the list, or the form again with what is wrong. */
export async function waitPlainly(
  core: Core,
  visit: PlainVisit,
  { choice, typed }: { choice: Choice; typed: Typed },
): Promise<WaitAnswer> {
  const again = (refusal: AppError): WaitAnswer => ({
    body: plainWaitView(visit, shownWith(core, { choice, typed, refusal })),
    status: refusal.code === 'request.invalid' ? 400 : 409,
  });
  const wish = wishOf(core, visit, { choice, typed });
  if (wish instanceof AppError) return again(wish);
  try {
    await joinWaitlist(core, {
      widgetKey: visit.view.key,
      request: wish,
      idempotencyKey: `${typed['attempt'] ?? ''}:${core.secrets.hash(JSON.stringify(typed))}`,
    });
    return { body: waitDoneView(visit, choice) };
  } catch (error) {
    if (error instanceof AppError) return again(error);
    throw error;
  }
}

function shownWith(
  { clock, secrets }: Pick<Core, 'clock' | 'secrets'>,
  { choice, typed, refusal }: { choice: Choice; typed: Typed; refusal: AppError | null },
): WaitShown {
  return {
    choice,
    typed,
    fields: refusal?.details.fields ?? {},
    refusal: refusal?.code ?? null,
    shownAt: Number(typed['shown']) || clock.now(),
    attempt: typed['attempt'] ?? secrets.newToken(),
  };
}

function wishOf(
  { clock }: Pick<Core, 'clock'>,
  { view, formats }: PlainVisit,
  { choice, typed }: { choice: Choice; typed: Typed },
): WaitlistWish | AppError {
  const filled = (name: string) => {
    const value = typed[name]?.trim() ?? '';
    return value === '' ? {} : { [name]: value };
  };
  const version = Number(typed['consentVersion']);
  const shownAt = Number(typed['shown']);
  const read = waitlistRequest.safeParse({
    ...queryOf(choice),
    from: typed['from'],
    to: typed['to'],
    parts: PARTS.filter((part): part is DayPart => typed[part] === 'on'),
    customer: { name: typed['name'] ?? '', ...filled('email'), ...filled('phone') },
    ...(Number.isInteger(version) &&
      typed['consent'] === 'on' && { consent: { version, isGiven: true } }),
    timezone: view.business.timezone,
    locale: formats.locale,
    website: (typed['website'] ?? '').slice(0, 200),
    ...(Number.isFinite(shownAt) && { filledInMs: Math.max(0, clock.now() - shownAt) }),
  });
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path }): [string, FieldError] => [
    path.join('.'),
    { code: codeFor(path.join('.')), message: 'Wrong' },
  ]);
  return new AppError('request.invalid', { details: { fields: Object.fromEntries(wrong) } });
}

function codeFor(path: string): FieldError['code'] {
  if (path === 'customer.email') return 'email_incomplete';
  return path === 'customer.name' ? 'required' : 'invalid';
}
