import type { VisitCounts, VisitEvent, VisitFacts } from './types.ts';

/** One visitor as counts of 0 and 1: whoever is at a step has been at every step before it. */
export function stepsOf(
  { placement }: Pick<VisitFacts, 'placement'>,
  events: readonly VisitEvent[],
): Omit<VisitCounts, 'unmet'> {
  const told = new Set(events.map(({ name }) => name));
  const hasTimes = events.some((event) => event.name === 'looked' && !isEmptyLook(event));
  const has = (...names: readonly string[]) => names.some((name) => told.has(name));
  const isPopup = placement === 'popup' || placement === 'floating';
  const submits = has('submit', 'booked');
  const forms = submits || has('form', 'field_error', 'conflict');
  const slots = forms || has('slot');
  const hasActed = slots || has('service', 'date', 'opened', 'empty', 'next_month', 'timezone');
  // In a popup the app is only there once it was opened; what stands in a page is open from the beginning.
  const views = hasActed || has('view', 'open') || (isPopup && has('ready'));
  const opens = isPopup ? hasActed || has('ready', 'open') : views;
  // The service can be settled before anything is pressed, and times can be on screen below the fold.
  const services = hasActed || (opens && views && has('looked', 'no_slots'));
  const dates = slots || has('date', 'opened') || (services && hasTimes);
  return {
    loads: 1,
    views: Number(views),
    opens: Number(opens),
    services: Number(services),
    dates: Number(dates),
    slots: Number(slots),
    forms: Number(forms),
    submits: Number(submits),
  };
}

/** A month without a time, or a service that has none where its times would be. */
export function isEmptyLook({ name, day, next }: VisitEvent): boolean {
  return name === 'no_slots' || (name === 'looked' && day === undefined && next !== undefined);
}
