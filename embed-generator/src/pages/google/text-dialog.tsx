import type { GooglePage, GoogleSettings } from '@bookingsaas/server/contract/connections';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { googleTexts } from './texts.ts';

const PLACEHOLDERS =
  '{service}, {customer}, {phone}, {email}, {staff}, {business}, {answers}, {link}, {pending}';

/** What an event says in Google, with what stands for the booking in braces. */
export function TextDialog({
  template,
  preset,
  onSave,
  onClose,
}: {
  readonly template: GoogleSettings['template'];
  readonly preset: GooglePage['presetText'];
  onSave(template: GoogleSettings['template']): void;
  onClose(): void;
}): VNode {
  const texts = useTexts(googleTexts);
  const begin = template ?? preset;
  const [title, setTitle] = useState(begin.title);
  const [description, setDescription] = useState(begin.description);
  const isPreset = title === preset.title && description === preset.description;
  return (
    <Dialog
      title={texts.textTitle}
      onClose={onClose}
      onSubmit={() => onSave(isPreset ? null : { title, description })}
      actions={
        <>
          {!isPreset && (
            <Button
              onPress={() => {
                setTitle(preset.title);
                setDescription(preset.description);
              }}
            >
              {texts.textUsePreset}
            </Button>
          )}
          <Button kind="plain" onPress={onClose}>
            {texts.back}
          </Button>
          <Button kind="primary" type="submit">
            {texts.save}
          </Button>
        </>
      }
    >
      <TextField label={texts.textTitleField} value={title} maxLength={200} onChange={setTitle} />
      <TextArea
        label={texts.textDescriptionField}
        value={description}
        maxLength={4000}
        hint={texts.textHint(PLACEHOLDERS)}
        onChange={setDescription}
      />
    </Dialog>
  );
}
