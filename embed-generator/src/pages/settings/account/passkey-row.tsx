import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import type { createPasskeys, Passkey } from './passkeys.ts';
import { Refused } from './refused.tsx';
import { accountTexts } from './texts.ts';

interface RowProps {
  readonly passkey: Passkey;
  readonly passkeys: ReturnType<typeof createPasskeys>;
}

/** One passkey: its name, which can be changed, and the way to be rid of it. */
export function PasskeyRow({ passkey, passkeys }: RowProps): VNode {
  const texts = useTexts(accountTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { known } = useConsole();
  const { defer } = useToasts();
  const [isRenaming, setRenaming] = useState(false);
  const name = passkey.name || texts.unnamed;
  if (isRenaming) {
    return (
      <li>
        <Rename passkey={passkey} passkeys={passkeys} onClose={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li>
      <span class="grow">
        {name}
        <small>
          {texts.made(formats.day(passkey.createdAt, ownZone()))}
          {passkey.backedUp && `, ${texts.synced}`}
        </small>
      </span>
      <button type="button" class="link" onClick={() => setRenaming(true)}>
        {texts.rename} <span class="hidden">{name}</span>
      </button>
      <button type="button" class="link" onClick={remove}>
        {texts.remove} <span class="hidden">{name}</span>
      </button>
    </li>
  );

  function remove(): void {
    known.hide(passkey.id, 'passkeys');
    defer({
      text: texts.passkeyRemoved(name),
      commit: () => passkeys.remove(passkey.id),
      undo: () => known.unhide(passkey.id, 'passkeys'),
      refused: refusals.sentence,
    });
  }
}

function Rename({ passkey, passkeys, onClose }: RowProps & { onClose(): void }): VNode {
  const texts = useTexts(accountTexts);
  const { known } = useConsole();
  const { isBusy, error, send } = useSending();
  const [name, setName] = useState(passkey.name ?? '');
  return (
    <form
      class="stack narrow grow"
      onSubmit={(event) => {
        event.preventDefault();
        send(async () => {
          await passkeys.rename(passkey.id, name.trim());
          known.renew('passkeys');
          onClose();
        });
      }}
    >
      <Refused error={error} />
      <TextField
        label={texts.passkeyName}
        required
        maxLength={80}
        value={name}
        onChange={setName}
      />
      <div class="row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.save}
        </Button>
        <Button onPress={onClose}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
