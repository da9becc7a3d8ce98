import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useTexts } from '../../i18n/language.ts';
import { Menu } from '../../ui/menu.tsx';
import { NameDialog } from './name-dialog.tsx';
import { scheduleTexts } from './texts.ts';
import type { Week } from './week.ts';

/** Begins the week as another schedule's, or makes a new schedule. */
export function CopyMenu({
  schedule,
  schedules,
  onCopy,
}: {
  readonly schedule: ScheduleView;
  readonly schedules: readonly ScheduleView[];
  onCopy(week: Week): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const { admin, known } = useConsole();
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
        <NameDialog
          title={texts.newSchedule}
          hint={texts.newHint}
          done={texts.create}
          onClose={() => setNaming(false)}
          onNamed={async (name) => {
            // It begins as the one shown.
            const { timezone, weekly } = schedule;
            const { id } = await admin.schedules.add({ name, timezone, weekly });
            known.renew('schedules');
            setNaming(false);
            route(`/console/schedules/${id}`);
          }}
        />
      )}
    </>
  );
}
