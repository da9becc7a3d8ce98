import { expect, test } from 'vitest';
import { FUNNEL_STEPS } from '@bookingsaas/server/contract/analytics';
import type { FunnelStep } from '@bookingsaas/server/contract/analytics';
import { bookingsBeyondForms, largestLoss, stepsOf } from './funnel-steps.ts';

function funnel(counts: Partial<Record<FunnelStep, number>>) {
  return FUNNEL_STEPS.map((step) => ({ step, visitors: counts[step] ?? 0, lost: 0 }));
}

const DRAWN = {
  load: 3000,
  view: 2184,
  open: 1500,
  service: 1236,
  date: 1101,
  slot: 402,
  form: 318,
  submit: 230,
  booked: 214,
};

test('six steps are shown, each as a part of those who saw the widget', () => {
  const steps = stepsOf(funnel(DRAWN));
  expect(steps.map(({ visitors }) => visitors)).toEqual([2184, 1236, 1101, 402, 318, 214]);
  expect(steps.map(({ share }) => Math.round((share ?? 0) * 100))).toEqual([
    100, 57, 50, 18, 15, 10,
  ]);
});

test('most is lost where the largest part turns away, not where most people are', () => {
  expect(largestLoss(stepsOf(funnel(DRAWN)))).toEqual({ step: 'slot', visitors: 699 });
});

test('of a handful of visitors nothing is said', () => {
  expect(largestLoss(stepsOf(funnel({ view: 19, service: 2 })))).toBeNull();
  expect(largestLoss(stepsOf(funnel({})))).toBeNull();
  const all = { view: 30, service: 30, date: 30, slot: 30, form: 30, booked: 30 };
  expect(largestLoss(stepsOf(funnel(all)))).toBeNull();
});

test('more bookings than visitors are shown without a share nobody could believe', () => {
  const steps = stepsOf(funnel({ view: 60, service: 40, booked: 171 }));
  expect(steps.at(-1)).toEqual({ step: 'booked', visitors: 171, share: null });
});

test('bookings that no counted visitor made are told, and never make a share above the whole', () => {
  expect(bookingsBeyondForms(funnel(DRAWN))).toBe(0);
  const plain = funnel({
    load: 5,
    view: 4,
    service: 2,
    date: 2,
    slot: 1,
    form: 1,
    submit: 1,
    booked: 9,
  });
  expect(bookingsBeyondForms(plain)).toBe(8);
  expect(stepsOf(plain).at(-1)).toEqual({ step: 'booked', visitors: 9, share: null });
  expect(largestLoss(stepsOf(plain))).toBeNull();
});
