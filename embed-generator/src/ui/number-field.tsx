import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FieldLook } from './field.tsx';
import { Select, TextField } from './field.tsx';
import { useFormats } from '../i18n/formats.ts';

/** A whole number, or none where `canBeEmpty`. What is no number is left to the server to refuse. */
export function NumberField({
  value,
  onChange,
  canBeEmpty = false,
  ...rest
}: FieldLook & {
  readonly value: number | null;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly canBeEmpty?: boolean;
  onChange(value: number | null): void;
}): VNode {
  const [text, setText] = useState(value === null ? '' : String(value));
  useEffect(() => {
    if (value !== null && Number(text) !== value) setText(String(value));
  }, [value]);
  return (
    <TextField
      {...rest}
      type="number"
      inputMode="numeric"
      step="1"
      required={!canBeEmpty}
      value={text}
      onChange={(typed) => {
        setText(typed);
        if (typed === '') onChange(null);
        else if (Number.isInteger(Number(typed))) onChange(Number(typed));
      }}
    />
  );
}

/** One of a few lengths; a length of before that is not among them stays possible. Minutes. */
export function LengthField({
  value,
  lengths,
  zero,
  onChange,
  ...look
}: FieldLook & {
  readonly value: number;
  readonly lengths: readonly number[];
  /** What a length of nothing is called. */
  readonly zero?: string;
  onChange(value: number): void;
}): VNode {
  const formats = useFormats();
  const all = lengths.includes(value) ? lengths : [...lengths, value].toSorted((a, b) => a - b);
  return (
    <Select
      {...look}
      value={String(value)}
      options={all.map((minutes) => ({
        value: String(minutes),
        label: minutes === 0 && zero !== undefined ? zero : formats.length(minutes),
      }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
