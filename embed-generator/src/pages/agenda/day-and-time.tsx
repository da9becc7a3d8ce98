import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { TextField } from '../../ui/field.tsx';
import { TimeInput } from '../../ui/time-input.tsx';
import { agendaTexts } from './texts.ts';

/** A day and a time of the business, beside each other. */
export function DayAndTime({
  date,
  time,
  onChange,
}: {
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
  onChange(patch: { readonly date?: string; readonly time?: string }): void;
}): VNode {
  const texts = useTexts(agendaTexts);
  return (
    <div class="day-and-time">
      <TextField
        label={texts.date}
        type="date"
        required
        value={date}
        onChange={(chosen) => onChange({ date: chosen })}
      />
      <div class="field">
        <span class="label" aria-hidden="true">
          {texts.time}
        </span>
        <TimeInput
          label={texts.time}
          value={time}
          onChange={(chosen) => onChange({ time: chosen })}
        />
      </div>
    </div>
  );
}
