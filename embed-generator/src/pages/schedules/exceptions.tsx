import type { ScheduleView, TimeOff } from '@bookingsaas/server/contract/schedules';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { dateOf } from '../../time/zone-time.ts';
import { useLanguage, useTexts } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { DayDialog } from './day-dialog.tsx';
import { MonthView } from './month-view.tsx';
import { scheduleTexts } from './texts.ts';
import { TimeOffDialog } from './time-off-dialog.tsx';
import { TimeOffList } from './time-off-list.tsx';

/** The dates that differ from the usual week, on a month; a press on one changes it. */
export function Exceptions({
  schedule,
  people,
  timeOffs,
  onChanged,
}: {
  readonly schedule: ScheduleView;
  readonly people: readonly Staff[];
  readonly timeOffs: readonly TimeOff[];
  onChanged(schedule: ScheduleView): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const language = useLanguage();
  const today = dateOf(new Date().toISOString(), schedule.timezone);
  const [month, setMonth] = useState(today.slice(0, 7));
  const [day, setDay] = useState<string | null>(null);
  const [isNotingTimeOff, setNotingTimeOff] = useState(false);
  const own = people.filter(
    ({ scheduleId }) => scheduleId === schedule.id || (scheduleId === null && schedule.isDefault),
  );
  const ownTimeOffs = timeOffs.filter(({ staffId }) => own.some(({ id }) => id === staffId));
  const title = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));

  return (
    <section class="exceptions">
      <header>
        <h2>{texts.exceptions}</h2>
        <span class="row">
          <Button
            icon="chevronLeft"
            name={texts.previous}
            onPress={() => setMonth(monthAfter(month, -1))}
          />
          <strong class="num" aria-live="polite">
            {title}
          </strong>
          <Button
            icon="chevronRight"
            name={texts.next}
            onPress={() => setMonth(monthAfter(month, 1))}
          />
        </span>
      </header>
      <MonthView
        month={month}
        today={today}
        schedule={schedule}
        timeOffs={own.length === 1 ? ownTimeOffs : []}
        onPick={setDay}
      />
      <div class="row">
        <Button kind="plain" icon="plus" onPress={() => setDay(today)}>
          {texts.oneDay}
        </Button>
        {own.length > 0 && (
          <Button kind="plain" icon="timeOff" onPress={() => setNotingTimeOff(true)}>
            {texts.timeOff}
          </Button>
        )}
      </div>
      <TimeOffList timeOffs={ownTimeOffs} people={people} timezone={schedule.timezone} />
      {day !== null && (
        <DayDialog
          schedule={schedule}
          date={day}
          today={today}
          onClose={() => setDay(null)}
          onChanged={onChanged}
        />
      )}
      {isNotingTimeOff && (
        <TimeOffDialog
          people={own}
          timezone={schedule.timezone}
          today={today}
          onClose={() => setNotingTimeOff(false)}
        />
      )}
    </section>
  );
}

function monthAfter(month: string, months: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}
