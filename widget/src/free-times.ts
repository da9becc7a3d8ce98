import type { ShownStaff } from '@bookingsaas/server/contract/widgets';
import type { Availability } from './availability.ts';
import type { Flow } from './flow.ts';
import type { Day, Month } from './time/days.ts';
import { monthOf } from './time/days.ts';
import { byDay, dayIn } from './time/zone.ts';
import type { VisitView } from './visit-view.ts';

/** The free times on screen. */
export interface FreeTimes {
  readonly today: Day;
  readonly month: Month;
  /** The open day; null when the month has no free time, or none that is known yet. */
  readonly day: Day | null;
  /** Free starts by date in the visitor's zone, also of a few days around the month. */
  readonly days: ReadonlyMap<Day, readonly number[]>;
  /** False while some of the month has still to be asked for. */
  readonly isWhole: boolean;
  /** Something can be shown: a free time, or that there is none. */
  readonly isReady: boolean;
  /** First free start after this month, when it has none; null when there is none at all. */
  readonly next: number | null;
}

/** Somebody else who is free sooner than the chosen person. */
export interface Sooner {
  readonly person: ShownStaff;
  readonly start: number;
}

/** What is known of the free times of what is chosen; asks nobody. */
export function freeTimes(view: VisitView, flow: Flow, store: Availability): FreeTimes {
  const { staff, zone, start } = flow;
  const service = flow.service ?? '';
  const today = dayIn(zone, Date.parse(view.now));
  const month = flow.month ?? firstMonth();
  const known = store.read(service, staff, month);
  const starts = known?.starts ?? [];
  const days = byDay(zone, starts);
  const firstDay = [...days.keys()].find((day) => monthOf(day) === month);
  const isWhole = known?.isWhole ?? false;
  return {
    today,
    month,
    day: flow.day ?? (start ? dayIn(zone, start) : (firstDay ?? null)),
    days,
    isWhole,
    isReady: isWhole || Boolean(firstDay),
    next: starts.find((one) => monthOf(dayIn(zone, one)) > month) ?? known?.next ?? null,
  };

  function firstMonth(): Month {
    const present = monthOf(today);
    const early = store.read(service, staff, present);
    const first = early?.starts[0] ?? early?.next;
    return first ? monthOf(dayIn(zone, first)) : present;
  }
}

/** The one of `others` with the earliest free time in the month, if that is before `next`; reads what is known. */
export function soonest(
  others: readonly ShownStaff[],
  flow: Flow,
  { store, free }: { store: Availability; free: FreeTimes },
): Sooner | null {
  let best: Sooner | null = null;
  for (const person of others) {
    const { starts = [] } = store.read(flow.service ?? '', person.id, free.month) ?? {};
    const start = starts.find((one) => monthOf(dayIn(flow.zone, one)) === free.month);
    if (start && person.id !== flow.staff && start < (best?.start ?? free.next ?? Infinity))
      best = { person, start };
  }
  return best;
}
