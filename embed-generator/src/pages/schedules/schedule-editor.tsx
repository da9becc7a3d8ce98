import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useSending } from '../../loading/use-sending.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Notice } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';
import { tomorrowAtTen } from '../../why/asked.ts';
import { whyTexts } from '../../why/texts.ts';
import { WhyNot } from '../../why/why-not.tsx';
import { doersOf } from '../agenda/doers.ts';
import { CopyMenu } from './copy-menu.tsx';
import { Exceptions } from './exceptions.tsx';
import type { Around } from './schedules.tsx';
import { scheduleTexts } from './texts.ts';
import { DAYS, isInOrder, tidy } from './week.ts';
import type { Week } from './week.ts';
import { WeekGrid } from './week-grid.tsx';
import { ScheduleMenu } from './schedule-menu.tsx';
import { workersOf } from './workers.ts';

/** One schedule: its week is saved when asked to, its exceptions at once. */
export function ScheduleEditor({
  schedule,
  around,
  onChanged,
}: {
  readonly schedule: ScheduleView;
  readonly around: Around;
  onChanged(schedule: ScheduleView): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const why = useTexts(whyTexts);
  const refusals = useRefusals();
  const { admin, business: own } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const { schedules, people, services, business } = around;
  const [week, setWeek] = useState<Week>(schedule.weekly);
  const isChanged = JSON.stringify(week) !== JSON.stringify(schedule.weekly);
  // The server refuses a member of the staff hours that others work too.
  const isShared = own.role === 'staff' && schedule.isDefault;
  const isSound = DAYS.every((day) => isInOrder(week[day]));

  return (
    <Page
      title={texts.title}
      tabs={schedules.map(({ id, name }) => (
        <a
          key={id}
          href={`/console/schedules/${id}`}
          aria-current={id === schedule.id ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
      actions={
        <>
          <span class="soft zone">
            {isChanged ? texts.unsaved : texts.zone(cityOf(schedule.timezone))}
          </span>
          {own.role !== 'staff' && (
            <>
              <ScheduleMenu schedule={schedule} onChanged={onChanged} />
              <CopyMenu schedule={schedule} schedules={schedules} onCopy={setWeek} />
            </>
          )}
          <Button
            kind="primary"
            isBusy={isBusy}
            notNow={isShared ? texts.shared : isSound ? undefined : texts.wrongOrder}
            onPress={() => send(save)}
          >
            {texts.save}
          </Button>
        </>
      }
    >
      <Unsaved isChanged={isChanged} />
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      {!isSound && <Notice>{texts.wrongOrder}</Notice>}
      {isShared && <Notice kind="info">{texts.shared}</Notice>}
      <div class="hours">
        <WeekGrid week={week} onChange={setWeek} />
        <Exceptions schedule={schedule} around={around} onChanged={onChanged} />
      </div>
      <section class="why-card">
        <h2>{why.title}</h2>
        <WhyNot
          services={services}
          people={people}
          zone={business.timezone}
          stamp={around}
          first={tomorrowAtTen(firstPair(), Date.now(), business.timezone)}
        />
      </section>
    </Page>
  );

  // Somebody who works these hours, and what they do.
  function firstPair(): { service: string; staff: string } {
    const person = workersOf(schedule, people)[0] ?? people[0];
    const service =
      services.find((one) => doersOf(one, people).some(({ id }) => id === person?.id)) ??
      services[0];
    return { service: service?.id ?? '', staff: person?.id ?? '' };
  }

  async function save(): Promise<void> {
    const weekly: Week = { ...week };
    for (const day of DAYS) weekly[day] = tidy(week[day]);
    const saved = await admin.schedules.change(schedule.id, { weekly });
    onChanged(saved);
    setWeek(saved.weekly);
    say(texts.saved);
  }
}

function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
