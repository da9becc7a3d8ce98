import type { ShownService, ShownStaff } from '@bookingsaas/server/contract/widgets';
import type { Ask } from './api.ts';
import { createAsk } from './api.ts';
import type { AppOptions, OnEvent } from './app-options.ts';
import type { Availability } from './availability.ts';
import { createAvailability } from './availability.ts';
import type { Flow } from './flow.ts';
import type { FreeTimes } from './free-times.ts';
import { freeTimes } from './free-times.ts';
import type { Words } from './i18n/words.ts';
import type { Late } from './late.tsx';
import { staffOf } from './open-flow.ts';
import type { Format } from './time/format.ts';
import { createFormat } from './time/format.ts';
import type { VisitLog } from './visit-log.ts';
import type { VisitView } from './visit-view.ts';

/** What stays the same during one visit. */
export interface Visit {
  readonly options: AppOptions;
  readonly view: VisitView;
  readonly words: Words;
  readonly format: Format;
  readonly ask: Ask;
  readonly store: Availability;
  /** Unguessable and kept in memory only: ties a hold to the booking that follows it. */
  readonly id: string;
  readonly log: VisitLog;
}

export type SetFlow = <Rest extends readonly unknown[]>(
  change: (flow: Flow, ...rest: Rest) => Flow,
  ...rest: Rest
) => void;

/** All that the screens of one booking know and can do. */
export interface BookingModel extends Visit {
  readonly flow: Flow;
  readonly service: ShownService | undefined;
  /** Who does the service. */
  readonly people: readonly ShownStaff[];
  /** The chosen person, or the only one. */
  readonly person: ShownStaff | undefined;
  readonly free: FreeTimes;
  readonly wait: Wait;
  readonly late: Late | undefined;
  /** Changes the flow by one of its transitions, and draws. */
  readonly set: SetFlow;
  readonly tell: OnEvent;
  /** Asks for a month's free times, when they are not known, and draws again. */
  readonly load: (month: string) => void;
}

/** How the free times on screen are coming along; `slow` is longer than 300 ms. */
export type Wait = 'none' | 'slow' | 'failed';

export interface VisitInput {
  readonly options: AppOptions;
  readonly view: VisitView;
  readonly words: Words;
  /** BCP 47. */
  readonly locale: string;
}

export function openVisit({ options, view, words, locale: wanted }: VisitInput): Visit {
  // `en-GB` writes dates as in Britain; a language there are no words for must not write them either.
  const locale = wanted.startsWith(words.language) ? wanted : words.language;
  const ask = createAsk(options.origin, view.key);
  const id = newId();
  const format = createFormat(locale, words, view.business);
  return {
    options,
    view,
    words,
    format,
    ask,
    store: createAvailability(ask, view, id),
    id,
    log: { events: [] },
  };
}

/** The model of one drawing. */
export function modelOf(
  visit: Visit,
  flow: Flow,
  now: Pick<BookingModel, 'wait' | 'late' | 'set' | 'tell' | 'load'>,
): BookingModel {
  const { view, store } = visit;
  const service = view.services.find(({ id }) => id === flow.service);
  const people = service ? staffOf(view, service) : [];
  const person = people.length > 1 ? people.find(({ id }) => id === flow.staff) : people[0];
  return { ...visit, ...now, flow, service, people, person, free: freeTimes(view, flow, store) };
}

/** 32 hexadecimal digits from the system's own source of randomness. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
