import type { Availability as Answered } from '@bookingsaas/server/contract/availability';
import type { Ask } from './api.ts';
import type { Month } from './time/days.ts';
import { addDays, lastDayOf } from './time/days.ts';
import { readStarts } from './time/starts.ts';
import type { VisitView } from './visit-view.ts';

/** What is known of a month's free times. */
export interface MonthKnown {
  /** Free starts (epoch milliseconds, ascending) of the month and two days around it. */
  readonly starts: readonly number[];
  /** False while only the times that came with the page are known. */
  readonly isWhole: boolean;
  /** First free start after the month, when the month has none. */
  readonly next: number | null;
  /** Nothing is free because a calendar behind the bookings does not answer. */
  readonly isPaused?: true | undefined;
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
export function createAvailability(ask: Ask, view: VisitView, visit: string): Availability {
  const months = new Map<string, MonthKnown>();
  const loading = new Map<string, Promise<boolean>>();
  let first = view.first;

  return {
    read,
    load(service, staff, month) {
      const name = [service, staff, month].join();
      if (read(service, staff, month)?.isWhole) return Promise.resolve(true);
      const request = loading.get(name) ?? fetchMonth(service, staff, month);
      loading.set(name, request);
      return request.finally(() => loading.delete(name));
    },
    forget() {
      months.clear();
      loading.clear();
      first = {};
    },
  };

  function read(service: string, staff: string | null, month: Month): MonthKnown | undefined {
    const name = [service, staff, month].join();
    if (!months.has(name) && !staff) readFirst(service, month, name);
    return months.get(name);
  }

  function readFirst(service: string, month: Month, name: string): void {
    const packed = first[service];
    if (packed === undefined || `${month}-01` > view.firstTo) return;
    const isWhole = addDays(lastDayOf(month), AROUND) <= view.firstTo;
    months.set(name, { starts: readStarts(packed), isWhole, next: null });
  }

  async function fetchMonth(service: string, staff: string | null, month: Month): Promise<boolean> {
    const query = new URLSearchParams({
      service,
      from: addDays(`${month}-01`, -AROUND),
      to: addDays(lastDayOf(month), AROUND),
      visit,
    });
    if (staff) query.set('staff', staff);
    const answer = await ask<Answered>(`/availability?${query}`);
    if (answer.is !== 'ok') return false;
    const { days, next, isPaused } = answer.value;
    const starts = Object.values(days)
      .flat()
      .map((start) => Date.parse(start))
      .sort((a, b) => a - b);
    months.set([service, staff, month].join(), {
      starts,
      isWhole: true,
      next: next ? Date.parse(next) : null,
      isPaused,
    });
    return true;
  }
}
