import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useSending } from '../../loading/use-sending.ts';
import { dateOf, daysAfter, weekdayOf } from '../../time/zone-time.ts';
import { tagOf, useLanguage, useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { conflictsOf } from '../agenda/conflicts.ts';
import { Pair } from '../../ui/form-section.tsx';
import { HitList } from './hit-list.tsx';
import { scheduleTexts } from './texts.ts';
import { DAYS, isInOrder, nextWindow, tidy } from './week.ts';
import type { Window } from './week.ts';
import { WindowTimes } from './window-block.tsx';

type Kind = 'usual' | 'closed' | 'other';

const MOST_DAYS = 366;

/** Hours of one date, or of several in a row: as usual, closed, or others. */
export function DayDialog({
  schedule,
  date: first,
  today,
  people,
  coming,
  zone,
  onClose,
  onChanged,
}: {
  readonly schedule: ScheduleView;
  readonly date: string;
  readonly today: string;
  /** Those who work these hours, and their bookings to come. */
  readonly people: readonly Staff[];
  readonly coming: readonly Booking[];
  /** Of the business. */
  readonly zone: string;
  onClose(): void;
  onChanged(schedule: ScheduleView): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const language = useLanguage();
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [date, setDate] = useState(first);
  const [last, setLast] = useState('');
  const before = schedule.overrides[first];
  const [kind, setKind] = useState<Kind>(
    before === undefined ? 'usual' : before.length === 0 ? 'closed' : 'other',
  );
  const [windows, setWindows] = useState<Window[]>(before ?? usualOf(schedule, first));
  const isSound = kind !== 'other' || (windows.length > 0 && isInOrder(windows));
  const dates = datesBetween(date, last);
  const hours = kind === 'usual' ? null : kind === 'closed' ? [] : tidy(windows);
  const then = withDates(schedule, dates, hours);
  const hits = conflictsOf(coming, {
    people,
    hours: { schedules: [{ ...then, isDefault: true }], timeOffs: [], zone },
    now: Date.now(),
  }).filter(({ booking }) => dates.includes(dateOf(booking.start, zone)));
  const title = new Intl.DateTimeFormat(tagOf(language), { dateStyle: 'full', timeZone: 'UTC' });

  return (
    <Dialog
      title={texts.dayTitle(title.format(new Date(date)))}
      onClose={onClose}
      onSubmit={() => {
        if (isSound) send(save);
      }}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.cancel}
          </Button>
          <Button
            kind="primary"
            type="submit"
            isBusy={isBusy}
            notNow={isSound ? undefined : texts.wrongOrder}
          >
            {texts.save}
          </Button>
        </>
      }
    >
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <Pair>
        <TextField
          label={texts.date}
          type="date"
          min={today}
          required
          value={date}
          onChange={(value) => value !== '' && setDate(value)}
        />
        <TextField
          label={texts.lastDay}
          aside={texts.optional}
          type="date"
          min={date}
          max={daysAfter(date, MOST_DAYS)}
          value={last}
          onChange={setLast}
        />
      </Pair>
      <Chips
        label={texts.dayKind}
        value={kind}
        options={[
          { value: 'usual', label: texts.asUsual },
          { value: 'closed', label: texts.closed },
          { value: 'other', label: texts.otherHours },
        ]}
        onChange={(value) => {
          setKind(value === 'closed' || value === 'other' ? value : 'usual');
          if (value === 'other' && windows.length === 0) setWindows([nextWindow([])]);
        }}
      />
      {kind === 'other' && (
        <div class="stack">
          {windows.map((window, at) => (
            <div class="times-row" key={at}>
              <WindowTimes
                window={window}
                onChange={(changed) => setWindows(windows.with(at, changed))}
              />
              <Button
                icon="trash"
                name={texts.removeWindow}
                onPress={() => setWindows(windows.toSpliced(at, 1))}
              />
            </div>
          ))}
          <div class="row">
            <Button
              icon="plus"
              kind="plain"
              onPress={() => setWindows([...windows, nextWindow(windows)])}
            >
              {texts.add}
            </Button>
          </div>
        </div>
      )}
      <HitList title={texts.hitsThen(hits.length)} hits={hits.map(({ booking }) => booking)} />
    </Dialog>
  );

  async function save(): Promise<void> {
    const wanted = Object.fromEntries(dates.map((one) => [one, hours]));
    onChanged(await admin.schedules.setDates(schedule.id, wanted));
    say(texts.daySaved);
    onClose();
  }
}

function usualOf(schedule: ScheduleView, date: string): Window[] {
  return schedule.weekly[DAYS[weekdayOf(date)] ?? 'mon'];
}

/** Both included; the first alone when there is no last, or one before it. */
function datesBetween(first: string, last: string): string[] {
  const dates = [first];
  while (dates.length <= MOST_DAYS && (dates.at(-1) ?? last) < last)
    dates.push(daysAfter(dates.at(-1) ?? first, 1));
  return dates;
}

/** The schedule as it would be; only these dates count. */
function withDates(
  schedule: ScheduleView,
  dates: readonly string[],
  hours: readonly Window[] | null,
): ScheduleView {
  const overrides = Object.fromEntries(
    dates.map((date) => [date, hours === null ? usualOf(schedule, date) : [...hours]]),
  );
  return { ...schedule, overrides };
}
