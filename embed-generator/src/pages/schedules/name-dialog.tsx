import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../../loading/use-sending.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { scheduleTexts } from './texts.ts';

/** Asks for the name of a schedule. */
export function NameDialog({
  title,
  hint,
  first = '',
  done,
  onClose,
  onNamed,
}: {
  readonly title: string;
  readonly hint?: string;
  /** The name it has. */
  readonly first?: string;
  /** What the button says. */
  readonly done: string;
  onClose(): void;
  onNamed(name: string): Promise<void>;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const refusals = useRefusals();
  const { isBusy, error, send } = useSending();
  const [name, setName] = useState(first);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => send(() => onNamed(name))}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.cancel}
          </Button>
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {done}
          </Button>
        </>
      }
    >
      <TextField
        label={texts.newName}
        hint={hint}
        required
        maxLength={120}
        value={name}
        wrong={error === null ? undefined : refusals.sentence(error)}
        onChange={setName}
      />
    </Dialog>
  );
}
