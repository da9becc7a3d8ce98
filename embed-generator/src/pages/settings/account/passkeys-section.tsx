import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { canUsePasskeys } from '../../../entry/passkey.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { Button } from '../../../ui/button.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { Bones, Notice, Show } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useDeviceWords } from './device-words.ts';
import { PasskeyNameForm } from './passkey-name-form.tsx';
import { PasskeyRow } from './passkey-row.tsx';
import { createPasskeys } from './passkeys.ts';
import { accountTexts } from './texts.ts';

/** Passkeys of one's own: which there are, and another. */
export function PasskeysSection(): VNode {
  const texts = useTexts(accountTexts);
  const { ask, known } = useConsole();
  const passkeys = useMemo(() => createPasskeys(ask), [ask]);
  const loaded = useLoaded('passkeys', () => passkeys.list());
  const [isAdding, setAdding] = useState(false);
  return (
    <FormSection title={texts.passkeys}>
      <p class="soft">{texts.passkeysText}</p>
      <Show of={loaded} bones={<Bones rows={1} />}>
        {(all) => {
          const shown = all.filter(({ id }) => !known.isHidden(id));
          return (
            shown.length > 0 && (
              <ul class="entries">
                {shown.map((passkey) => (
                  <PasskeyRow key={passkey.id} passkey={passkey} passkeys={passkeys} />
                ))}
              </ul>
            )
          );
        }}
      </Show>
      {!canUsePasskeys() && <p class="quiet">{texts.noPasskeys}</p>}
      {canUsePasskeys() && !isAdding && (
        <div class="row">
          <Button kind="plain" icon="key" onPress={() => setAdding(true)}>
            {texts.addPasskey}
          </Button>
        </div>
      )}
      {isAdding && (
        <NewPasskey
          onAdd={passkeys.add}
          onClose={() => {
            setAdding(false);
            known.renew('passkeys');
          }}
        />
      )}
    </FormSection>
  );
}

function NewPasskey({
  onAdd,
  onClose,
}: {
  onAdd(name: string): Promise<boolean>;
  onClose(): void;
}): VNode {
  const texts = useTexts(accountTexts);
  const { say } = useToasts();
  const deviceOf = useDeviceWords();
  const [isNotMade, setNotMade] = useState(false);
  return (
    <PasskeyNameForm
      name={deviceOf(navigator.userAgent)}
      submit={texts.createPasskey}
      notice={isNotMade && <Notice kind="warn">{texts.passkeyNotMade}</Notice>}
      onCancel={onClose}
      onName={async (name) => {
        setNotMade(false);
        if (!(await onAdd(name))) return setNotMade(true);
        say(texts.passkeyAdded(name));
        onClose();
      }}
    />
  );
}
