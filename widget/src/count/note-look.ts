import type { BookingModel } from '../booking-model.ts';
import { dayIn } from '../time/zone.ts';

/** Notes, once for each service, that its times are on screen and when the first of them is. */
export function noteLook({ flow, free, log }: BookingModel): void {
  const { service, step, zone } = flow;
  if (
    step.at !== 'time' ||
    !free.isReady ||
    log.events.some(([name, detail]) => name === 'looked' && detail?.service === service)
  )
    return;
  const [first] = free.days.keys();
  log.events.push([
    'looked',
    { service, day: free.day, soonest: first ?? (free.next && dayIn(zone, free.next)) },
  ]);
}
