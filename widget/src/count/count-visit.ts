import type { BookingModel } from '../booking-model.ts';
import { sourceOf } from '../screens/booking-request.ts';
import { isCounted, onceSeen, tell } from './beacon.ts';
import { noteLook } from './note-look.ts';

/** Counts one visit of the app in `home`, from what its log already holds on. */
export function countVisit(model: () => BookingModel, home: HTMLElement): void {
  const { log, view, options } = model();
  const { events } = log;
  let sent = 0;
  if (!isCounted(navigator)) return;
  log.send = send;
  log.stop = () => {
    send();
    document.removeEventListener('visibilitychange', send);
  };
  // Whenever the page goes out of sight, which may be the last that is heard of it; coming back there is nothing new.
  document.addEventListener('visibilitychange', send);
  onceSeen(home, () => events.push(['view']));
  // A day without times does nothing when it is pressed, and that is worth knowing.
  home.addEventListener('click', ({ target }) => {
    const { flow, free } = model();
    const pressed = target instanceof Element && target.closest('.d[aria-disabled=true]');
    if (pressed)
      events.push([
        'empty',
        { service: flow.service, day: `${free.month}-${pressed.textContent}` },
      ]);
  });

  function send(): void {
    const m = model();
    noteLook(m);
    if (events[sent]) {
      tell(options.origin, view.key, {
        ...sourceOf(m),
        locale: m.format.locale,
        timezone: m.flow.zone,
        events: events.slice(sent),
      });
    }
    sent = events.length;
  }
}
