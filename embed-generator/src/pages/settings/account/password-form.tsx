import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/language.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { codeOf, Refused } from './refused.tsx';
import { accountTexts } from './texts.ts';

/** Asks for the password again before something about signing in changes. */
export function PasswordForm({
  submit,
  children,
  onPassword,
  onCancel,
}: {
  readonly submit: string;
  /** What else is asked, above the password. */
  readonly children?: ComponentChildren;
  /** What is refused here is said here. */
  onPassword(password: string): Promise<void>;
  onCancel(): void;
}): VNode {
  const texts = useTexts(accountTexts);
  const { isBusy, error, send } = useSending();
  const [password, setPassword] = useState('');
  return (
    <form
      class="stack narrow"
      onSubmit={(event) => {
        event.preventDefault();
        send(() => onPassword(password));
      }}
    >
      <Refused error={error} />
      {children}
      <TextField
        label={texts.currentPassword}
        hint={texts.confirmFirst}
        type="password"
        autocomplete="current-password"
        required
        value={password}
        wrong={codeOf(error) === 'auth.wrong_password' ? texts.wrongPassword : undefined}
        onChange={setPassword}
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
