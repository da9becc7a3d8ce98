import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useSending } from '../../loading/use-sending.ts';
import { weekdayOf } from '../../time/zone-time.ts';
import { useLanguage, useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { scheduleTexts } from './texts.ts';
import { DAYS, isInOrder, nextWindow, tidy } from './week.ts';
import type { Window } from './week.ts';
import { WindowTimes } from './window-block.tsx';

type Kind = 'usual' | 'closed' | 'other';

/** Hours of one date: as usual, closed, or others. */
export function DayDialog({
  schedule,
  date: first,
  today,
  onClose,
  onChanged,
}: {
  readonly schedule: ScheduleView;
  readonly date: string;
  readonly today: string;
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
  const before = schedule.overrides[first];
  const [kind, setKind] = useState<Kind>(
    before === undefined ? 'usual' : before.length === 0 ? 'closed' : 'other',
  );
  const [windows, setWindows] = useState<Window[]>(before ?? usualOf(schedule, first));
  const isSound = kind !== 'other' || (windows.length > 0 && isInOrder(windows));
  const title = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });

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
      <TextField
        label={texts.date}
        type="date"
        min={today}
        required
        value={date}
        onChange={(value) => value !== '' && setDate(value)}
      />
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
    </Dialog>
  );

  async function save(): Promise<void> {
    if (kind === 'usual') {
      await admin.schedules.clearDate(schedule.id, date);
      const { [date]: _, ...overrides } = schedule.overrides;
      onChanged({ ...schedule, overrides });
    } else {
      const hours = kind === 'closed' ? [] : tidy(windows);
      onChanged(await admin.schedules.setDate(schedule.id, date, hours));
    }
    say(texts.daySaved);
    onClose();
  }
}

function usualOf(schedule: ScheduleView, date: string): Window[] {
  return schedule.weekly[DAYS[weekdayOf(date)] ?? 'mon'];
}
