import type { HolidaysView } from '@bookingsaas/server/contract/holidays';
import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import { useConsole } from '../../console-context.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { daysAfter } from '../../time/zone-time.ts';

// As far ahead as anything can be booked.
const DAYS_AHEAD = 730;
const DAYS_BACK = 62;

/** The public holidays around today; without a country known to anybody there are none. */
export interface KnownHolidays {
  readonly country: string;
  readonly regions: HolidaysView['regions'];
  readonly coming: HolidaysView['items'];
  /** Names by date, those of the last weeks too. */
  readonly names: ReadonlyMap<string, string>;
}

export function useHolidays(schedule: ScheduleView, today: string): KnownHolidays {
  const { admin } = useConsole();
  const language = useLanguage();
  const region = schedule.holidayRegion;
  const loaded = useLoaded(`holidays ${today} ${region ?? ''} ${language}`, () =>
    admin.holidays.list({
      from: daysAfter(today, -DAYS_BACK),
      to: daysAfter(today, DAYS_AHEAD),
      language,
      ...(region === null ? {} : { region }),
    }),
  );
  if (loaded.state !== 'ready') return NONE;
  const { country, regions, items } = loaded.value;
  return {
    country,
    regions,
    coming: items.filter(({ date }) => date >= today),
    names: new Map(items.map(({ date, name }) => [date, name])),
  };
}

const NONE: KnownHolidays = { country: '', regions: [], coming: [], names: new Map() };
