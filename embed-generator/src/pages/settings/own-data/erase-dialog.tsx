import type { CustomerErased } from '@bookingsaas/server/contract/customers';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/states.tsx';
import { dataTexts } from './texts.ts';

/** Asks for the address once more, beside what becomes of it. */
export function EraseDialog({
  person,
  onClose,
  onErased,
}: {
  readonly person: string;
  onClose(): void;
  onErased(sentence: string): void;
}): VNode {
  const texts = useTexts(dataTexts);
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { isBusy, error, send } = useSending();
  const [typed, setTyped] = useState('');
  const isMeant = typed.trim() === person;
  return (
    <Dialog
      title={texts.eraseTitle}
      onClose={onClose}
      onSubmit={() => isMeant && send(erase)}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.keep}
          </Button>
          <Button
            kind="loss"
            type="submit"
            isBusy={isBusy}
            notNow={isMeant ? undefined : texts.eraseNotYet}
          >
            {texts.eraseForGood}
          </Button>
        </>
      }
    >
      <p class="soft">{texts.eraseText}</p>
      <Notice>{texts.eraseComing}</Notice>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <TextField
        label={texts.typePerson(person)}
        autocomplete="off"
        value={typed}
        onChange={setTyped}
      />
    </Dialog>
  );

  async function erase(): Promise<void> {
    const erased: CustomerErased = await admin.customers.erase(person);
    known.renew('bookings-waiting');
    onErased(texts.erased(erased.bookings, erased.cancelled));
  }
}
