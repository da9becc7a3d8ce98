import { describe, expect, test } from 'vitest';
import type { Booking, BookingState } from './types.ts';
import {
  approve,
  cancel,
  complete,
  decline,
  expire,
  markAbsent,
  move,
  stateAt,
} from './transitions.ts';
import type { Transition } from './transitions.ts';

const START = Date.UTC(2026, 5, 10, 10);
const HOUR = 3_600_000;
const NOW = START - 24 * HOUR;
const PENDING: BookingState = { status: 'pending', expiresAt: NOW + HOUR };
const to = {
  start: START + HOUR,
  end: START + 2 * HOUR,
  footprint: { start: START + HOUR, end: START + 2 * HOUR },
  staffId: 'bo',
};

const steps = {
  approve: (booking: Booking, at: number) => approve(booking, { by: 'member', at }),
  decline: (booking: Booking, at: number) => decline(booking, { by: 'member', at, reason: 'Away' }),
  expire: (booking: Booking, at: number) => expire(booking, { by: 'system', at }),
  cancel: (booking: Booking, at: number) => cancel(booking, { by: 'visitor', at }),
  move: (booking: Booking, at: number) => move(booking, to, { by: 'visitor', at }),
  complete: (booking: Booking, at: number) => complete(booking, { by: 'system', at }),
  markAbsent: (booking: Booking, at: number) => markAbsent(booking, { by: 'member', at }),
} satisfies Record<string, (booking: Booking, at: number) => Transition>;

const AFTER = START + 2 * HOUR;

describe('every step from every state ends in a state or a reason', () => {
  test.each<[keyof typeof steps, BookingState, number, string]>([
    ['approve', PENDING, NOW, 'confirmed'],
    ['approve', PENDING, NOW + HOUR, 'not_pending'],
    ['approve', { status: 'confirmed' }, NOW, 'not_pending'],
    ['decline', PENDING, NOW, 'declined'],
    ['decline', { status: 'cancelled' }, NOW, 'not_pending'],
    ['expire', PENDING, NOW + HOUR - 1, 'not_pending'],
    ['expire', PENDING, NOW + HOUR, 'expired'],
    ['expire', { status: 'expired' }, NOW + HOUR, 'not_pending'],
    ['cancel', PENDING, NOW, 'cancelled'],
    ['cancel', PENDING, NOW + HOUR, 'already_ended'],
    ['cancel', { status: 'confirmed' }, NOW, 'cancelled'],
    ['cancel', { status: 'cancelled' }, NOW, 'already_ended'],
    ['cancel', { status: 'completed' }, AFTER, 'already_ended'],
    ['move', PENDING, NOW, 'pending'],
    ['move', { status: 'confirmed' }, NOW, 'confirmed'],
    ['move', { status: 'declined' }, NOW, 'already_ended'],
    ['complete', { status: 'confirmed' }, START + HOUR, 'completed'],
    ['complete', { status: 'confirmed' }, START + HOUR - 1, 'not_started'],
    ['complete', PENDING, AFTER, 'already_ended'],
    ['markAbsent', { status: 'confirmed' }, START, 'no_show'],
    ['markAbsent', { status: 'confirmed' }, START - 1, 'not_started'],
    ['markAbsent', { status: 'completed' }, AFTER, 'no_show'],
    ['markAbsent', { status: 'cancelled' }, AFTER, 'already_ended'],
  ])('%s of %o', (step, state, at, expected) => {
    const outcome = steps[step](booking(state), at);
    expect(outcome.isDone ? outcome.booking.state.status : outcome.reason).toBe(expected);
  });
});

test('a move and a cancellation raise the revision, no other step does', () => {
  const revisions = Object.entries(steps).map(([name, step]) => {
    const state: BookingState = ['approve', 'decline', 'expire'].includes(name)
      ? PENDING
      : { status: 'confirmed' };
    const outcome = step(
      booking(state),
      name === 'expire' || name === 'complete' || name === 'markAbsent' ? AFTER : NOW,
    );
    return [name, outcome.isDone ? outcome.booking.revision : 'refused'];
  });
  expect(Object.fromEntries(revisions)).toEqual({
    approve: 3,
    decline: 3,
    expire: 3,
    cancel: 4,
    move: 4,
    complete: 3,
    markAbsent: 3,
  });
});

test('a move remembers both times and keeps everything else', () => {
  const before = booking({ status: 'confirmed' });
  const moved = move(before, to, { by: 'visitor', at: NOW });
  expect(moved).toEqual({
    isDone: true,
    booking: { ...before, ...to, revision: 4, updatedAt: NOW },
    event: {
      at: NOW,
      kind: 'moved',
      by: 'visitor',
      revision: 4,
      fromStart: START,
      toStart: to.start,
      reason: null,
    },
  });
});

test('what has expired counts as expired before anybody wrote it down', () => {
  expect(stateAt(booking(PENDING), NOW + HOUR - 1).status).toBe('pending');
  expect(stateAt(booking(PENDING), NOW + HOUR).status).toBe('expired');
});

function booking(state: BookingState): Booking {
  return {
    id: 'bkg_1',
    businessId: 'biz_1',
    serviceId: 'svc_1',
    staffId: 'ana',
    widgetKey: null,
    state,
    revision: 3,
    start: START,
    end: START + HOUR,
    footprint: { start: START, end: START + HOUR },
    customer: { name: 'Bea', email: null, phone: null },
    answers: {},
    consent: null,
    visitorTimezone: 'UTC',
    locale: 'en',
    source: null,
    tokenHash: 'hash',
    createdAt: NOW - HOUR,
    updatedAt: NOW - HOUR,
  };
}
