import type { ErrorBody, FieldCode } from '@bookingsaas/server/contract/errors';
import type { Waiting, WaitlistRequest } from '@bookingsaas/server/contract/waitlist';
import { useRef, useState } from 'preact/hooks';
import type { Answer } from '../api.ts';
import type { BookingModel } from '../booking-model.ts';
import { newId } from '../booking-model.ts';
import type { Draft, FieldErrors } from '../flow.ts';
import { write } from '../flow.ts';
import type { LateWords } from '../i18n/words.ts';
import type { Day } from '../time/days.ts';
import { visitorPart } from './booking-request.ts';

/** The days somebody would come on, both inclusive. */
export interface WaitRange {
  readonly from: Day;
  readonly to: Day;
}

type State =
  | { readonly is: 'idle' | 'busy' | 'done' }
  | {
      readonly is: 'refused';
      readonly fields: FieldErrors;
      readonly notice: keyof LateWords | null;
    };

/** Whether a field is there, and has to be filled in. */
interface Asking {
  readonly isAsked: boolean;
  readonly isNeeded: boolean;
}

export interface WaitingModel {
  readonly state: State;
  readonly errors: FieldErrors;
  /** Key of the sentence that says what went wrong with no field of its own. */
  readonly notice: keyof LateWords | null;
  /** How often it was sent. */
  readonly tries: number;
  readonly email: Asking;
  readonly phone: Asking;
  readonly parts: readonly string[];
  readonly chooseParts: (parts: readonly string[]) => void;
  readonly weekdays: readonly string[];
  readonly chooseWeekdays: (days: readonly string[]) => void;
  readonly send: () => void;
  readonly write: (field: string, part: Partial<Draft>) => void;
  readonly setWebsite: (value: string) => void;
}

// As with a booking: above what the server asks of a person's hand.
const LEAST_FILL_MS = 1_600;

/** Sends the form; what was typed is the visitor's draft, which a booking goes on with. */
export function useWaiting(m: BookingModel, { from, to }: WaitRange): WaitingModel {
  const { flow, service, view, format, store } = m;
  const [state, setState] = useState<State>({ is: 'idle' });
  const [parts, chooseParts] = useState<readonly string[]>([]);
  const [weekdays, chooseWeekdays] = useState<readonly string[]>([]);
  const [tries, setTries] = useState(0);
  const shownAt = useRef(performance.now());
  const website = useRef('');
  // The same key with the same words is one request, however often it is sent.
  const sent = useRef({ key: newId(), said: '' });
  const refused = state.is === 'refused' ? state : null;
  // By which they are told, and what the booking will ask for: then the link in the message needs one press only.
  const { asks = 'email' } = view.waitlist ?? {};
  const email = asking('phone', service?.requiresEmail);
  const phone = asking('email', service?.requiresPhone);
  return {
    email,
    phone,
    state,
    errors: refused?.fields ?? {},
    notice: refused?.notice ?? null,
    tries,
    parts,
    chooseParts,
    weekdays,
    chooseWeekdays,
    send,
    write(field, part) {
      m.set(write, field, part);
      if (!refused) return;
      const { [field]: _, ...fields } = refused.fields;
      setState({ is: 'refused', fields, notice: null });
    },
    setWebsite(value) {
      website.current = value;
    },
  };

  function asking(other: typeof asks, isRequired = false): Asking {
    return {
      isAsked: asks !== other || isRequired,
      isNeeded: isRequired || (asks !== other && asks !== 'either'),
    };
  }

  function send(): void {
    if (!service || state.is === 'busy') return;
    setTries(tries + 1);
    const missing = missingIn(flow.draft);
    if (Object.keys(missing).length > 0) return refuse(missing);
    const rest = Math.max(0, LEAST_FILL_MS - (performance.now() - shownAt.current));
    const { customer, consent } = visitorPart(
      flow.draft,
      { ...service, questions: [] },
      view.business,
    );
    const body = {
      service: service.id,
      ...(flow.staff && { staff: flow.staff }),
      from,
      to,
      weekdays,
      parts,
      // What is not asked for here may still stand in the draft.
      customer: {
        name: customer.name,
        ...(email.isAsked && customer.email && { email: customer.email }),
        ...(phone.isAsked && customer.phone && { phone: customer.phone }),
      },
      ...(consent && { consent }),
      timezone: flow.zone,
      locale: format.locale.startsWith('fr') ? 'fr' : 'en',
      website: website.current,
    } satisfies Record<keyof Omit<WaitlistRequest, 'staff' | 'consent' | 'filledInMs'>, unknown>;
    const said = JSON.stringify(body);
    if (said !== sent.current.said) sent.current = { key: newId(), said };
    setState({ is: 'busy' });
    const filledInMs = Math.round(performance.now() - shownAt.current + rest);
    setTimeout(
      () =>
        void m
          .ask<Waiting>(
            '/waitlist',
            { ...body, filledInMs },
            { 'Idempotency-Key': sent.current.key },
          )
          .then(hear),
      rest,
    );
  }

  function missingIn(draft: Draft): FieldErrors {
    const missing: Record<string, FieldCode> = {};
    const address = email.isAsked ? draft.email.trim() : '';
    const number = phone.isAsked ? draft.phone.trim() : '';
    if (!draft.name.trim()) missing['name'] = 'required';
    if (!number && (phone.isNeeded || (asks === 'either' && !address)))
      missing['phone'] = 'required';
    if (!address && email.isNeeded) missing['email'] = 'required';
    if (address && !/^\S+@\S+\.\S{2,}$/.test(address)) missing['email'] = 'email_incomplete';
    return missing;
  }

  function hear(answer: Answer<Waiting>): void {
    if (answer.is === 'ok') return setState({ is: 'done' });
    if (answer.is === 'silent') return refuse({}, answer.why);
    hearRefusal(answer.error);
  }

  function hearRefusal({ code, fields }: ErrorBody['error']): void {
    if (code === 'waitlist.time_free') {
      // The day has free times again: it is shown with them in place of this form.
      store.forget();
      return m.load(m.free.month);
    }
    const named = Object.entries(fields ?? {}).map(([path, { code: why }]) => [
      path.replace('customer.', ''),
      why,
    ]);
    refuse(Object.fromEntries(named), named.length > 0 ? null : (NOTICES[code] ?? 'failed'));
  }

  function refuse(fields: FieldErrors, notice: keyof LateWords | null = null): void {
    setState({ is: 'refused', fields, notice });
    for (const [field, code] of Object.entries(fields)) m.tell('field_error', { field, code });
  }
}

const NOTICES: { readonly [code: string]: keyof LateWords } = {
  'waitlist.too_many': 'waitMany',
  'waitlist.closed': 'waitClosed',
};
