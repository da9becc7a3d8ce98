import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { canUsePasskeys } from '../../../entry/passkey.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { Bones, Notice, Show } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useDeviceWords } from './device-words.ts';
import { PasskeyRow } from './passkey-row.tsx';
import { createPasskeys } from './passkeys.ts';
import { Refused } from './refused.tsx';
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
  const { isBusy, error, send } = useSending();
  const [name, setName] = useState(useDeviceWords()(navigator.userAgent));
  const [isNotMade, setNotMade] = useState(false);
  return (
    <form
      class="stack narrow"
      onSubmit={(event) => {
        event.preventDefault();
        setNotMade(false);
        send(add);
      }}
    >
      <Refused error={error} />
      {isNotMade && <Notice kind="warn">{texts.passkeyNotMade}</Notice>}
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
          {texts.createPasskey}
        </Button>
        <Button onPress={onClose}>{texts.cancel}</Button>
      </div>
    </form>
  );

  async function add(): Promise<void> {
    if (!(await onAdd(name.trim()))) {
      setNotMade(true);
      return;
    }
    say(texts.passkeyAdded(name.trim()));
    onClose();
  }
}
