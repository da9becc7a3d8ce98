import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useSending } from '../../loading/use-sending.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { ColourField } from '../../ui/colour-field.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Notice } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { FeedsSection } from './feeds/feeds-section.tsx';
import { teamTexts } from './texts.ts';

/** One person, or a new one. */
export function PersonPanel({
  person,
  schedules,
  onClose,
  onSaved,
}: {
  readonly person: Staff | undefined;
  readonly schedules: readonly ScheduleView[];
  onClose(): void;
  onSaved(): void;
}): VNode {
  const texts = useTexts(teamTexts);
  const usual = schedules.find(({ isDefault }) => isDefault);
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { say, defer } = useToasts();
  const { isBusy, error, send } = useSending();
  const [form, setForm] = useState({
    name: person?.name ?? '',
    email: person?.email ?? '',
    colour: person?.colour ?? null,
    scheduleId: person?.scheduleId ?? null,
    isActive: person?.isActive ?? true,
  });
  const set = (patch: Partial<typeof form>) => setForm({ ...form, ...patch });
  const wrong = (name: string) => refusals.field(error, name);

  return (
    <Panel
      label={person?.name ?? texts.newTitle}
      onClose={onClose}
      actions={
        <>
          {person && (
            <Button kind="danger" onPress={() => remove(person)}>
              {texts.remove}
            </Button>
          )}
          <Button kind="primary" isBusy={isBusy} onPress={() => send(save)}>
            {texts.save}
          </Button>
        </>
      }
    >
      <section>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            send(save);
          }}
        >
          {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
          <TextField
            label={texts.name}
            maxLength={120}
            value={form.name}
            wrong={wrong('name')}
            onChange={(name) => set({ name })}
          />
          <TextField
            label={texts.email}
            aside={texts.optional}
            type="email"
            value={form.email}
            wrong={wrong('email')}
            onChange={(email) => set({ email })}
          />
          <Select
            label={texts.schedule}
            value={form.scheduleId ?? ''}
            options={[
              { value: '', label: texts.usual(usual?.name ?? '–') },
              ...schedules.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(scheduleId) => set({ scheduleId: scheduleId || null })}
          />
          <ColourField
            label={texts.colour}
            none={texts.noColour}
            value={form.colour}
            onChange={(colour) => set({ colour })}
          />
          <Switch
            isOn={form.isActive}
            hint={texts.activeHint}
            onChange={(isActive) => set({ isActive })}
          >
            {texts.isActive}
          </Switch>
          <button type="submit" hidden />
        </form>
      </section>
      {person && <FeedsSection person={person} />}
    </Panel>
  );

  async function save(): Promise<void> {
    const input = { ...form, email: form.email.trim() || null };
    const saved = await (person === undefined
      ? admin.staff.add(input)
      : admin.staff.change(person.id, input));
    say(texts.saved(saved.name));
    onSaved();
  }

  function remove({ id, name }: Staff): void {
    known.hide(id, 'team');
    onClose();
    defer({
      text: texts.removed(name),
      commit: () => admin.staff.remove(id),
      undo: () => known.unhide(id, 'team'),
      refused: refusals.sentence,
    });
  }
}
