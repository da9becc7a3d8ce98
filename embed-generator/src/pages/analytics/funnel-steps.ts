import type { Analytics, FunnelStep } from '@bookingsaas/server/contract/analytics';
import { shareOf } from './figures.ts';

/** The steps a reader knows; loading and opening depend on the page around, sending follows from booking. */
export const SHOWN_STEPS = ['view', 'service', 'date', 'slot', 'form', 'booked'] as const;
export type ShownStep = (typeof SHOWN_STEPS)[number];

export interface StepCount {
  readonly step: ShownStep;
  readonly visitors: number;
  /** Of those who saw the widget; null when nobody did, or when blockers hid so many that there are more bookings. */
  readonly share: number | null;
}

/** How far visitors came, in the steps that are shown. */
export function stepsOf(funnel: Analytics['funnel']): readonly StepCount[] {
  const counts = new Map<FunnelStep, number>(funnel.map(({ step, visitors }) => [step, visitors]));
  const seen = counts.get('view') ?? 0;
  return SHOWN_STEPS.map((step) => {
    const visitors = counts.get(step) ?? 0;
    return { step, visitors, share: shareOf(visitors, seen) };
  });
}

/**
 * Bookings more than visitors who are known to have sent the form: by pages without JavaScript, by browsers that are not
 * to be counted, or by a visitor who booked twice.
 */
export function bookingsBeyondForms(funnel: Analytics['funnel']): number {
  const count = (name: FunnelStep) => funnel.find(({ step }) => step === name)?.visitors ?? 0;
  return Math.max(0, count('booked') - count('submit'));
}

export interface Loss {
  /** The step they did not take. */
  readonly step: ShownStep;
  readonly visitors: number;
}

/** Where the largest part of those who came that far give up; null while too few came to say. */
export function largestLoss(steps: readonly StepCount[]): Loss | null {
  const losses = steps.slice(1).flatMap(({ step, visitors }, index) => {
    const before = steps[index]?.visitors ?? 0;
    return before < ENOUGH
      ? []
      : [{ step, visitors: before - visitors, rate: 1 - visitors / before }];
  });
  const largest = losses.toSorted((a, b) => b.rate - a.rate)[0];
  return largest === undefined || largest.visitors <= 0
    ? null
    : { step: largest.step, visitors: largest.visitors };
}

const ENOUGH = 20;
