import type { BookingModel } from '../booking-model.ts';
import { sourceOf } from '../screens/booking-request.ts';
import { isCounted, onceSeen, tell } from './beacon.ts';
import { noteLook } from './note-look.ts';

/** Counts one visit of the app in `home`, from what its log already holds on. */
export function countVisit(model: () => BookingModel, home: HTMLElement): void {
  const { log } = model();
  if (!isCounted()) return;
  log.send = send;
  log.stop = () => {
    send();
    document.removeEventListener('visibilitychange', send);
  };
  // Whenever the page goes out of sight, which may be the last that is heard of it; coming back there is nothing new.
  document.addEventListener('visibilitychange', send);
  onceSeen(home, () => log.events.push(['view']));

  function send(): void {
    const m = model();
    noteLook(m);
    const events = log.events.splice(0);
    if (events[0]) {
      tell(m.options.origin, m.view.key, {
        ...sourceOf(m),
        locale: m.format.locale,
        timezone: m.flow.zone,
        events,
      });
    }
  }
}
