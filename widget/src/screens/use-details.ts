import type { Booked, BookingRequest } from '@bookingsaas/server/contract/bookings';
import type { ErrorBody } from '@bookingsaas/server/contract/errors';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../api.ts';
import type { FieldErrors, Sending } from '../flow.ts';
import type { BookingModel } from '../use-booking.ts';
import { missingIn, visitorPart } from './booking-request.ts';

export interface DetailsModel {
  readonly errors: FieldErrors;
  /** Seconds until the next try, while there is no answer. */
  readonly countdown: number;
  readonly send: () => void;
  /** The honeypot's value; a person never sets it. */
  readonly setWebsite: (value: string) => void;
}

interface Sent {
  readonly key: string;
  /** The same key with another body is refused, so a retry sends exactly this. */
  readonly request: BookingRequest;
}

/** Sends the form, and sends it again with the same key until an answer comes. */
export function useDetails(m: BookingModel, sending: Sending): DetailsModel {
  const { flow, service, view, api, options, dispatch } = m;
  const shownAt = useRef(performance.now());
  const website = useRef('');
  const unanswered = useRef<Sent | null>(null);
  const isGone = useRef(false);
  const retryAt = sending.is === 'waiting' ? sending.retryAt : 0;
  const countdown = useCountdown(retryAt, send);

  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );

  return {
    errors: sending.is === 'refused' ? sending.fields : {},
    countdown,
    send,
    setWebsite(value) {
      website.current = value;
    },
  };

  function send(): void {
    if (!service || flow.start === null || sending.is === 'busy') return;
    const missing = missingIn(flow.draft, service);
    if (Object.keys(missing).length > 0) return refuse(missing);
    const request = newRequest(flow.start);
    const isSame = unanswered.current && bare(unanswered.current.request) === bare(request);
    const sent = isSame && unanswered.current ? unanswered.current : { key: newKey(), request };
    unanswered.current = sent;
    dispatch({ do: 'send' });
    options.onEvent?.('submit', { service: service.id, staff: flow.staff, start: request.start });
    void api.book(sent.request, sent.key).then(settle);
  }

  function newRequest(start: number): BookingRequest {
    const { source, placement } = options;
    return {
      service: flow.service ?? '',
      ...(flow.staff && { staff: flow.staff }),
      start: instant(start),
      ...(service && visitorPart(flow.draft, service, view.business)),
      timezone: flow.zone,
      locale: m.words.language,
      source: { ...source, placement },
      visit: m.visit,
      website: website.current,
      filledInMs: Math.round(performance.now() - shownAt.current),
    } as BookingRequest;
  }

  function settle(answer: Answer<Booked>): void {
    // The visitor may have gone back meanwhile; the booking is made all the same, so it is shown.
    if (answer.is === 'ok') return finish(answer.value);
    if (isGone.current) return;
    if (answer.is === 'silent') {
      dispatch({ do: 'wait', why: answer.why, retryAt: Date.now() + answer.retryMs });
      options.onEvent?.('error', { code: answer.why });
      return;
    }
    unanswered.current = null;
    settleRefusal(answer.error);
  }

  function settleRefusal({ code, fields, nearest }: ErrorBody['error']): void {
    const { start } = flow;
    if ((code === 'bookings.slot_taken' || code === 'bookings.not_offered') && start !== null && service) {
      m.store.forget();
      dispatch({ do: 'lose-slot', start, nearest: (nearest ?? []).map((at) => Date.parse(at)) });
      options.onEvent?.('conflict', { service: service.id, start: instant(start) });
      return;
    }
    const named = Object.entries(fields ?? {}).map(([path, { code: why }]) => [path.replace('customer.', ''), why]);
    refuse(Object.fromEntries(named), named.length === 0);
    if (named.length === 0) options.onEvent?.('error', { code });
  }

  function refuse(fields: FieldErrors, isFieldless = false): void {
    dispatch({ do: 'refuse', fields, isFieldless });
    for (const [field, code] of Object.entries(fields)) options.onEvent?.('field_error', { field, code });
  }

  function finish(booked: Booked): void {
    dispatch({ do: 'finish', booked });
    const { id, status, start, end, staff } = booked.booking;
    const { amountMinor = null } = service?.price ?? {};
    const { currency } = view.business;
    const chosen = booked.booking.service.id;
    options.onEvent?.('booked', { id, status, service: chosen, staff: staff.id, start, end, amountMinor, currency });
    if (view.redirectUrl) m.leaveFor(view.redirectUrl);
  }
}

// Only what the visitor decides makes another request; the time spent on the form does not.
function bare(request: BookingRequest): string {
  return JSON.stringify({ ...request, filledInMs: 0 });
}

function instant(start: number): string {
  return new Date(start).toISOString();
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The only timer of the widget; it runs while there is no connection.
function useCountdown(until: number, onEnd: () => void): number {
  const [seconds, setSeconds] = useState(0);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (!until) return undefined;
    const tick = () => {
      const left = Math.ceil((until - Date.now()) / 1e3);
      setSeconds(left);
      if (left <= 0) end.current();
    };
    const retry = () => end.current();
    const timer = setInterval(tick, 1e3);
    tick();
    addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      removeEventListener('online', retry);
    };
  }, [until]);
  return seconds;
}
