import type { TimeOff } from '@bookingsaas/server/contract/schedules';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useConsole } from '../../console-context.ts';
import { awayIn } from '../../time/away.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { scheduleTexts } from './texts.ts';

/** Who is away, and when; each can be taken back. */
export function TimeOffList({
  timeOffs,
  people,
  timezone,
}: {
  readonly timeOffs: readonly TimeOff[];
  readonly people: readonly Staff[];
  readonly timezone: string;
}): VNode | null {
  const texts = useTexts(scheduleTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { defer } = useToasts();
  const coming = timeOffs.filter(({ end }) => Date.parse(end) > Date.now());
  if (coming.length === 0) return null;
  return (
    <div class="time-offs">
      <h3>{texts.timeOffs}</h3>
      <ul>
        {coming.map((timeOff) => {
          const name = people.find(({ id }) => id === timeOff.staffId)?.name ?? '';
          return (
            <li key={timeOff.id}>
              <span>
                {name}{' '}
                <span class="quiet num">
                  {awayIn(timeOff, timezone, formats)}
                  {timeOff.reason && `, ${timeOff.reason}`}
                </span>
              </span>
              <button type="button" class="link" onClick={() => remove(timeOff, name)}>
                {texts.removeTimeOff}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );

  function remove({ id }: TimeOff, name: string): void {
    known.hide(id, 'schedules');
    defer({
      text: texts.removedTimeOff(name),
      commit: () => admin.timeOff.remove(id),
      undo: () => known.unhide(id, 'schedules'),
      refused: refusals.sentence,
    });
  }
}
