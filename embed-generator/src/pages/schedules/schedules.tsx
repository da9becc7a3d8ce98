import type { ScheduleView, TimeOff } from '@bookingsaas/server/contract/schedules';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useSending } from '../../loading/use-sending.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Notice, Show } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { Exceptions } from './exceptions.tsx';
import { NewScheduleDialog } from './new-schedule-dialog.tsx';
import './schedules.css';
import { scheduleTexts } from './texts.ts';
import { DAYS, isInOrder, tidy } from './week.ts';
import type { Week } from './week.ts';
import { WeekGrid } from './week-grid.tsx';

const YEAR_MS = 366 * 24 * 3_600_000;

/** Opening hours: the usual week, and the dates that differ from it. */
export function Schedules(): VNode {
  const texts = useTexts(scheduleTexts);
  const { admin } = useConsole();
  const { params } = useRoute();
  const loaded = useLoaded('schedules', () => {
    const from = new Date(Date.now() - 31 * 24 * 3_600_000).toISOString();
    const to = new Date(Date.now() + YEAR_MS).toISOString();
    return Promise.all([
      admin.schedules.list(),
      admin.staff.list(),
      admin.timeOff.list({ from, to }),
    ]);
  });
  if (loaded.state !== 'ready') {
    return (
      <Page title={texts.title}>
        <Show of={loaded}>{() => null}</Show>
      </Page>
    );
  }
  const [schedules, people, timeOffs] = loaded.value;
  const schedule =
    schedules.find(({ id }) => id === params['id']) ??
    schedules.find(({ isDefault }) => isDefault) ??
    schedules[0];
  if (schedule === undefined) {
    return (
      <Page title={texts.title}>
        <Empty title={texts.noneTitle}>{texts.none}</Empty>
      </Page>
    );
  }
  return (
    <Editor
      key={schedule.id}
      schedule={schedule}
      schedules={schedules}
      people={people}
      timeOffs={timeOffs}
      onChanged={(changed) =>
        loaded.set([
          schedules.map((one) => (one.id === changed.id ? changed : one)),
          people,
          timeOffs,
        ])
      }
    />
  );
}

function Editor({
  schedule,
  schedules,
  people,
  timeOffs,
  onChanged,
}: {
  readonly schedule: ScheduleView;
  readonly schedules: readonly ScheduleView[];
  readonly people: readonly Staff[];
  readonly timeOffs: readonly TimeOff[];
  onChanged(schedule: ScheduleView): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [week, setWeek] = useState<Week>(schedule.weekly);
  const isChanged = JSON.stringify(week) !== JSON.stringify(schedule.weekly);
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
          <CopyMenu schedule={schedule} schedules={schedules} onCopy={setWeek} />
          <Button
            kind="primary"
            isBusy={isBusy}
            notNow={isSound ? undefined : texts.wrongOrder}
            onPress={() => send(save)}
          >
            {texts.save}
          </Button>
        </>
      }
    >
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      {!isSound && <Notice>{texts.wrongOrder}</Notice>}
      <div class="hours">
        <WeekGrid week={week} onChange={setWeek} />
        <Exceptions schedule={schedule} people={people} timeOffs={timeOffs} onChanged={onChanged} />
      </div>
    </Page>
  );

  async function save(): Promise<void> {
    const weekly: Week = { ...week };
    for (const day of DAYS) weekly[day] = tidy(week[day]);
    const saved = await admin.schedules.change(schedule.id, { weekly });
    onChanged(saved);
    setWeek(saved.weekly);
    say(texts.saved);
  }
}

function CopyMenu({
  schedule,
  schedules,
  onCopy,
}: {
  readonly schedule: ScheduleView;
  readonly schedules: readonly ScheduleView[];
  onCopy(week: Week): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const { known } = useConsole();
  const { route } = useLocation();
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <Menu class="button plain" face={texts.copyFrom}>
        {(close) => (
          <>
            {schedules
              .filter(({ id }) => id !== schedule.id)
              .map((other) => (
                <button
                  type="button"
                  key={other.id}
                  onClick={() => {
                    close();
                    onCopy(other.weekly);
                  }}
                >
                  {texts.copyOf(other.name)}
                </button>
              ))}
            <button
              type="button"
              onClick={() => {
                close();
                setNaming(true);
              }}
            >
              {texts.newSchedule}
            </button>
          </>
        )}
      </Menu>
      {isNaming && (
        <NewScheduleDialog
          like={schedule}
          onClose={() => setNaming(false)}
          onMade={({ id }) => {
            known.renew('schedules');
            setNaming(false);
            route(`/console/schedules/${id}`);
          }}
        />
      )}
    </>
  );
}

function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
