import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { TextField } from '../ui/field.tsx';
import { askAnyone } from './ask.ts';
import { EntryForm } from './entry-form.tsx';
import { entryTexts } from './i18n/entry-texts.ts';

/** The code of an authenticator app, or one of the codes kept for its loss. */
export function SecondFactor({ onSignedIn }: { onSignedIn(): Promise<void> }): VNode {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const sending = useSending();
  const [code, setCode] = useState('');
  const [isBackup, setBackup] = useState(false);
  const { error } = sending;
  return (
    <EntryForm
      title={texts.codeTitle}
      lead={isBackup ? texts.backupLead : texts.codeLead}
      submit={texts.signIn}
      sending={sending}
      isSaidAtField
      below={
        <button
          type="button"
          class="link"
          onClick={() => {
            setBackup(!isBackup);
            setCode('');
          }}
        >
          {isBackup ? texts.useApp : texts.useBackup}
        </button>
      }
      onSubmit={async () => {
        const kind = isBackup ? 'backup-code' : 'totp';
        await askAnyone('POST', `/auth/two-factor/verify-${kind}`, {
          code: code.replaceAll(/\s/gu, ''),
        });
        await onSignedIn();
      }}
    >
      <TextField
        key={isBackup ? 'backup' : 'app'}
        label={isBackup ? texts.backupCode : texts.code}
        autocomplete={isBackup ? 'off' : 'one-time-code'}
        inputMode={isBackup ? 'text' : 'numeric'}
        required
        value={code}
        wrong={error === null ? undefined : refusals.sentence(error)}
        onChange={setCode}
      />
    </EntryForm>
  );
}
