import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { NameDialog } from './name-dialog.tsx';
import { scheduleTexts } from './texts.ts';

/** What can be done with a schedule as a whole: its name, whether it is everybody's, and deleting it. */
export function ScheduleMenu({
  schedule,
  onChanged,
}: {
  readonly schedule: ScheduleView;
  onChanged(schedule: ScheduleView): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { route } = useLocation();
  const { say, defer } = useToasts();
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <Menu class="button plain square" name={texts.more} face={<Icon name="more" />}>
        {(close) => (
          <>
            <button type="button" onClick={() => (close(), setNaming(true))}>
              {texts.rename}
            </button>
            {!schedule.isDefault && (
              <>
                <button type="button" onClick={() => (close(), void makeDefault())}>
                  {texts.makeDefault}
                </button>
                <button type="button" data-leaves="" onClick={() => (close(), remove())}>
                  {texts.remove}
                </button>
              </>
            )}
          </>
        )}
      </Menu>
      {isNaming && (
        <NameDialog
          title={texts.rename}
          first={schedule.name}
          done={texts.save}
          onClose={() => setNaming(false)}
          onNamed={async (name) => {
            onChanged(await admin.schedules.change(schedule.id, { name }));
            setNaming(false);
          }}
        />
      )}
    </>
  );

  async function makeDefault(): Promise<void> {
    try {
      await admin.schedules.change(schedule.id, { isDefault: true });
      say(texts.isDefaultNow(schedule.name));
      // The one that was the default before is none any more.
      known.renew('schedules');
    } catch (error) {
      say(refusals.sentence(error));
    }
  }

  function remove(): void {
    known.hide(schedule.id, 'schedules');
    route('/console/schedules');
    defer({
      text: texts.removed(schedule.name),
      commit: () => admin.schedules.remove(schedule.id),
      undo: () => known.unhide(schedule.id, 'schedules'),
      refused: refusals.sentence,
    });
  }
}
