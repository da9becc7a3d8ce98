import type { LocalDate } from '../../domain/availability/types.ts';
import { addDays } from '../../domain/time/local-date.ts';
import type { Stretch } from '../../ports/day-counts.ts';
import type { DayRange } from '../../ports/visit-log.ts';

/** A period cut into whole months that are added up already, and the days around and between them. */
export function stretchesOf({ from, to }: DayRange, months: readonly LocalDate[]): Stretch[] {
  const stretches: Stretch[] = [];
  let day = from;
  for (const month of months.filter((one) => one >= from && lastOf(one) <= to)) {
    if (day < month) stretches.push({ grain: 'd', from: day, to: addDays(month, -1) });
    const last = stretches.at(-1);
    if (last?.grain === 'm' && day === month) stretches.splice(-1, 1, { ...last, to: month });
    else stretches.push({ grain: 'm', from: month, to: month });
    day = addDays(lastOf(month), 1);
  }
  if (day <= to) stretches.push({ grain: 'd', from: day, to });
  return stretches;
}

function lastOf(month: LocalDate): LocalDate {
  return addDays(`${addDays(month, 31).slice(0, 7)}-01`, -1);
}
