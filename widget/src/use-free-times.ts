import type { ShownStaff, WidgetView } from '@bookingsaas/server/contract/widgets';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Availability } from './availability.ts';
import type { Flow } from './flow.ts';
import type { Day, Month } from './time/days.ts';
import { monthOf } from './time/days.ts';
import { byDay, dayIn } from './time/zone.ts';

/** The free times on screen. */
export interface FreeTimes {
  readonly today: Day;
  readonly month: Month;
  /** The open day; null when the month has no free time. */
  readonly day: Day | null;
  /** Free starts by date in the visitor's zone, also of a few days around the month. */
  readonly days: ReadonlyMap<Day, readonly number[]>;
  /** `slow` is `loading` for longer than 300 ms. */
  readonly status: 'ready' | 'loading' | 'slow' | 'failed';
  /** First free start after this month, when it has none; null when there is none at all. */
  readonly next: number | null;
  /** Somebody else who has a free time before that. */
  readonly sooner: { readonly person: ShownStaff; readonly start: number } | null;
  readonly load: (month: Month) => void;
}

const SLOW_MS = 300;
const MOST_OTHERS = 4;
const NO_STARTS: readonly number[] = [];

/** Reads and asks for the free times of what is chosen; draws again when an answer comes. */
export function useFreeTimes(
  { view, others }: { readonly view: WidgetView; readonly others: readonly ShownStaff[] },
  flow: Flow,
  store: Availability,
): FreeTimes {
  const [version, redraw] = useState(0);
  const [failed, setFailed] = useState('');
  const [slow, setSlow] = useState('');
  const { service, staff, zone } = flow;
  const today = dayIn(zone, Date.parse(view.now));
  const month = flow.month ?? firstMonth();
  const name = `${service} ${staff} ${month}`;
  const known = service === null ? undefined : store.read(service, staff, month);
  const starts = known?.starts ?? NO_STARTS;
  const days = useMemo(() => byDay(zone, starts), [zone, starts]);
  const firstDay = [...days.keys()].find((day) => monthOf(day) === month);
  const isReady = Boolean(known?.isWhole || firstDay);
  const isEmpty = isReady && !firstDay;
  const next = starts.find((start) => dayIn(zone, start) > `${month}-31`) ?? known?.next ?? null;
  const isChoosing = flow.step.at === 'time';

  useEffect(() => {
    if (!isChoosing || known?.isWhole) return undefined;
    load(month);
    const timer = setTimeout(() => setSlow(name), SLOW_MS);
    return () => clearTimeout(timer);
  }, [isChoosing, name, version]);

  useEffect(() => {
    if (!isEmpty || staff === null || service === null) return;
    const asked = others.filter((person) => person.id !== staff).slice(0, MOST_OTHERS);
    void Promise.all(asked.map((person) => store.load(service, person.id, month))).then(() =>
      redraw((count) => count + 1),
    );
  }, [isEmpty, name]);

  return {
    today,
    month,
    day: flow.day ?? (flow.start === null ? (firstDay ?? null) : dayIn(zone, flow.start)),
    days,
    status: isReady ? 'ready' : failed === name ? 'failed' : slow === name ? 'slow' : 'loading',
    next,
    sooner: isEmpty && staff !== null ? findSooner() : null,
    load,
  };

  function load(wanted: Month): void {
    if (service === null) return;
    setFailed('');
    void store.load(service, staff, wanted).then((isAnswered) => {
      if (!isAnswered) setFailed(`${service} ${staff} ${wanted}`);
      redraw((count) => count + 1);
    });
  }

  function firstMonth(): Month {
    const present = monthOf(today);
    const early = service === null ? undefined : store.read(service, staff, present);
    const start = early?.starts[0] ?? early?.next;
    return start === undefined || start === null ? present : monthOf(dayIn(zone, start));
  }

  function findSooner(): FreeTimes['sooner'] {
    let best: FreeTimes['sooner'] = null;
    for (const person of others) {
      const starts = (service && store.read(service, person.id, month)?.starts) || NO_STARTS;
      const start = starts.find((one) => monthOf(dayIn(zone, one)) === month);
      if (person.id !== staff && start && start < (best?.start ?? next ?? Infinity)) best = { person, start };
    }
    return best;
  }
}
