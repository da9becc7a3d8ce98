import { businessDays } from '../../domain/analytics/business-days.ts';
import type { BusinessDays } from '../../domain/analytics/business-days.ts';
import type { LocalDate } from '../../domain/availability/types.ts';
import { addDays } from '../../domain/time/local-date.ts';
import { localDateOf } from '../../domain/time/wall-time.ts';
import type { Core } from '../core.ts';

export type DaysOf = (businessId: string) => Promise<BusinessDays | null>;

type Deps = Pick<Core, 'store' | 'clock' | 'zones'>;

/**
 * The days of businesses, each asked for once; null for one that is gone. A business that has moved to another zone
 * lives there from its next day on, so that every instant belongs to one day and counted days stay what they were.
 */
export function createDaysOf(deps: Deps): DaysOf {
  const known = new Map<string, Promise<BusinessDays | null>>();
  return function daysOf(businessId) {
    const days = known.get(businessId) ?? findDays(deps, businessId);
    known.set(businessId, days);
    return days;
  };
}

async function findDays(
  { store, clock, zones }: Deps,
  businessId: string,
): Promise<BusinessDays | null> {
  const [business, periods] = await Promise.all([
    store.read.businesses.byId(businessId),
    store.read.visitLog.zones(businessId),
  ]);
  if (business === null) return null;
  const last = periods.at(-1);
  if (last?.timezone === business.timezone) return businessDays(periods, zones);
  const period = {
    fromDay: last === undefined ? BEGINNING : nextDay([last.timezone, business.timezone]),
    timezone: business.timezone,
  };
  await store.write((tx) => tx.visitLog.addZone(businessId, period));
  return businessDays(
    [...periods.filter(({ fromDay }) => fromDay !== period.fromDay), period],
    zones,
  );

  function nextDay(timezones: readonly string[]): LocalDate {
    const days = timezones.map((timezone) => localDateOf(clock.now(), zones.of(timezone)));
    return addDays(days.toSorted().at(-1) ?? BEGINNING, 1);
  }
}

const BEGINNING = '1970-01-01';
