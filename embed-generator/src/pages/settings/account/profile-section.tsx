import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { AddressField } from './address-field.tsx';
import { Refused } from './refused.tsx';
import { accountTexts } from './texts.ts';

/** The name colleagues see, and the address one signs in with. */
export function ProfileSection(): VNode {
  const texts = useTexts(accountTexts);
  const refusals = useRefusals();
  const { ask, session, refresh } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [name, setName] = useState(session.user.name);
  const isChanged = name.trim() !== session.user.name && name.trim() !== '';
  return (
    <FormSection title={texts.profile}>
      <form
        class="stack narrow"
        onSubmit={(event) => {
          event.preventDefault();
          send(async () => {
            await ask('POST', '/auth/update-user', { name: name.trim() });
            await refresh();
            say(texts.saved);
          });
        }}
      >
        <Refused error={error} />
        <TextField
          label={texts.name}
          autocomplete="name"
          required
          maxLength={120}
          value={name}
          wrong={refusals.field(error, 'name')}
          onChange={setName}
        />
        {isChanged && (
          <div class="row">
            <Button kind="primary" type="submit" isBusy={isBusy}>
              {texts.save}
            </Button>
            <Button onPress={() => setName(session.user.name)}>{texts.cancel}</Button>
          </div>
        )}
      </form>
      <AddressField />
    </FormSection>
  );
}
