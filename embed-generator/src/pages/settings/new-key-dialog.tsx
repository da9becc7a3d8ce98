import type { NewApiKey } from '@bookingsaas/server/contract/api-keys';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useSending } from '../../loading/use-sending.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { settingsTexts } from './texts.ts';

/** Asks what a key is for and what it allows. */
export function NewKeyDialog({
  onClose,
  onMade,
}: {
  onClose(): void;
  onMade(key: NewApiKey): void;
}): VNode {
  const texts = useTexts(settingsTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { isBusy, error, send } = useSending();
  const [name, setName] = useState('');
  const [mayWrite, setMayWrite] = useState(false);
  return (
    <Dialog
      title={texts.makeKey}
      onClose={onClose}
      onSubmit={() =>
        send(async () => {
          onMade(
            await admin.apiKeys.add({ name, scopes: mayWrite ? ['read', 'write'] : ['read'] }),
          );
        })
      }
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.cancel}
          </Button>
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.makeKey}
          </Button>
        </>
      }
    >
      <TextField
        label={texts.keyName}
        required
        maxLength={120}
        value={name}
        wrong={
          refusals.field(error, 'name') ?? (error === null ? undefined : refusals.sentence(error))
        }
        onChange={setName}
      />
      <Chips
        label={texts.keyScope}
        value={mayWrite ? 'write' : 'read'}
        options={[
          { value: 'read', label: texts.read },
          { value: 'write', label: texts.write },
        ]}
        onChange={(value) => setMayWrite(value === 'write')}
      />
    </Dialog>
  );
}
