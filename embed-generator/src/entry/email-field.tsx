import type { VNode } from 'preact';
import { useTexts } from '../i18n/language.ts';
import { TextField } from '../ui/field.tsx';
import { entryTexts } from './i18n/entry-texts.ts';

/** The address somebody signs in with. */
export function EmailField({
  value,
  wrong,
  autocomplete = 'username',
  onChange,
}: {
  readonly value: string;
  readonly wrong?: string | undefined;
  readonly autocomplete?: string;
  onChange(value: string): void;
}): VNode {
  const texts = useTexts(entryTexts);
  return (
    <TextField
      label={texts.email}
      type="email"
      autocomplete={autocomplete}
      required
      value={value}
      wrong={wrong}
      onChange={onChange}
    />
  );
}
