import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { qrSvg } from '../../../snippet/qr.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Snippet } from '../../../ui/snippet.tsx';
import { Notice } from '../../../ui/states.tsx';
import { codeOf, Refused } from './refused.tsx';
import { accountTexts } from './texts.ts';

/** Has an authenticator app learn the secret, by camera or by hand, and prove it with a code. */
export function ConnectApp({
  totpUri,
  onCode,
  onCancel,
}: {
  /** `otpauth://…` */
  readonly totpUri: string;
  onCode(code: string): Promise<void>;
  onCancel(): void;
}): VNode {
  const texts = useTexts(accountTexts);
  const refusals = useRefusals();
  const { isBusy, error, send } = useSending();
  const [code, setCode] = useState('');
  const svg = useMemo(() => qrSvg(totpUri), [totpUri]);
  const isWrong = codeOf(error) === 'auth.wrong_code';
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        send(() => onCode(code.replaceAll(/\s/gu, '')));
      }}
    >
      <p>{texts.scan}</p>
      <div class="authenticator">
        <img
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt={texts.qrLabel}
          width={168}
          height={168}
        />
        <div class="stack">
          <p>{texts.byHand}</p>
          <Snippet code={secretIn(totpUri)} label={texts.secretLabel} />
        </div>
      </div>
      <div class="stack narrow">
        {!isWrong && <Refused error={error} />}
        <TextField
          label={texts.code}
          hint={texts.codeHint}
          autocomplete="one-time-code"
          inputMode="numeric"
          required
          value={code}
          wrong={isWrong ? refusals.sentence(error) : undefined}
          onChange={setCode}
        />
        <div class="row">
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.check}
          </Button>
          <Button onPress={onCancel}>{texts.cancel}</Button>
        </div>
      </div>
    </form>
  );
}

/** Codes for the day the phone is lost; nobody can show them again. */
export function BackupCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  onKept(): void;
}): VNode {
  const texts = useTexts(accountTexts);
  return (
    <div class="stack narrow">
      <h3>{texts.backupTitle}</h3>
      <Notice kind="warn">{texts.backupText}</Notice>
      <Snippet code={codes.join('\n')} label={texts.backupLabel} />
      <div class="row">
        <Button kind="primary" onPress={onKept}>
          {texts.kept}
        </Button>
      </div>
    </div>
  );
}

// In groups of four, as it is typed.
function secretIn(totpUri: string): string {
  const secret = new URL(totpUri).searchParams.get('secret') ?? '';
  return secret.replaceAll(/.{4}(?=.)/gu, (group) => `${group} `);
}
