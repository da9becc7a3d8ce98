import type { Booked, BookingRequest } from '@bookingsaas/server/contract/bookings';
import type { ErrorBody } from '@bookingsaas/server/contract/errors';
import type { HoldInput } from '@bookingsaas/server/contract/holds';
import type { ShownService } from '@bookingsaas/server/contract/widgets';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../api.ts';
import type { FieldErrors, Sending } from '../flow.ts';
import { newId } from '../booking-model.ts';
import type { BookingModel } from '../booking-model.ts';
import { finish, loseStart, settle } from '../flow.ts';
import { iso } from '../tell-steps.ts';
import { missingIn, sourceOf, visitorPart } from './booking-request.ts';

export interface DetailsModel {
  readonly errors: FieldErrors;
  /** Seconds until the next try, while there is no answer. */
  readonly countdown: number;
  /** How often the form came back with something to mend. */
  readonly refusals: number;
  readonly send: () => void;
  /** The honeypot's value; a person never sets it. */
  readonly setWebsite: (value: string) => void;
}

// Above what the server asks of a person's hand, for the way there.
const LEAST_FILL_MS = 1_600;

/** Sends the form, and sends it again with the same key until an answer comes. */
export function useDetails(m: BookingModel, sending: Sending): DetailsModel {
  const { flow, service, view, set, tell, log } = m;
  const shownAt = useRef(performance.now());
  const website = useRef('');
  const isGone = useRef(false);
  const refusals = useRef(0);
  const retryAt = sending.is === 'waiting' ? sending.retryAt : 0;
  const countdown = useCountdown(retryAt, send);

  useEffect(() => {
    hold();
    return () => {
      isGone.current = true;
    };
  }, []);

  return {
    errors: sending.is === 'refused' ? sending.fields : {},
    countdown,
    refusals: refusals.current,
    send,
    setWebsite(value) {
      website.current = value;
    },
  };

  // Keeps the time while the form is filled in; only a time that is gone is worth a word.
  function hold(): void {
    const { start, staff } = flow;
    if (start === null || !service) return;
    const body: HoldInput = {
      service: service.id,
      start: iso(start),
      visit: m.id,
      ...(staff && { staff }),
    };
    void m.ask('/holds', body).then((answer) => {
      if (answer.is === 'refused' && answer.error.code === 'bookings.slot_taken')
        lose(start, answer.error.nearest);
    });
  }

  function lose(start: number, nearest: readonly string[] = []): void {
    m.store.forget();
    set(
      loseStart,
      start,
      nearest.map((at) => Date.parse(at)),
    );
    tell('conflict', { service: flow.service ?? '', start: iso(start) });
  }

  function send(): void {
    if (!service || flow.start === null || sending.is === 'busy') return;
    const missing = missingIn(flow.draft, service);
    if (Object.keys(missing).length > 0) return refuse(missing);
    // A form kept from before can be sent at once, which the server would take for a robot's.
    const rest = Math.max(0, LEAST_FILL_MS - (performance.now() - shownAt.current));
    const request = newRequest(flow.start, service, rest);
    const last = log.unanswered;
    const sent = last && bare(last.request) === bare(request) ? last : { key: newId(), request };
    set(settle, { is: 'busy' });
    tell('submit', { service: service.id, staff: flow.staff, start: request.start });
    setTimeout(() => {
      // Who went back before it left has changed their mind.
      if (isGone.current) return;
      log.unanswered = sent;
      void m.ask<Booked>('/bookings', sent.request, { 'Idempotency-Key': sent.key }).then(hear);
    }, rest);
  }

  function newRequest(start: number, chosen: ShownService, rest: number): BookingRequest {
    return {
      service: chosen.id,
      ...(flow.staff && { staff: flow.staff }),
      start: iso(start),
      ...visitorPart(flow.draft, chosen, view.business),
      timezone: flow.zone,
      locale: m.format.locale.startsWith('fr') ? 'fr' : 'en',
      source: sourceOf(m),
      visit: m.id,
      website: website.current,
      filledInMs: Math.round(performance.now() - shownAt.current + rest),
    };
  }

  function hear(answer: Answer<Booked>): void {
    if (answer.is !== 'silent') log.unanswered = undefined;
    // The visitor may have gone back meanwhile; the booking is made all the same, so it is shown.
    if (answer.is === 'ok') return end(answer.value);
    if (isGone.current) return;
    if (answer.is === 'silent') {
      const retryAt = Date.now() + answer.retryMs;
      set(settle, { is: 'waiting', why: answer.why, retryAt });
      tell('error', { code: answer.why });
      return;
    }
    hearRefusal(answer.error);
  }

  function hearRefusal({ code, fields, nearest }: ErrorBody['error']): void {
    const { start } = flow;
    if (
      (code === 'bookings.slot_taken' || code === 'bookings.not_offered') &&
      start !== null &&
      service
    ) {
      return lose(start, nearest);
    }
    const named = Object.entries(fields ?? {}).map(([path, { code: why }]) => [
      path.replace('customer.', ''),
      why,
    ]);
    refuse(Object.fromEntries(named), named.length === 0);
    if (named.length === 0) tell('error', { code });
  }

  function refuse(fields: FieldErrors, isFieldless = false): void {
    refusals.current++;
    set(settle, { is: 'refused', fields, isFieldless });
    for (const [field, code] of Object.entries(fields)) tell('field_error', { field, code });
  }

  function end(booked: Booked): void {
    set(finish, booked);
    const { id, status, start, end, staff } = booked.booking;
    const { amountMinor = null } = service?.price ?? {};
    const { currency } = view.business;
    const chosen = booked.booking.service.id;
    tell('booked', {
      id,
      status,
      service: chosen,
      staff: staff.id,
      start,
      end,
      amountMinor,
      currency,
    });
    log.send?.();
    if (view.redirectUrl) leaveFor(view.redirectUrl);
  }
}

// Only what the visitor decides makes another request; the time spent on the form does not.
function bare(request: BookingRequest): string {
  return JSON.stringify({ ...request, filledInMs: 0 });
}

// From inside an iframe the whole page goes there, not the frame alone.
function leaveFor(url: string): void {
  try {
    (window.top ?? window).location.href = url;
  } catch {
    // A sandbox may forbid it; the confirmation stays.
  }
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
