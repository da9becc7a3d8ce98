import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useSending } from '../../loading/use-sending.ts';
import { daysAfter, instantOf } from '../../time/zone-time.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Pair } from '../../ui/form-section.tsx';
import { Notice } from '../../ui/states.tsx';
import { scheduleTexts } from './texts.ts';

/** Whole days somebody is away, both included. */
export function TimeOffDialog({
  people,
  timezone,
  today,
  onClose,
}: {
  readonly people: readonly Staff[];
  readonly timezone: string;
  readonly today: string;
  onClose(): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { isBusy, error, send } = useSending();
  const [form, setForm] = useState({
    staffId: people[0]?.id ?? '',
    from: today,
    until: today,
    reason: '',
  });
  const set = (patch: Partial<typeof form>) => setForm({ ...form, ...patch });
  return (
    <Dialog
      title={texts.timeOffTitle}
      onClose={onClose}
      onSubmit={() =>
        send(async () => {
          await admin.timeOff.add({
            staffId: form.staffId,
            start: instantOf(form.from, '00:00', timezone),
            end: instantOf(daysAfter(form.until, 1), '00:00', timezone),
            reason: form.reason,
          });
          known.renew('schedules');
          onClose();
        })
      }
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.cancel}
          </Button>
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.keepTimeOff}
          </Button>
        </>
      }
    >
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <Select
        label={texts.person}
        value={form.staffId}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(staffId) => set({ staffId })}
      />
      <Pair>
        <TextField
          label={texts.from}
          type="date"
          required
          value={form.from}
          onChange={(from) => set({ from, until: form.until < from ? from : form.until })}
        />
        <TextField
          label={texts.until}
          type="date"
          required
          min={form.from}
          value={form.until}
          onChange={(until) => set({ until })}
        />
      </Pair>
      <TextField
        label={texts.reason}
        aside={texts.optional}
        hint={texts.reasonHint}
        maxLength={200}
        value={form.reason}
        onChange={(reason) => set({ reason })}
      />
    </Dialog>
  );
}
