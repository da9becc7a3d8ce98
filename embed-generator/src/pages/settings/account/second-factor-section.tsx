import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { Badge } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { PasswordForm } from './password-form.tsx';
import { BackupCodes, ConnectApp } from './second-factor-steps.tsx';
import { accountTexts } from './texts.ts';

interface Enrolment {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

type Step =
  | { is: 'resting' }
  | { is: 'asking'; for: 'on' | 'off' | 'codes' }
  | ({ is: 'connecting' } & Enrolment)
  | { is: 'keeping'; backupCodes: readonly string[] };

/** One-time codes after the password: switched on with an app, off again, and backup codes shown once. */
export function SecondFactorSection(): VNode {
  const texts = useTexts(accountTexts);
  const { ask, session, refresh } = useConsole();
  const { say } = useToasts();
  const [step, setStep] = useState<Step>({ is: 'resting' });
  const rest = () => setStep({ is: 'resting' });
  const { hasTwoFactor } = session.user;
  return (
    <FormSection title={texts.secondFactor}>
      <div class="row">
        <Badge kind={hasTwoFactor ? 'ok' : undefined}>
          {hasTwoFactor ? texts.isOn : texts.isOff}
        </Badge>
      </div>
      <p class="soft">{texts.secondFactorText}</p>
      {step.is === 'resting' && (
        <Choices isOn={hasTwoFactor} onChoose={(what) => setStep({ is: 'asking', for: what })} />
      )}
      {step.is === 'asking' && (
        <PasswordForm
          submit={step.for === 'off' ? texts.switchOff : texts.goOn}
          onPassword={(password) => begin(step.for, password)}
          onCancel={rest}
        />
      )}
      {step.is === 'connecting' && (
        <ConnectApp
          totpUri={step.totpURI}
          onCode={(code) => connect(code, step.backupCodes)}
          onCancel={rest}
        />
      )}
      {step.is === 'keeping' && <BackupCodes codes={step.backupCodes} onKept={rest} />}
    </FormSection>
  );

  async function begin(what: 'on' | 'off' | 'codes', password: string): Promise<void> {
    if (what === 'on') {
      const enrolment = await ask<Enrolment>('POST', '/auth/two-factor/enable', { password });
      setStep({ is: 'connecting', ...enrolment });
    } else if (what === 'codes') {
      const { backupCodes } = await ask<Pick<Enrolment, 'backupCodes'>>(
        'POST',
        '/auth/two-factor/generate-backup-codes',
        { password },
      );
      setStep({ is: 'keeping', backupCodes });
    } else {
      await ask('POST', '/auth/two-factor/disable', { password });
      await refresh();
      rest();
      say(texts.switchedOff);
    }
  }

  async function connect(code: string, backupCodes: readonly string[]): Promise<void> {
    await ask('POST', '/auth/two-factor/verify-totp', { code });
    await refresh();
    setStep({ is: 'keeping', backupCodes });
    say(texts.switchedOn);
  }
}

function Choices({
  isOn,
  onChoose,
}: {
  readonly isOn: boolean;
  onChoose(what: 'on' | 'off' | 'codes'): void;
}): VNode {
  const texts = useTexts(accountTexts);
  if (!isOn) {
    return (
      <div class="row">
        <Button kind="plain" icon="lock" onPress={() => onChoose('on')}>
          {texts.switchOn}
        </Button>
      </div>
    );
  }
  return (
    <div class="row">
      <Button kind="plain" onPress={() => onChoose('codes')}>
        {texts.newCodes}
      </Button>
      <Button kind="danger" onPress={() => onChoose('off')}>
        {texts.switchOff}
      </Button>
    </div>
  );
}
