import type { Booked } from '@bookingsaas/server/contract/bookings';
import type { FieldCode } from '@bookingsaas/server/contract/errors';
import type { Day, Month } from './time/days.ts';

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
  /** Null opens the first free day of the month. */
  readonly day: Day | null;
  readonly start: number | null;
  readonly zone: string;
  readonly draft: Draft;
}

export type Action =
  | { readonly do: 'choose-service'; readonly service: string }
  /** `month` is the month on screen, which stays. */
  | { readonly do: 'choose-staff'; readonly staff: string | null; readonly month: Month }
  | { readonly do: 'show-month'; readonly month: Month }
  | { readonly do: 'choose-day'; readonly day: Day }
  | { readonly do: 'choose-start'; readonly start: number }
  | { readonly do: 'choose-zone'; readonly zone: string }
  | { readonly do: 'continue' }
  | { readonly do: 'back' }
  /** Back to the times of the day on which one was lost. */
  | { readonly do: 'see-day'; readonly day: Day }
  | { readonly do: 'write'; readonly draft: Partial<Draft>; readonly field: string }
  | { readonly do: 'send' }
  | { readonly do: 'wait'; readonly why: 'offline' | 'busy'; readonly retryAt: number }
  | { readonly do: 'refuse'; readonly fields: FieldErrors; readonly isFieldless: boolean }
  | { readonly do: 'lose-slot'; readonly start: number; readonly nearest: readonly number[] }
  | { readonly do: 'finish'; readonly booked: Booked }
  | { readonly do: 'start-again'; readonly isOneService: boolean };

/** The next state of a booking; pure. An action that makes no sense in the present step changes nothing. */
export function advance(flow: Flow, action: Action): Flow {
  switch (action.do) {
    case 'choose-service':
      return action.service === flow.service
        ? { ...flow, step: { at: 'time' } }
        : { ...flow, ...NOTHING_CHOSEN, step: { at: 'time' }, service: action.service };
    case 'choose-staff':
      return { ...flow, ...NOTHING_CHOSEN, staff: action.staff, month: action.month };
    case 'show-month':
      return { ...flow, month: action.month, day: null, start: null };
    case 'choose-day':
      return { ...flow, month: action.day.slice(0, 7), day: action.day, start: null };
    case 'choose-start':
      return { ...flow, start: action.start };
    case 'choose-zone':
      // The chosen time stays; the day it falls on is another question, so it opens anew.
      return { ...flow, zone: action.zone, day: null };
    case 'continue':
      return flow.step.at === 'time' && flow.start !== null
        ? { ...flow, step: { at: 'details', sending: { is: 'idle' } } }
        : flow;
    case 'back':
      return back(flow);
    case 'see-day':
      return { ...flow, step: { at: 'time' }, month: action.day.slice(0, 7), day: action.day };
    case 'write':
      return write(flow, action.draft, action.field);
    case 'send':
      return sending(flow, { is: 'busy' });
    case 'wait':
      return sending(flow, { is: 'waiting', why: action.why, retryAt: action.retryAt });
    case 'refuse':
      return sending(flow, { is: 'refused', fields: action.fields, isFieldless: action.isFieldless });
    case 'lose-slot':
      // A hold may be refused after the visitor has moved on to another time.
      return flow.start === action.start
        ? sending({ ...flow, start: null }, { is: 'taken', start: action.start, nearest: action.nearest })
        : flow;
    case 'finish':
      return { ...flow, step: { at: 'booked', booked: action.booked } };
    case 'start-again':
      return {
        ...flow,
        ...NOTHING_CHOSEN,
        service: action.isOneService ? flow.service : null,
        step: { at: action.isOneService ? 'time' : 'service' },
        draft: { ...flow.draft, answers: {} },
      };
  }
}

const NOTHING_CHOSEN = { staff: null, month: null, day: null, start: null } as const;

function back(flow: Flow): Flow {
  if (flow.step.at === 'time') return { ...flow, step: { at: 'service' } };
  if (flow.step.at === 'details') return { ...flow, step: { at: 'time' } };
  return flow;
}

function sending(flow: Flow, sending: Sending): Flow {
  return flow.step.at === 'details' ? { ...flow, step: { at: 'details', sending } } : flow;
}

function write(flow: Flow, draft: Partial<Draft>, field: string): Flow {
  const written = { ...flow, draft: { ...flow.draft, ...draft } };
  if (flow.step.at !== 'details' || flow.step.sending.is !== 'refused') return written;
  const { [field]: _, ...fields } = flow.step.sending.fields;
  return sending(written, { is: 'refused', fields, isFieldless: false });
}
