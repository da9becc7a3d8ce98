import type { BookingModel } from '../booking-model.ts';

/** Notes that the times of a service are on screen, and what is free on a day that was chosen; each once. */
export function noteLook({ flow, free, log }: BookingModel): void {
  const { service, step, day } = flow;
  if (step.at !== 'time' || !free.isReady) return;
  if (log.service !== service) {
    log.events.push([
      'looked',
      { service: (log.service = service), day: free.day, next: free.next },
    ]);
  }
  if (day && log.day !== day) {
    log.events.push(['opened', { service, day: (log.day = day), free: free.days.get(day) }]);
  }
}
