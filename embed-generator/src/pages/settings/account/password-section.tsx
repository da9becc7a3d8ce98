import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { NewPassword } from '../../../entry/new-password.tsx';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { codeOf, Refused } from './refused.tsx';
import { accountTexts } from './texts.ts';

const NOTHING = { current: '', next: '', endsOthers: true };

/** Another password, with the one of today. */
export function PasswordSection(): VNode {
  const texts = useTexts(accountTexts);
  const refusals = useRefusals();
  const { ask, known, session } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState(NOTHING);
  if (!isOpen) {
    return (
      <FormSection title={texts.password}>
        <div class="row">
          <Button kind="plain" onPress={() => setOpen(true)}>
            {texts.changePassword}
          </Button>
        </div>
      </FormSection>
    );
  }
  return (
    <FormSection title={texts.password}>
      <form
        class="stack narrow"
        onSubmit={(event) => {
          event.preventDefault();
          send(change);
        }}
      >
        <Refused error={error} />
        {/* Lets a password manager know whose password changes. */}
        <input
          type="email"
          hidden
          readOnly
          autocomplete="username"
          aria-hidden="true"
          value={session.user.email}
        />
        <TextField
          label={texts.currentPassword}
          type="password"
          autocomplete="current-password"
          required
          value={form.current}
          wrong={codeOf(error) === 'auth.wrong_password' ? texts.wrongPassword : undefined}
          onChange={(current) => setForm({ ...form, current })}
        />
        <NewPassword
          label={texts.newPassword}
          value={form.next}
          wrong={refusals.field(error, 'password')}
          onChange={(next) => setForm({ ...form, next })}
        />
        <Checkbox
          isOn={form.endsOthers}
          onChange={(endsOthers) => setForm({ ...form, endsOthers })}
        >
          {texts.endOthers}
        </Checkbox>
        <div class="row">
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.changePassword}
          </Button>
          <Button onPress={close}>{texts.cancel}</Button>
        </div>
      </form>
    </FormSection>
  );

  async function change(): Promise<void> {
    await ask('POST', '/auth/change-password', {
      currentPassword: form.current,
      newPassword: form.next,
      revokeOtherSessions: form.endsOthers,
    });
    close();
    say(texts.passwordChanged);
    known.renew('sessions');
  }

  function close(): void {
    setOpen(false);
    setForm(NOTHING);
  }
}
