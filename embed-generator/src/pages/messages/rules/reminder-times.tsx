import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { LengthField } from '../../../ui/number-field.tsx';
import { LEADS, MOST_REMINDERS, withReminder } from '../rules-form.ts';
import type { Reminder } from '../rules-form.ts';
import { ruleTexts } from './texts.ts';
import { useWays } from './use-ways.ts';
import { wayKey, wayOf } from './ways.ts';

const USUAL = '';

/** How long before the appointment it is recalled, and by which channels; once or several times. */
export function ReminderTimes({
  reminders,
  of = '',
  onChange,
}: {
  readonly reminders: readonly Reminder[];
  /** The service, when they are its own. */
  readonly of?: string;
  onChange(reminders: Reminder[]): void;
}): VNode {
  const texts = useTexts(ruleTexts);
  const { options } = useWays();
  return (
    <>
      {reminders.length === 0 && <p class="soft">{texts.noReminders}</p>}
      {reminders.map((reminder, index) => (
        <div key={index} class="reminder">
          <LengthField
            label={texts.reminderNumber(index + 1, of)}
            lengths={LEADS}
            value={reminder.leadMin}
            onChange={(leadMin) => set(index, { ...reminder, leadMin })}
          />
          <Select
            label={texts.reminderBy}
            value={wayKey(reminder.channels ?? [])}
            options={[{ value: USUAL, label: texts.asAbove }, ...options]}
            onChange={(key) =>
              set(index, { ...reminder, channels: key === USUAL ? null : wayOf(key) })
            }
          />
          <Button
            icon="trash"
            name={texts.removeReminder(index + 1, of)}
            onPress={() => onChange(reminders.toSpliced(index, 1))}
          />
        </div>
      ))}
      {reminders.length < MOST_REMINDERS && (
        <div class="row">
          <Button kind="plain" icon="plus" onPress={() => onChange(withReminder(reminders))}>
            {texts.addReminder(of)}
          </Button>
        </div>
      )}
    </>
  );

  function set(index: number, reminder: Reminder): void {
    onChange(reminders.with(index, reminder));
  }
}
