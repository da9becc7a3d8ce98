import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { askAnyone } from './ask.ts';
import { EntryFrame } from './entry-frame.tsx';
import { entryTexts } from './i18n/entry-texts.ts';

/** The code of an authenticator app, or one of the codes kept for its loss. */
export function SecondFactor({ onSignedIn }: { onSignedIn(): Promise<void> }): VNode {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const { isBusy, error, send } = useSending();
  const [code, setCode] = useState('');
  const [isBackup, setBackup] = useState(false);
  return (
    <EntryFrame title={texts.codeTitle} lead={isBackup ? texts.backupLead : texts.codeLead}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send(async () => {
            const kind = isBackup ? 'backup-code' : 'totp';
            await askAnyone('POST', `/auth/two-factor/verify-${kind}`, { code: code.trim() });
            await onSignedIn();
          });
        }}
      >
        <TextField
          label={isBackup ? texts.backupCode : texts.code}
          autocomplete="one-time-code"
          inputMode={isBackup ? 'text' : 'numeric'}
          required
          value={code}
          wrong={error === null ? undefined : refusals.sentence(error)}
          onChange={setCode}
        />
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.signIn}
        </Button>
        <button type="button" class="link" onClick={() => setBackup(!isBackup)}>
          {isBackup ? texts.useApp : texts.useBackup}
        </button>
      </form>
    </EntryFrame>
  );
}
