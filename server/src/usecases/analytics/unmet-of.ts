import { PARTS_OF_DAY } from '../../contract/analytics.ts';
import type { Analytics } from '../../contract/analytics.ts';
import type { ScheduleView } from '../../contract/schedules.ts';
import type { Service } from '../../contract/services.ts';
import { OTHER } from '../../domain/analytics/tally.ts';
import type { Tally } from '../../domain/analytics/tally.ts';
import type { VisitCounts } from '../../domain/analytics/types.ts';
import { readHour } from '../../domain/analytics/wanted-times.ts';

const MOST_DATES = 20;
const MOST_HOURS = 10;

/** What visitors looked for in vain, most first, each with the schedule that would have to open. */
export function unmetOf(
  visits: Tally<VisitCounts>,
  { services, schedules }: { services: readonly Service[]; schedules: readonly ScheduleView[] },
): Analytics['unmet'] {
  const schedule = (schedules.find(({ isDefault }) => isDefault) ?? schedules[0])?.id ?? null;
  const parts = ranked(visits.get('unmet_part'), 'unmet');
  const all = parts.reduce((sum, { visitors }) => sum + visitors, 0);
  return {
    visitors: visits.get('side')?.get('unmet')?.views ?? 0,
    times: parts.map(({ value, visitors }) => ({
      weekday: readHour(value).weekday,
      part: PARTS_OF_DAY.find((part) => value.endsWith(` ${part}`)) ?? null,
      visitors,
      share: visitors / all,
      schedule,
    })),
    dates: ranked(visits.get('unmet_date'), 'unmet')
      .slice(0, MOST_DATES)
      .map(({ value, visitors }) => ({ date: value, visitors })),
    services: ranked(visits.get('unmet_service'), 'unmet').map(({ value, visitors }) => ({
      id: value,
      name: services.find(({ id }) => id === value)?.name ?? null,
      visitors,
    })),
    justOutside: ranked(visits.get('outside_hour'), 'views')
      .slice(0, MOST_HOURS)
      .map(({ value, visitors }) => ({ ...readHour(value), visitors, schedule })),
  };
}

function ranked(
  values: ReadonlyMap<string, VisitCounts> | undefined,
  by: 'unmet' | 'views',
): { value: string; visitors: number }[] {
  return (
    [...(values ?? [])]
      // Many small ones together are no day to open.
      .filter(([value]) => value !== OTHER)
      .map(([value, counts]) => ({ value, visitors: counts[by] }))
      .sort((a, b) => b.visitors - a.visitors || (a.value < b.value ? -1 : 1))
  );
}
