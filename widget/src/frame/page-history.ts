import type { BookingModel } from '../booking-model.ts';
import type { Flow } from '../flow.ts';
import { chooseService, goOn, returnTo } from '../flow.ts';

type At = Flow['step']['at'];

/** What one entry of the browser's history says of our page. */
interface Entry {
  readonly booking: At;
  /** The step of the entry below; none below the one the page opened with. */
  readonly under: At | null;
  /** How many of our entries are below. */
  readonly depth: number;
}

const ORDER: readonly At[] = ['service', 'time', 'details', 'booked'];

/**
 * The browser's own Back and Forward walk through the steps of a booking page that is nobody else's, so that a gesture
 * meant for the step before does not leave the page with everything that was typed. After a booking, Back leaves.
 * To be told of each change of the flow.
 */
export function followHistory(
  page: Pick<Window, 'history' | 'addEventListener'>,
): (before: Flow, now: BookingModel) => void {
  const { history } = page;
  let last: BookingModel | undefined;
  page.addEventListener('popstate', ({ state }: PopStateEvent) => {
    if (last && isEntry(state)) walkTo(state.booking, last);
  });
  return (before, now) => {
    const from = before.step.at;
    const to = now.flow.step.at;
    if (!last) {
      // What an earlier load of the page left behind says nothing of this one.
      history.replaceState({ booking: from, under: null, depth: 0 } satisfies Entry, '');
      // Each step shows its own beginning.
      history.scrollRestoration = 'manual';
    }
    last = now;
    const here: unknown = history.state;
    if (from !== to && isEntry(here) && here.booking !== to) record({ from, to }, here, now);
  };

  function record({ from, to }: { from: At; to: At }, here: Entry, { view }: BookingModel): void {
    if (to === 'booked') {
      if (here.depth > 0 && !view.redirectUrl) history.go(-here.depth);
      return;
    }
    const isForward = ORDER.indexOf(to) > ORDER.indexOf(from);
    if (isForward) {
      history.pushState({ booking: to, under: from, depth: here.depth + 1 } satisfies Entry, '');
    } else if (here.under === to) {
      history.back();
    } else {
      history.replaceState({ ...here, booking: to } satisfies Entry, '');
    }
  }
}

function walkTo(to: At, { flow, set }: BookingModel): void {
  const { at } = flow.step;
  if (at === 'booked' || to === 'booked' || to === at) return;
  if (to === 'details') set(goOn);
  else if (ORDER.indexOf(to) < ORDER.indexOf(at)) set(returnTo, to);
  else if (flow.service) set(chooseService, flow.service);
}

function isEntry(state: unknown): state is Entry {
  return typeof state === 'object' && state !== null && 'booking' in state && 'depth' in state;
}
