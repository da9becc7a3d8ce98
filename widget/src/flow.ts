import type { Booked } from '@bookingsaas/server/contract/bookings';
import type { FieldCode } from '@bookingsaas/server/contract/errors';
import type { Day, Month } from './time/days.ts';
import { monthOf } from './time/days.ts';
import { dayIn } from './time/zone.ts';

/** Which screen a visitor is on. */
export type Step =
  | { readonly at: 'service' }
  | { readonly at: 'time' }
  | { readonly at: 'details'; readonly sending: Sending }
  | { readonly at: 'booked'; readonly booked: Booked };

/** What became of the form that was sent. */
export type Sending =
  | { readonly is: 'idle' }
  | { readonly is: 'busy' }
  /** No answer came; the same request is tried again at `retryAt` (epoch milliseconds). */
  | { readonly is: 'waiting'; readonly why: 'offline' | 'busy'; readonly retryAt: number }
  | { readonly is: 'refused'; readonly fields: FieldErrors; readonly isFieldless: boolean }
  | { readonly is: 'taken'; readonly start: number; readonly nearest: readonly number[] };

/** By field: `name`, `phone`, `email`, `answers.{id}`. */
export type FieldErrors = Readonly<Record<string, FieldCode>>;

/** Everything the visitor typed; survives every step and refusal. */
export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** ISO 3166 code whose calling code the number has. */
  readonly country: string;
  readonly answers: Readonly<Record<string, string | boolean>>;
  readonly isConsenting: boolean;
}

export interface Flow {
  readonly step: Step;
  readonly service: string | null;
  /** Null is anyone. */
  readonly staff: string | null;
  /** Null shows the month of the first free time. */
  readonly month: Month | null;
  /** Null opens the day of the chosen time, else the first free day of the month. */
  readonly day: Day | null;
  /** The day the keyboard has gone to; it is not open until Enter is pressed. */
  readonly cursor: Day | null;
  readonly start: number | null;
  readonly zone: string;
  readonly draft: Draft;
}

const NO_TIME = { month: null, day: null, cursor: null, start: null } as const;

/** The same service again keeps what was chosen; another one starts afresh. */
export function chooseService(flow: Flow, service: string): Flow {
  const isSame = service === flow.service;
  return { ...flow, ...(!isSame && { ...NO_TIME, staff: null, service }), step: { at: 'time' } };
}

/** `month` is the month on screen, which stays. */
export function chooseStaff(flow: Flow, staff: string | null, month: Month): Flow {
  return { ...flow, ...NO_TIME, staff, month };
}

export function showMonth(flow: Flow, month: Month): Flow {
  return { ...flow, ...NO_TIME, month };
}

export function chooseDay(flow: Flow, day: Day): Flow {
  return { ...flow, ...NO_TIME, month: monthOf(day), day };
}

/** Moves the keyboard to a day, and to its month when that is another one; nothing is chosen yet. */
export function moveCursor(flow: Flow, cursor: Day, month: Month): Flow {
  return monthOf(cursor) === month
    ? { ...flow, cursor }
    : { ...showMonth(flow, monthOf(cursor)), cursor };
}

/** A time of the list of next times: nothing is left to choose. */
export function chooseNext(flow: Flow, service: string, start: number): Flow {
  return goOn(chooseStart(chooseService(flow, service), start));
}

/** Shows the day of the time too: it may be one of the nearest, on another day than the open one. */
export function chooseStart(flow: Flow, start: number | null): Flow {
  const day = start && dayIn(flow.zone, start);
  return { ...flow, start, ...(day && { day: flow.day && day, month: monthOf(day) }) };
}

/** The chosen time stays; the day it falls on is another question, so it opens anew. */
export function chooseZone(flow: Flow, zone: string): Flow {
  return chooseStart({ ...flow, day: null, cursor: null, zone }, flow.start);
}

export function goOn(flow: Flow): Flow {
  return flow.start ? { ...flow, step: { at: 'details', sending: { is: 'idle' } } } : flow;
}

/** One step back; nothing that was chosen or typed is lost. */
export function goBack(flow: Flow): Flow {
  return { ...flow, step: { at: flow.step.at === 'details' ? 'time' : 'service' } };
}

/** Back by the browser's own button, over several steps too; nothing is lost either. */
export function returnTo(flow: Flow, at: 'service' | 'time'): Flow {
  return { ...flow, step: { at } };
}

/** Back to the times of the day on which one was lost. */
export function seeDay(flow: Flow, day: Day): Flow {
  return { ...flow, step: { at: 'time' }, month: monthOf(day), day };
}

/** What became of the form; means nothing on another screen. */
export function settle(flow: Flow, sending: Sending): Flow {
  return flow.step.at === 'details' ? { ...flow, step: { at: 'details', sending } } : flow;
}

/** Somebody was faster. A hold may be refused after the visitor has already chosen another time. */
export function loseStart(flow: Flow, start: number, nearest: readonly number[]): Flow {
  return flow.start === start
    ? settle({ ...flow, start: null }, { is: 'taken', start, nearest })
    : flow;
}

/** Typing into a field takes its error away, and only its. */
export function write(flow: Flow, field: string, part: Partial<Draft>): Flow {
  const written = { ...flow, draft: { ...flow.draft, ...part } };
  if (flow.step.at !== 'details' || flow.step.sending.is !== 'refused') return written;
  const { [field]: _, ...fields } = flow.step.sending.fields;
  return settle(written, { is: 'refused', fields, isFieldless: false });
}

export function finish(flow: Flow, booked: Booked): Flow {
  return { ...flow, step: { at: 'booked', booked } };
}

/** Another appointment of the same person: the details stay, the answers to questions do not. */
export function startAgain(flow: Flow, isOneService: boolean): Flow {
  return {
    ...flow,
    ...NO_TIME,
    ...(!isOneService && { service: null, staff: null }),
    step: { at: isOneService ? 'time' : 'service' },
    draft: { ...flow.draft, answers: {} },
  };
}
