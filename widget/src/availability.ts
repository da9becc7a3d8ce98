import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import type { Api } from './api.ts';
import type { Month } from './time/days.ts';
import { addDays, lastDayOf } from './time/days.ts';
import { readStarts } from './time/starts.ts';

/** What is known of a month's free times. */
export interface MonthKnown {
  /** Free starts (epoch milliseconds, ascending) of the month and two days around it. */
  readonly starts: readonly number[];
  /** False while only the times that came with the page are known. */
  readonly isWhole: boolean;
  /** First free start after the month, when the month has none. */
  readonly next: number | null;
}

/** The free times of one visit, asked for once per service, person and month and kept in memory. */
export interface Availability {
  /** What is known now; undefined when nothing is. */
  read(service: string, staff: string | null, month: Month): MonthKnown | undefined;
  /** Resolves to false when the server gave no answer. */
  load(service: string, staff: string | null, month: Month): Promise<boolean>;
  /** After somebody else took a time, what is known is old. */
  forget(): void;
}

// Zones are up to 26 hours apart, so a month anywhere lies within the month here and two days around it.
const AROUND = 2;

/** A time that `visit` itself holds counts as free. */
export function createAvailability(api: Api, view: WidgetView, visit: string): Availability {
  const months = new Map<string, MonthKnown>();
  const loading = new Map<string, Promise<boolean>>();
  const unpacked = new Map<string, readonly number[]>();
  let first = view.first;

  return {
    read: (service, staff, month) =>
      months.get(nameOf(service, staff, month)) ?? (staff === null ? early(service, month) : undefined),
    load(service, staff, month) {
      const name = nameOf(service, staff, month);
      if (months.has(name)) return Promise.resolve(true);
      let request = loading.get(name);
      if (!request) {
        request = ask(service, staff, month).finally(() => loading.delete(name));
        loading.set(name, request);
      }
      return request;
    },
    forget() {
      months.clear();
      loading.clear();
      first = {};
    },
  };

  function early(service: string, month: Month): MonthKnown | undefined {
    const packed = first[service];
    if (packed === undefined || `${month}-01` > view.firstTo) return undefined;
    const starts = unpacked.get(service) ?? readStarts(packed);
    unpacked.set(service, starts);
    const isWhole = addDays(lastDayOf(month), AROUND) <= view.firstTo;
    return { starts, isWhole, next: null };
  }

  async function ask(service: string, staff: string | null, month: Month): Promise<boolean> {
    const name = nameOf(service, staff, month);
    const from = addDays(`${month}-01`, -AROUND);
    const to = addDays(lastDayOf(month), AROUND);
    const answer = await api.availability({ service, staff, from, to, visit });
    if (answer.is !== 'ok') return false;
    const { days, next } = answer.value;
    const starts = Object.values(days).flat().map(Date.parse).sort((a, b) => a - b);
    months.set(name, { starts, isWhole: true, next: next === null ? null : Date.parse(next) });
    return true;
  }
}

function nameOf(service: string, staff: string | null, month: Month): string {
  return `${service} ${staff} ${month}`;
}
