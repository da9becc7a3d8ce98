import type { VNode } from 'preact';
import { useTexts } from '../i18n/language.ts';
import { TextField } from '../ui/field.tsx';
import { entryTexts } from './i18n/entry-texts.ts';

const SHORTEST = 10;

/** A password to be chosen: only its length counts. */
export function NewPassword({
  label,
  value,
  wrong,
  onChange,
}: {
  readonly label?: string;
  readonly value: string;
  readonly wrong?: string | undefined;
  onChange(value: string): void;
}): VNode {
  const texts = useTexts(entryTexts);
  return (
    <TextField
      label={label ?? texts.password}
      hint={texts.passwordHint}
      type="password"
      autocomplete="new-password"
      required
      minLength={SHORTEST}
      maxLength={128}
      value={value}
      wrong={wrong}
      onChange={onChange}
    />
  );
}
