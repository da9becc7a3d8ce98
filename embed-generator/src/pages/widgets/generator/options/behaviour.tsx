import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/choices.tsx';
import { TextField } from '../../../../ui/field.tsx';
import { generatorTexts } from '../texts.ts';
import type { DraftWork } from '../use-draft.ts';
import { Part } from './part.tsx';

/** What is filled in, what comes after a booking, what the widget is called, and its end. */
export function Behaviour({
  work,
  wrong,
  onRemove,
}: {
  readonly work: DraftWork;
  wrong(field: string): string | undefined;
  onRemove(): void;
}): VNode {
  const texts = useTexts(generatorTexts);
  const { draft, set } = work;
  return (
    <Part of="more" title={texts.behaviour}>
      <TextField
        label={texts.redirect}
        type="url"
        placeholder="https://exemple.fr/merci"
        hint={texts.redirectHint}
        value={draft.redirectUrl ?? ''}
        wrong={wrong('redirectUrl')}
        onChange={(url) => set({ redirectUrl: url === '' ? null : url })}
      />
      <Checkbox
        isOn={draft.prefillsFromAddress}
        hint={texts.prefillHint}
        onChange={(isOn) => set({ prefillsFromAddress: isOn })}
      >
        {texts.prefill}
      </Checkbox>
      <Checkbox
        isOn={draft.dataLayer}
        hint={texts.dataLayerHint}
        onChange={(isOn) => set({ dataLayer: isOn })}
      >
        {texts.dataLayer}
      </Checkbox>
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        maxLength={120}
        value={draft.name}
        wrong={wrong('name')}
        onChange={(name) => set({ name })}
      />
      <div class="row">
        <Button kind="danger" icon="trash" onPress={onRemove}>
          {texts.remove}
        </Button>
      </div>
    </Part>
  );
}
