import type { Business } from '../../contract/businesses.ts';
import type { Service } from '../../contract/services.ts';
import type { LocalDate } from '../../domain/availability/types.ts';
import { addDays } from '../../domain/time/local-date.ts';
import { localDateOf } from '../../domain/time/wall-time.ts';
import type { Core } from '../core.ts';

/** The last date of the business's zone on which the service can be booked; two years ahead when it has no horizon. */
export function lastPossibleDay(
  { clock, zones }: Pick<Core, 'clock' | 'zones'>,
  { horizonDays }: Pick<Service, 'horizonDays'>,
  { timezone }: Pick<Business, 'timezone'>,
): LocalDate {
  return addDays(localDateOf(clock.now(), zones.of(timezone)), horizonDays ?? 730);
}
