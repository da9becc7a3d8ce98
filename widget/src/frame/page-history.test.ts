import { beforeEach, describe, expect, test } from 'vitest';
import type { BookingModel } from '../booking-model.ts';
import type { Flow } from '../flow.ts';
import * as flow from '../flow.ts';
import { openFlow } from '../open-flow.ts';
import { at, salon } from '../stories/salon.ts';
import { followHistory } from './page-history.ts';

const HALF_PAST_TWO = at('2026-12-08', '14:30');
let shown: Flow;
let browser: ReturnType<typeof browserAt>;
let tell: (before: Flow, now: BookingModel) => void;

beforeEach(() => {
  shown = openFlow(salon, {}, 'Europe/Paris');
  browser = browserAt(null);
  tell = followHistory(browser.page);
});

describe('on a booking page that is nobody else’s', () => {
  test('Back leads through the steps and keeps what was chosen and typed', () => {
    goToDetails();
    set(flow.write, 'name', { name: 'Camille Moreau' });
    expect(browser.length()).toBe(3);
    browser.walk(-1);
    expect(shown.step.at).toBe('time');
    browser.walk(-1);
    expect(shown).toMatchObject({ step: { at: 'service' }, start: HALF_PAST_TWO });
    expect(shown.draft.name).toBe('Camille Moreau');
  });

  test('Forward leads to the form again, while the time is still chosen', () => {
    goToDetails();
    browser.walk(-2);
    browser.walk(1);
    expect(shown.step.at).toBe('time');
    browser.walk(1);
    expect(shown.step.at).toBe('details');
    browser.walk(-1);
    set(flow.showMonth, '2027-01');
    browser.walk(1);
    expect(shown.step.at).toBe('time');
  });

  test('the page’s own button back is a step back for the browser too', () => {
    goToDetails();
    set(flow.goBack);
    expect(shown.step.at).toBe('time');
    browser.walk(-1);
    expect(shown.step.at).toBe('service');
  });

  test('a time of the list of next times is one step away from the list, whichever button leads back', () => {
    set(flow.chooseNext, 'coupe-femme', HALF_PAST_TWO);
    browser.walk(-1);
    expect(shown.step.at).toBe('service');
    set(flow.chooseNext, 'coupe-femme', HALF_PAST_TWO);
    set(flow.goBack);
    expect(shown.step.at).toBe('time');
    browser.walk(-1);
    expect(shown.step.at).toBe('service');
  });

  test('after a booking, Back leaves the page, and never opens the form again', () => {
    goToDetails();
    // @NOTE what was booked is of no importance here.
    set(flow.finish, {} as Parameters<typeof flow.finish>[1]);
    expect(browser.at()).toBe(0);
    browser.walk(1);
    expect(shown.step.at).toBe('booked');
    set(flow.startAgain, false);
    expect(shown.step.at).toBe('service');
  });

  test('what was in the history before the page was loaded again is not taken for its steps', () => {
    browser = browserAt({ booking: 'details', under: 'time', depth: 2 });
    tell = followHistory(browser.page);
    goToDetails();
    browser.walk(-1);
    browser.walk(-1);
    expect(shown.step.at).toBe('service');
  });
});

function goToDetails(): void {
  set(flow.chooseService, 'coupe-femme');
  set(flow.chooseStart, HALF_PAST_TWO);
  set(flow.goOn);
}

function set<Rest extends readonly unknown[]>(
  change: (flow: Flow, ...rest: Rest) => Flow,
  ...rest: Rest
): void {
  const before = shown;
  shown = change(shown, ...rest);
  // @NOTE following the history uses no other part of a model.
  tell(before, { flow: shown, set, view: salon } as unknown as BookingModel);
}

// The history of one tab, as far as one document knows it.
function browserAt(first: unknown) {
  const entries = [first];
  let index = 0;
  let hear: (event: PopStateEvent) => void = () => undefined;
  const walk = (steps: number): void => {
    index += steps;
    // @NOTE nothing else of the event is read.
    hear({ state: entries[index] } as PopStateEvent);
  };
  const history = {
    get state() {
      return entries[index];
    },
    pushState: (state: unknown) => void entries.splice(++index, Infinity, state),
    replaceState: (state: unknown) => void (entries[index] = state),
    go: walk,
    back: () => walk(-1),
  };
  const page = {
    history,
    addEventListener: (_: string, listener: typeof hear) => void (hear = listener),
  };
  return {
    // @NOTE only these parts of a window are used.
    page: page as unknown as Window,
    walk,
    at: () => index,
    length: () => entries.length,
  };
}
