import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { LengthField } from '../../ui/number-field.tsx';
import { LEADS, MOST_REMINDERS, withReminder } from './rules-form.ts';
import { messageTexts } from './texts.ts';

/** How long before the appointment it is recalled, once or several times. */
export function ReminderTimes({
  rules,
  onChange,
}: {
  readonly rules: MessageSettings;
  onChange(rules: MessageSettings): void;
}): VNode {
  const texts = useTexts(messageTexts);
  const { reminders } = rules;
  return (
    <>
      {reminders.length === 0 && <p class="soft">{texts.noReminders}</p>}
      {reminders.map(({ leadMin }, index) => (
        <div key={index} class="reminder">
          <LengthField
            label={texts.reminderNumber(index + 1)}
            lengths={LEADS}
            value={leadMin}
            onChange={(chosen) =>
              onChange({ ...rules, reminders: reminders.with(index, { leadMin: chosen }) })
            }
          />
          <Button
            icon="trash"
            name={texts.removeReminder(index + 1)}
            onPress={() => onChange({ ...rules, reminders: reminders.toSpliced(index, 1) })}
          />
        </div>
      ))}
      {reminders.length < MOST_REMINDERS && (
        <div class="row">
          <Button kind="plain" icon="plus" onPress={() => onChange(withReminder(rules))}>
            {texts.addReminder}
          </Button>
        </div>
      )}
    </>
  );
}
