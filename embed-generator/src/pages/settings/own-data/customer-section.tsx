import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { Notice } from '../../../ui/states.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { keepFile } from './keep-file.ts';
import { dataTexts } from './texts.ts';

/** What is known of one customer: handed out, or erased. */
export function CustomerSection(): VNode {
  const texts = useTexts(dataTexts);
  const refusals = useRefusals();
  const { admin, business } = useConsole();
  const { isBusy, error, send } = useSending();
  const [person, setPerson] = useState('');
  const [isErasing, setErasing] = useState(false);
  const [done, setDone] = useState('');
  const isTyped = person.trim().length > 2;
  if (business.role !== 'owner') {
    return (
      <FormSection title={texts.customerTitle}>
        <p class="quiet">{texts.customerOwners}</p>
      </FormSection>
    );
  }
  return (
    <FormSection title={texts.customerTitle}>
      <p class="read">{texts.customerText}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isTyped) send(takeOut);
        }}
      >
        <TextField
          label={texts.person}
          hint={texts.personHint}
          autocomplete="off"
          maxLength={254}
          value={person}
          wrong={refusals.field(error, 'person')}
          onChange={(value) => {
            setPerson(value);
            setDone('');
          }}
        />
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        <p class={done === '' ? 'hidden' : 'soft'} role="status">
          {done}
        </p>
        <div class="row">
          <Button
            kind="plain"
            icon="download"
            type="submit"
            isBusy={isBusy}
            notNow={isTyped ? undefined : texts.personFirst}
          >
            {texts.takeOut}
          </Button>
          <Button
            kind="danger"
            notNow={isTyped ? undefined : texts.personFirst}
            onPress={() => setErasing(true)}
          >
            {texts.erase}
          </Button>
        </div>
      </form>
      {isErasing && (
        <EraseDialog
          person={person.trim()}
          onClose={() => setErasing(false)}
          onErased={(sentence) => {
            setErasing(false);
            setPerson('');
            setDone(sentence);
          }}
        />
      )}
    </FormSection>
  );

  async function takeOut(): Promise<void> {
    const all = await admin.customers.export(person.trim());
    const file = new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' });
    // Whom it is about stands in the file; its name travels further than its content.
    keepFile(file, `${business.slug}-customer.json`);
    setDone(texts.takenOut(Object.values(all.data).reduce((sum, rows) => sum + rows.length, 0)));
  }
}
