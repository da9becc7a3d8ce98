import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useInstallation } from '../../../entry/use-installation.ts';
import { useTexts } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/states.tsx';
import { PasswordForm } from './password-form.tsx';
import { accountTexts } from './texts.ts';

/** The address one signs in with; another one counts once the link sent to it was opened. */
export function AddressField(): VNode {
  const texts = useTexts(accountTexts);
  const { ask, session } = useConsole();
  const installation = useInstallation();
  const [step, setStep] = useState<'resting' | 'asking' | 'sent'>('resting');
  const [address, setAddress] = useState('');
  return (
    <div class="stack narrow">
      <div>
        <h3>{texts.email}</h3>
        <p>{session.user.email}</p>
      </div>
      {step === 'sent' && (
        <Notice kind="info">
          {texts.addressSent(address)} {installation?.sendsMail === false && texts.linkInLog}
        </Notice>
      )}
      {step === 'asking' ? (
        <PasswordForm
          submit={texts.sendLink}
          onPassword={async (password) => {
            await ask('POST', '/auth/change-email', { newEmail: address.trim(), password });
            setStep('sent');
          }}
          onCancel={() => setStep('resting')}
        >
          <TextField
            label={texts.newAddress}
            hint={texts.newAddressHint}
            type="email"
            autocomplete="email"
            required
            value={address}
            onChange={setAddress}
          />
        </PasswordForm>
      ) : (
        <div class="row">
          <Button kind="plain" onPress={() => setStep('asking')}>
            {texts.changeAddress}
          </Button>
        </div>
      )}
    </div>
  );
}
