import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { dateOf } from '../../time/zone-time.ts';
import { tagOf, useLanguage, useTexts } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { conflictsOf } from '../agenda/conflicts.ts';
import { DayDialog } from './day-dialog.tsx';
import { HitList } from './hit-list.tsx';
import { withDates } from './holiday-dates.ts';
import type { PlannedDates } from './holiday-dates.ts';
import { HolidaySwitch } from './holiday-switch.tsx';
import { MonthView } from './month-view.tsx';
import type { Around } from './schedules.tsx';
import { scheduleTexts } from './texts.ts';
import { TimeOffDialog } from './time-off-dialog.tsx';
import { TimeOffList } from './time-off-list.tsx';
import { useComing } from './use-coming.ts';
import { useHolidays } from './use-holidays.ts';
import { workersOf } from './workers.ts';

/** The dates that differ from the usual week, on a month; a press on one changes it. */
export function Exceptions({
  schedule: saved,
  around,
  onChanged,
}: {
  readonly schedule: ScheduleView;
  readonly around: Around;
  onChanged(schedule: ScheduleView): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const { path, query, route } = useLocation();
  const { timezone: zone } = around.business;
  // Dates that are about to change, and can still be taken back.
  const [planned, setPlanned] = useState<PlannedDates | null>(null);
  const schedule = planned === null ? saved : withDates(saved, planned);
  const today = dateOf(new Date().toISOString(), schedule.timezone);
  // A link from elsewhere names the day to change.
  const named = isDate(query['day']) ? query['day'] : null;
  const [month, setMonth] = useState((named ?? today).slice(0, 7));
  const [day, setDay] = useState<string | null>(null);
  const [isNotingTimeOff, setNotingTimeOff] = useState(false);
  useEffect(() => {
    if (named === null) return;
    setMonth(named.slice(0, 7));
    setDay(named);
  }, [named]);
  const own = workersOf(schedule, around.people);
  const ownTimeOffs = around.timeOffs.filter(({ staffId }) => own.some(({ id }) => id === staffId));
  const holidays = useHolidays(schedule, today);
  const coming = useComing(own);
  const hits = conflictsOf(coming, {
    people: own,
    hours: { schedules: around.schedules.map(asShown), timeOffs: ownTimeOffs, zone },
    now: Date.now(),
  });

  return (
    <section class="exceptions">
      <MonthHead month={month} onMonth={setMonth} />
      <MonthView
        month={month}
        today={today}
        schedule={schedule}
        people={own}
        timeOffs={ownTimeOffs}
        holidays={holidays.names}
        onPick={setDay}
      />
      <HolidaySwitch
        schedule={schedule}
        holidays={holidays}
        today={today}
        onPlan={setPlanned}
        onChanged={onChanged}
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
      <TimeOffList timeOffs={ownTimeOffs} people={around.people} timezone={schedule.timezone} />
      <HitList title={texts.hits(hits.length)} hits={hits.map(({ booking }) => booking)} />
      {day !== null && (
        <DayDialog
          schedule={schedule}
          date={day}
          today={today}
          people={own}
          coming={coming}
          zone={zone}
          onClose={() => {
            setDay(null);
            if (named !== null) route(path, true);
          }}
          onChanged={onChanged}
        />
      )}
      {isNotingTimeOff && (
        <TimeOffDialog
          people={own}
          timezone={schedule.timezone}
          today={today}
          coming={coming}
          onClose={() => setNotingTimeOff(false)}
        />
      )}
    </section>
  );

  function asShown(one: ScheduleView): ScheduleView {
    return one.id === schedule.id ? schedule : one;
  }
}

function MonthHead({
  month,
  onMonth,
}: {
  readonly month: string;
  onMonth(month: string): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const language = useLanguage();
  const title = new Intl.DateTimeFormat(tagOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
  return (
    <header>
      <h2>{texts.exceptions}</h2>
      <span class="row">
        <Button
          icon="chevronLeft"
          name={texts.previous}
          onPress={() => onMonth(monthAfter(month, -1))}
        />
        <strong class="num" aria-live="polite">
          {title}
        </strong>
        <Button
          icon="chevronRight"
          name={texts.next}
          onPress={() => onMonth(monthAfter(month, 1))}
        />
      </span>
    </header>
  );
}

function monthAfter(month: string, months: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text));
}
