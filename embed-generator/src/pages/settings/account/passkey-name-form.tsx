import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/language.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Refused } from './refused.tsx';
import { accountTexts } from './texts.ts';

/** Asks what a passkey is called, before it is made or later. */
export function PasskeyNameForm({
  name: before,
  submit,
  notice,
  onName,
  onCancel,
}: {
  readonly name: string;
  readonly submit: string;
  readonly notice?: ComponentChildren;
  /** What is refused here is said here. */
  onName(name: string): Promise<void>;
  onCancel(): void;
}): VNode {
  const texts = useTexts(accountTexts);
  const { isBusy, error, send } = useSending();
  const [name, setName] = useState(before);
  return (
    <form
      class="stack narrow grow"
      onSubmit={(event) => {
        event.preventDefault();
        send(() => onName(name.trim()));
      }}
    >
      <Refused error={error} />
      {notice}
      <TextField
        label={texts.passkeyName}
        hint={texts.passkeyNameHint}
        required
        maxLength={80}
        value={name}
        onChange={setName}
      />
      <div class="row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {submit}
        </Button>
        <Button onPress={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
