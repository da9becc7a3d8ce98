import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A time written by hand, in 24 hours whatever the browser's language; `9`, `9:30`, `930` and `9h30` are understood.
 * What is no time becomes again what it was.
 */
export function TimeInput({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  /** `HH:MM`, `24:00` at the end of a day. */
  readonly value: string;
  onChange(value: string): void;
}): VNode {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <input
      class="input num time-input"
      inputMode="numeric"
      aria-label={label}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );

  function settle(): void {
    const time = timeTyped(text);
    setText(time ?? value);
    if (time !== null && time !== value) onChange(time);
  }
}

/** `9` is `09:00`, `930` and `9h30` are `09:30`; null for what is no time of a day. */
export function timeTyped(text: string): string | null {
  const found = /^\s*(?<hour>\d{1,2})\s*(?:[:h.,]?\s*(?<minute>\d{2})|[:h.,]?)\s*$/iu.exec(
    text,
  )?.groups;
  const hour = Number(found?.['hour']);
  const minute = Number(found?.['minute'] ?? 0);
  if (found === undefined || hour * 60 + minute > 24 * 60 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
