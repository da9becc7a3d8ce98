import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { useToasts } from '../../../ui/toasts.tsx';
import { PasskeyNameForm } from './passkey-name-form.tsx';
import type { createPasskeys, Passkey } from './passkeys.ts';
import { accountTexts } from './texts.ts';

/** One passkey: its name, which can be changed, and the way to be rid of it. */
export function PasskeyRow({
  passkey,
  passkeys,
}: {
  readonly passkey: Passkey;
  readonly passkeys: ReturnType<typeof createPasskeys>;
}): VNode {
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
        <PasskeyNameForm
          name={passkey.name ?? ''}
          submit={texts.save}
          onCancel={() => setRenaming(false)}
          onName={async (chosen) => {
            await passkeys.rename(passkey.id, chosen);
            known.renew('passkeys');
            setRenaming(false);
          }}
        />
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
