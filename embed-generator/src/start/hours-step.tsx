import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useLanguage, useTexts } from '../i18n/language.ts';
import { DAYS, nextWindow, tidy } from '../pages/schedules/week.ts';
import type { Day, Week, Window } from '../pages/schedules/week.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/choices.tsx';
import { Step } from './step.tsx';
import type { StepProps } from './step.tsx';
import { startTexts } from './texts.ts';
import { windowOf } from './typed-window.ts';

/** The usual week, a line a day. */
export function HoursStep({ admin, begun, onBegun, onBack, onNext }: StepProps): VNode {
  const texts = useTexts(startTexts);
  const language = useLanguage();
  const sending = useSending();
  const [schedule, setSchedule] = useState<ScheduleView | null>(null);
  useEffect(() => {
    void admin.schedules
      .list()
      .then((all) => {
        const usual = all.find(({ isDefault }) => isDefault) ?? all[0];
        if (usual === undefined) return;
        setSchedule(usual);
        if (begun.week === null) onBegun({ week: usual.weekly });
      })
      // Without them the step can still be skipped; Continue says what is wrong.
      .catch(() => undefined);
  }, [admin]);
  const { week } = begun;
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });

  return (
    <Step
      title={texts.hours}
      lead={texts.hoursLead}
      sending={sending}
      onBack={onBack}
      onSkip={onNext}
      onSubmit={keep}
    >
      <ul class="start-week">
        {week &&
          DAYS.map((day, index) => {
            const name = names.format(Date.UTC(2026, 5, 1 + index));
            return (
              <DayLine
                key={day}
                name={name.charAt(0).toLocaleUpperCase() + name.slice(1)}
                windows={week[day]}
                onChange={(windows) => put(week, day, windows)}
              />
            );
          })}
      </ul>
      <p class="quiet">{texts.hoursHint}</p>
    </Step>
  );

  function put(before: Week, day: Day, windows: Window[]): void {
    onBegun({ week: { ...before, [day]: windows } });
  }

  async function keep(): Promise<void> {
    const known = schedule ?? (await admin.schedules.list())[0];
    if (known !== undefined && week !== null) {
      const weekly: Week = { ...week };
      for (const day of DAYS) weekly[day] = tidy(week[day]);
      await admin.schedules.change(known.id, { weekly });
    }
    onNext();
  }
}

function DayLine({
  name,
  windows,
  onChange,
}: {
  readonly name: string;
  readonly windows: readonly Window[];
  onChange(windows: Window[]): void;
}): VNode {
  const texts = useTexts(startTexts);
  return (
    <li>
      <Switch isOn={windows.length > 0} onChange={(isOn) => onChange(isOn ? [nextWindow([])] : [])}>
        {name}
      </Switch>
      <span class="start-windows">
        {windows.length === 0 && <span class="quiet">{texts.closed}</span>}
        {windows.map((window, at) => (
          <input
            key={`${window.join()} ${at}`}
            class="input num"
            aria-label={texts.windowOf(name, at + 1)}
            value={window.join(' – ')}
            onChange={({ currentTarget }) => {
              const typed = windowOf(currentTarget.value);
              if (typed !== null) onChange(windows.with(at, typed));
              else if (currentTarget.value.trim() === '') onChange(windows.toSpliced(at, 1));
              else currentTarget.value = window.join(' – ');
            }}
          />
        ))}
        {windows.length > 0 && windows.length < 3 && (
          <Button
            icon="plus"
            name={texts.addWindow(name)}
            onPress={() => onChange([...windows, nextWindow(windows)])}
          />
        )}
      </span>
    </li>
  );
}
