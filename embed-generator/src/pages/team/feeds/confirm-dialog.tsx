import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/states.tsx';
import { feedTexts } from './texts.ts';

/** Asks before an address stops working. */
export function ConfirmDialog({
  title,
  text,
  yes,
  onYes,
  onClose,
}: {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  onYes(): Promise<void>;
  onClose(): void;
}): VNode {
  const texts = useTexts(feedTexts);
  const refusals = useRefusals();
  const { isBusy, error, send } = useSending();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => send(onYes)}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.keep}
          </Button>
          <Button kind="loss" type="submit" isBusy={isBusy}>
            {yes}
          </Button>
        </>
      }
    >
      <p class="soft">{text}</p>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
    </Dialog>
  );
}
