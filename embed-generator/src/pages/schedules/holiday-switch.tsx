import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { VNode } from 'preact';
import { useConsole } from '../../console-context.ts';
import { useLanguage, useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { daysAfter } from '../../time/zone-time.ts';
import { Switch } from '../../ui/choices.tsx';
import { SelectBox } from '../../ui/field.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { closingOf, openingOf } from './holiday-dates.ts';
import type { PlannedDates } from './holiday-dates.ts';
import { scheduleTexts } from './texts.ts';
import type { KnownHolidays } from './use-holidays.ts';

const YEAR_DAYS = 365;

/** Closes every public holiday to come, or opens them again; whose holidays those are can be chosen. */
export function HolidaySwitch({
  schedule,
  holidays: { country, regions, coming },
  today,
  onPlan,
  onChanged,
}: {
  readonly schedule: ScheduleView;
  readonly holidays: KnownHolidays;
  readonly today: string;
  /** Shows dates as they will be, or nothing of the kind any more. */
  onPlan(dates: PlannedDates | null): void;
  onChanged(schedule: ScheduleView): void;
}): VNode | null {
  const texts = useTexts(scheduleTexts);
  const language = useLanguage();
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { defer, say } = useToasts();
  const [next] = coming;
  if (next === undefined) return null;
  const ofYear = coming.filter(({ date }) => date <= daysAfter(today, YEAR_DAYS));
  const closed = ofYear.filter(({ date }) => schedule.overrides[date] !== undefined);
  const isOn = closed.length === ofYear.length;
  const name = new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  const isPartly = closed.length > 0 && !isOn;

  return (
    <div class="holidays">
      <Switch
        isOn={isOn}
        hint={
          isPartly
            ? texts.holidaysPartly(closed.length, ofYear.length)
            : texts.holidaysHint(ofYear.length, next.name)
        }
        onChange={(isWanted) => change(isWanted)}
      >
        {texts.holidays(name)}
      </Switch>
      {regions.length > 0 && (
        <SelectBox
          name={texts.region}
          value={schedule.holidayRegion ?? ''}
          options={[
            { value: '', label: texts.wholeCountry },
            ...regions.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChange={(region) => void chooseRegion(region === '' ? null : region)}
        />
      )}
    </div>
  );

  function change(isWanted: boolean): void {
    const dates = isWanted
      ? closingOf(coming, schedule.overrides)
      : openingOf(coming, schedule.overrides);
    onPlan(dates);
    const count = Object.keys(dates).length;
    defer({
      text: isWanted ? texts.holidaysClosed(count) : texts.holidaysOpened(count),
      async commit() {
        onChanged(await admin.schedules.setDates(schedule.id, dates));
        onPlan(null);
      },
      undo: () => onPlan(null),
      refused: refusals.sentence,
    });
  }

  async function chooseRegion(holidayRegion: string | null): Promise<void> {
    try {
      onChanged(await admin.schedules.change(schedule.id, { holidayRegion }));
    } catch (error) {
      onChanged(schedule);
      say(refusals.sentence(error));
    }
  }
}
