import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useSending } from '../../loading/use-sending.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { scheduleTexts } from './texts.ts';

/** Names another schedule, which begins as one there is. */
export function NewScheduleDialog({
  like,
  onClose,
  onMade,
}: {
  readonly like: ScheduleView;
  onClose(): void;
  onMade(schedule: ScheduleView): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { isBusy, error, send } = useSending();
  const [name, setName] = useState('');
  return (
    <Dialog
      title={texts.newSchedule}
      onClose={onClose}
      onSubmit={() =>
        send(async () => {
          const { timezone, weekly } = like;
          onMade(await admin.schedules.add({ name, timezone, weekly }));
        })
      }
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.cancel}
          </Button>
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.create}
          </Button>
        </>
      }
    >
      <TextField
        label={texts.newName}
        hint={texts.newHint}
        required
        maxLength={120}
        value={name}
        wrong={error === null ? undefined : refusals.sentence(error)}
        onChange={setName}
      />
    </Dialog>
  );
}
