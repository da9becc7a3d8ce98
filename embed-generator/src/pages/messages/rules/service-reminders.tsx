import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { Service } from '@bookingsaas/server/contract/services';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { ReminderTimes } from './reminder-times.tsx';
import { ruleTexts } from './texts.ts';

/** Services that are recalled otherwise than the rest. */
export function ServiceReminders({
  rules,
  services,
  onChange,
}: {
  readonly rules: MessageSettings;
  readonly services: readonly Service[];
  onChange(rules: MessageSettings): void;
}): VNode | null {
  const texts = useTexts(ruleTexts);
  const { byService } = rules;
  const own = services.filter(({ id }) => byService[id] !== undefined);
  const others = services.filter(({ id, isActive }) => isActive && byService[id] === undefined);
  if (services.length < 2 && own.length === 0) return null;
  return (
    <div class="stack service-reminders">
      {own.map(({ id, name }) => (
        <fieldset key={id} class="stack">
          <legend>
            {name}
            <Button icon="trash" name={texts.likeOthers(name)} onPress={() => remove(id)} />
          </legend>
          <ReminderTimes
            of={name}
            reminders={byService[id]?.reminders ?? []}
            onChange={(reminders) =>
              onChange({ ...rules, byService: { ...byService, [id]: { reminders } } })
            }
          />
        </fieldset>
      ))}
      {others.length > 0 && (
        <Select
          label={texts.otherwiseFor}
          hint={texts.otherwiseHint}
          value=""
          options={[
            { value: '', label: texts.chooseService },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => {
            if (id === '') return;
            const reminders = rules.reminders.map((one) => ({ ...one }));
            onChange({ ...rules, byService: { ...byService, [id]: { reminders } } });
          }}
        />
      )}
    </div>
  );

  function remove(id: string): void {
    const rest = Object.entries(byService).filter(([key]) => key !== id);
    onChange({ ...rules, byService: Object.fromEntries(rest) });
  }
}
