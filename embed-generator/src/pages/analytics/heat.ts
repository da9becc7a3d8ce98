import type { Analytics } from '@bookingsaas/server/contract/analytics';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface HeatCell {
  readonly weekday: Weekday;
  readonly hour: number;
  readonly count: number;
  /** Of them, those who found nothing. */
  readonly unmet: number;
  /** 0 to 5. */
  readonly level: number;
  /** At least half of those who wanted this hour found no room in it. */
  readonly isUnmet: boolean;
}

export interface Heat {
  readonly hours: readonly number[];
  readonly rows: readonly (readonly HeatCell[])[];
  readonly most: number;
}

interface Hour {
  readonly weekday: Weekday;
  readonly hour: number;
  readonly count: number;
  readonly unmet: number;
}

/** What visitors wanted, hour by hour. */
export function demandHeat({ demand }: Pick<Analytics, 'demand'>): Heat {
  return heatOf(demand.map(({ visitors, ...rest }) => ({ ...rest, count: visitors })));
}

/** What was booked, by the hour it begins. */
export function bookingHeat({ bookingHours }: Pick<Analytics, 'bookingHours'>): Heat {
  return heatOf(
    bookingHours.map(({ bookings, ...rest }) => ({ ...rest, count: bookings, unmet: 0 })),
  );
}

function heatOf(given: readonly Hour[]): Heat {
  const hours = range(
    Math.min(USUAL.from, ...given.map(({ hour }) => hour)),
    Math.max(USUAL.to, ...given.map(({ hour }) => hour)),
  );
  const most = Math.max(0, ...given.map(({ count }) => count));
  const known = new Map(given.map((one) => [`${one.weekday} ${one.hour}`, one]));
  const rows = WEEKDAYS.map((weekday) =>
    hours.map((hour) => {
      const { count = 0, unmet = 0 } = known.get(`${weekday} ${hour}`) ?? {};
      return {
        weekday,
        hour,
        count,
        unmet,
        level: most === 0 ? 0 : Math.ceil((count / most) * 5),
        isUnmet: unmet >= LEAST && unmet * 2 >= count,
      };
    }),
  );
  return { hours, rows, most };
}

const USUAL = { from: 8, to: 19 };
// One disappointed visitor is no pattern.
const LEAST = 2;

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
