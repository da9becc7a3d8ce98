import type { BookingModel } from './booking-model.ts';
import { noteLook } from './count/note-look.ts';
import type { Flow } from './flow.ts';

/** Tells the home what a change of the flow means in its events. */
export function tellSteps(before: Flow, m: BookingModel): void {
  const { flow, service, free, tell } = m;
  if (!service) return;
  const { id, name } = service;
  const { step, staff, start, day, month, zone } = flow;
  if (before.service !== id) tell('service', { service: id, name });
  if (day && before.day !== day) tell('date', { service: id, day, timezone: zone });
  if (start && before.start !== start) tell('slot', { service: id, staff, start: iso(start) });
  if (month && !day && before.month !== month) tell('next_month', { month });
  if (before.zone !== zone) tell('timezone', { timezone: zone });
  if (step.at === 'details' && before.step.at !== 'details') tell('form', { service: id });
  if (step.at === 'time' && free.isWhole && !free.day && month !== before.month) {
    tell('no_slots', { service: id, staff, month: free.month });
  }
  noteLook(m);
}

/** An instant as the API writes it. */
export function iso(instant: number): string {
  return new Date(instant).toISOString();
}
