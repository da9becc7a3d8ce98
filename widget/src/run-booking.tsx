import { h, render } from 'preact';
import { Booking } from './booking.tsx';
import type { VisitInput, Wait } from './booking-model.ts';
import { modelOf, openVisit } from './booking-model.ts';
import type { OnEvent } from './app-options.ts';
import type { Flow } from './flow.ts';
import { chooseZone } from './flow.ts';
import type { Late } from './late.tsx';
import { openFlow } from './open-flow.ts';
import { ownZone } from './time/zone.ts';

export interface RunInput extends VisitInput {
  readonly home: HTMLElement;
  readonly loadLate: () => Promise<Late>;
  /** Draws for the first time; `hydrate` where the server has already drawn. */
  readonly draw?: typeof render;
}

const SLOW_MS = 300;
// How long a chunk may be on its way before the screen that needs it says that it does not come.
const PATIENCE_MS = 10_000;

/**
 * Runs one booking in an element: every change of the flow is drawn from the top, which keeps Preact's hooks out of
 * the first kilobytes. Returns how to stop.
 */
export function runBooking({ home, loadLate, draw = render, ...input }: RunInput): () => void {
  const visit = openVisit(input);
  const { options, view, store, format, log } = visit;
  const tell: OnEvent = (name, detail) => {
    options.onEvent?.(name, detail);
    log.events.push([name, detail]);
  };
  let flow = openFlow(view, options.prefill ?? {}, view.business.timezone);
  let late: Promise<Late> | undefined;
  let loaded: Late | undefined;
  let wait: Wait = 'none';
  let timer = 0;
  let isGone = false;

  redraw(draw);
  const zone = ownZone();
  if (zone) flow = chooseZone(flow, zone);
  redraw();
  settle();
  tell('ready', { key: view.key, locale: format.locale });
  return () => {
    log.stop?.();
    isGone = true;
    clearTimeout(timer);
    render(null, home);
  };

  function model() {
    return modelOf(visit, flow, { wait, late: loaded, set, tell, load });
  }

  function redraw(paint = render): void {
    if (isGone) return;
    const m = model();
    const keep = loaded?.keepRoom(home);
    paint(<Booking m={m} />, home);
    keep?.(m);
  }

  function set<Rest extends readonly unknown[]>(
    change: (flow: Flow, ...rest: Rest) => Flow,
    ...rest: Rest
  ): void {
    const before = flow;
    flow = change(flow, ...rest);
    redraw();
    settle();
    // Events wait for the chunk that knows them, and keep their order.
    const now = model();
    void late?.then(
      ({ tellSteps }) => tellSteps(before, now),
      () => undefined,
    );
    // Drawing is done when `render` returns, so focus can follow at once.
    if (flow.step.at !== before.step.at) focus('.main h2');
    else if (flow.cursor && flow.cursor !== before.cursor) focus('td [tabindex="0"]');
  }

  function focus(selector: string): void {
    home.querySelector<HTMLElement>(selector)?.focus();
  }

  // Asks for what the screen still lacks.
  function settle(): void {
    const { free } = model();
    late ??= loadLate();
    setTimeout(() => loaded || hurry('failed'), PATIENCE_MS);
    late.then(
      (chunk) => {
        if (loaded) return;
        loaded = chunk;
        flow = chunk.fillIn(flow, options);
        redraw();
        chunk.countVisit(model, home);
        if (flow.step.at === 'details') focus('.main h2');
      },
      () => {
        late = undefined;
        hurry('failed');
      },
    );
    if (flow.step.at === 'time' && !free.isWhole) load(free.month);
  }

  function load(month: string): void {
    const request = store.load(flow.service ?? '', flow.staff, month);
    // What is only near is not waited for.
    if (month !== model().free.month) return;
    clearTimeout(timer);
    wait = 'none';
    const own = (timer = setTimeout(() => hurry('slow'), SLOW_MS));
    void request.then((isAnswered) => {
      // By now the answer for another month, or another person, is waited for.
      if (own !== timer) return;
      clearTimeout(timer);
      hurry(isAnswered ? 'none' : 'failed');
      // The answer may show another month, the first with a free time.
      if (isAnswered) settle();
    });
  }

  function hurry(next: Wait): void {
    wait = next;
    redraw();
  }
}
