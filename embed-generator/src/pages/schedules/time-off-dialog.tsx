import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useSending } from '../../loading/use-sending.ts';
import { daysAfter, instantOf } from '../../time/zone-time.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { conflictsOf } from '../agenda/conflicts.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Pair } from '../../ui/form-section.tsx';
import { Notice } from '../../ui/states.tsx';
import { HitList } from './hit-list.tsx';
import { WindowTimes } from './window-block.tsx';
import { scheduleTexts } from './texts.ts';

/** Days somebody is away, both included, or some hours of them. */
export function TimeOffDialog({
  people,
  timezone,
  today,
  coming,
  onClose,
}: {
  readonly people: readonly Staff[];
  readonly timezone: string;
  readonly today: string;
  /** The people’s bookings to come. */
  readonly coming: readonly Booking[];
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
    isWhole: true,
    opens: '09:00',
    closes: '12:00',
    reason: '',
  });
  const set = (patch: Partial<typeof form>) => setForm({ ...form, ...patch });
  const { staffId } = form;
  const start = instantOf(form.from, form.isWhole ? '00:00' : form.opens, timezone);
  const end = form.isWhole
    ? instantOf(daysAfter(form.until, 1), '00:00', timezone)
    : instantOf(form.until, form.closes, timezone);
  const isSound = end > start;
  const hits = conflictsOf(coming, {
    people: [],
    hours: {
      schedules: [],
      timeOffs: [{ id: '', staffId, start, end, reason: '' }],
      zone: timezone,
    },
    now: Date.now(),
  });
  return (
    <Dialog
      title={texts.timeOffTitle}
      onClose={onClose}
      onSubmit={() =>
        send(async () => {
          await admin.timeOff.add({ staffId, start, end, reason: form.reason });
          known.renew('schedules');
          onClose();
        })
      }
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
          onChange={(from) =>
            from !== '' && set({ from, until: form.until < from ? from : form.until })
          }
        />
        <TextField
          label={texts.until}
          type="date"
          required
          min={form.from}
          value={form.until}
          onChange={(until) => until !== '' && set({ until })}
        />
      </Pair>
      <Checkbox isOn={form.isWhole} onChange={(isWhole) => set({ isWhole })}>
        {texts.wholeDays}
      </Checkbox>
      {!form.isWhole && (
        <div class="times-row">
          <WindowTimes
            window={[form.opens, form.closes]}
            onChange={([opens, closes]) => set({ opens, closes })}
          />
        </div>
      )}
      <TextField
        label={texts.reason}
        aside={texts.optional}
        hint={texts.reasonHint}
        maxLength={200}
        value={form.reason}
        onChange={(reason) => set({ reason })}
      />
      <HitList title={texts.hitsThen(hits.length)} hits={hits.map(({ booking }) => booking)} />
    </Dialog>
  );
}
