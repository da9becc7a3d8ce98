import type { ShownService, ShownStaff, WidgetView } from '@bookingsaas/server/contract/widgets';
import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import { createApi } from './api.ts';
import type { AppOptions } from './app-options.ts';
import type { Availability } from './availability.ts';
import { createAvailability } from './availability.ts';
import type { Action, Flow } from './flow.ts';
import { advance } from './flow.ts';
import type { Words } from './i18n/words.ts';
import type { Late } from './late.tsx';
import { openFlow, staffOf } from './open-flow.ts';
import type { Format } from './time/format.ts';
import { createFormat } from './time/format.ts';
import { ownZone } from './time/zone.ts';
import type { FreeTimes } from './use-free-times.ts';
import { useFreeTimes } from './use-free-times.ts';

export interface BookingProps {
  readonly options: AppOptions;
  readonly view: WidgetView;
  readonly words: Words;
  readonly locale: string;
  readonly loadLate: () => Promise<Late>;
}

/** All that the screens of one booking need to know and can do. */
export interface BookingModel {
  readonly options: AppOptions;
  readonly view: WidgetView;
  readonly words: Words;
  readonly format: Format;
  readonly flow: Flow;
  readonly dispatch: (action: Action) => void;
  readonly service: ShownService | undefined;
  /** Who does the service. */
  readonly people: readonly ShownStaff[];
  /** The chosen person, or the only one. */
  readonly person: ShownStaff | undefined;
  readonly free: FreeTimes;
  readonly api: Api;
  readonly store: Availability;
  /** Unguessable and kept in memory only: ties a hold to the booking that follows it. */
  readonly visit: string;
  readonly late: Late | undefined;
  readonly goOn: () => void;
  /** Goes to the owner's own page after a booking. */
  readonly leaveFor: (url: string) => void;
}

/** Behaviour of the whole widget: state, free times, and the parts that are loaded later. */
export function useBooking({ options, view, words, locale, loadLate }: BookingProps): BookingModel {
  const [flow, dispatch] = useReducer(advance, null, () =>
    openFlow(view, options.prefill ?? {}, view.business.timezone),
  );
  const [late, setLate] = useState<Late>();
  const { api, store, visit } = useMemo(() => open(options, view), [view]);
  const format = useMemo(() => createFormat(locale, words, view.business.currency), [locale, words]);
  const service = view.services.find(({ id }) => id === flow.service);
  const people = service ? staffOf(view, service) : [];
  const free = useFreeTimes({ view, others: people }, flow, store);
  const isPastServices = flow.step.at !== 'service';

  useEffect(() => {
    const zone = ownZone();
    if (zone && zone !== flow.zone) dispatch({ do: 'choose-zone', zone });
    options.onEvent?.('ready', { key: view.key, locale });
  }, []);

  // Asked for again at the next step when it could not be had at this one.
  useEffect(() => {
    if (isPastServices && !late) void loadLate().then((loaded) => setLate(() => loaded), () => {});
  }, [flow.step.at]);

  return {
    options,
    view,
    words,
    format,
    flow,
    dispatch: act,
    service,
    people,
    person: people.length === 1 ? people[0] : people.find(({ id }) => id === flow.staff),
    free,
    api,
    store,
    visit,
    late,
    goOn,
    // From inside an iframe the whole page goes there, not the frame alone.
    leaveFor(url) {
      try {
        (window.top ?? window).location.href = url;
      } catch {
        // A sandbox may forbid it; the confirmation stays.
      }
    },
  };

  function act(action: Action): void {
    dispatch(action);
    tell(action);
  }

  function goOn(): void {
    const { start, staff } = flow;
    if (start === null || !service) return;
    dispatch({ do: 'continue' });
    options.onEvent?.('form', { service: service.id });
    const hold = { service: service.id, start: iso(start), visit, ...(staff && { staff }) };
    void api.hold(hold).then((answer) => {
      if (answer.is !== 'refused' || answer.error.code !== 'bookings.slot_taken') return;
      store.forget();
      dispatch({ do: 'lose-slot', start, nearest: (answer.error.nearest ?? []).map((at) => Date.parse(at)) });
      options.onEvent?.('conflict', { service: service.id, start: iso(start) });
    });
  }

  function tell(action: Action): void {
    const { onEvent } = options;
    if (!onEvent) return;
    const chosen = flow.service ?? '';
    switch (action.do) {
      case 'choose-service': {
        const name = view.services.find(({ id }) => id === action.service)?.name ?? '';
        return onEvent('service', { service: action.service, name });
      }
      case 'choose-day':
        return onEvent('date', { service: chosen, day: action.day, timezone: flow.zone });
      case 'choose-start':
        return onEvent('slot', { service: chosen, staff: flow.staff, start: iso(action.start) });
      case 'choose-zone':
        return onEvent('timezone', { timezone: action.zone });
      case 'show-month':
        return onEvent('next_month', { month: action.month });
    }
  }
}

function open(options: AppOptions, view: WidgetView): Pick<BookingModel, 'api' | 'store' | 'visit'> {
  const api = createApi(options.origin, options.key);
  const visit = newVisit();
  return { api, store: createAvailability(api, view, visit), visit };
}

function newVisit(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(36)).join('').padEnd(16, '0');
}

/** An instant as the API writes it. */
export function iso(instant: number): string {
  return new Date(instant).toISOString().replace('.000', '');
}
