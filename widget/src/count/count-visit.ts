import type { BookingModel } from '../booking-model.ts';
import { isCounted, onceHidden, onceSeen, tell } from './beacon.ts';
import { noteLook } from './note-look.ts';

/** Counts one visit of the app in `home`, from what its log already holds on. */
export function countVisit(model: () => BookingModel, home: HTMLElement): void {
  const { log, view, options, format, late } = model();
  const { events } = log;
  if (log.send || !isCounted(navigator)) return;
  const controller = new AbortController();
  const { signal } = controller;
  const unsee = onceSeen(home, () => events.push(['view']));
  let sent = 0;
  log.send = send;
  log.stop = () => {
    send();
    unsee();
    controller.abort();
  };
  onceHidden(send, signal);
  // A day without times does nothing when it is pressed, and that is worth knowing.
  home.addEventListener(
    'click',
    ({ target }) => {
      const { flow, free } = model();
      const pressed = target instanceof Element && target.closest('.d[aria-disabled=true]');
      const day = pressed && `${free.month}-${pressed.textContent.padStart(2, '0')}`;
      if (day && day >= free.today) events.push(['empty', { service: flow.service, day }]);
    },
    { signal },
  );

  function send(): void {
    const now = model();
    noteLook(now);
    if (events.length === sent) return;
    tell(options.origin, view.key, {
      ...(late?.framed ?? options).source,
      placement: options.placement,
      locale: format.locale,
      timezone: now.flow.zone,
      variant: view.variant,
      events: events.slice(sent),
    });
    sent = events.length;
  }
}
