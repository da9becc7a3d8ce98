import type { ContrastPair } from '@bookingsaas/server/domain/theme/contrast-pairs';
import type { VNode } from 'preact';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ratioText } from './ratio.ts';
import { generatorTexts } from './texts.ts';

/** Asked once before something that hardly anybody could read is published. */
export function PaleDialog({
  pair,
  onClose,
  onPublish,
  onRepair,
}: {
  readonly pair: ContrastPair;
  onClose(): void;
  onPublish(): void;
  onRepair(): void;
}): VNode {
  const texts = useTexts(generatorTexts);
  const language = useLanguage();
  return (
    <Dialog
      title={texts.paleTitle}
      onClose={onClose}
      onSubmit={onRepair}
      actions={
        <>
          <Button onPress={onClose}>{texts.back}</Button>
          <Button kind="plain" onPress={onPublish}>
            {texts.publishAnyway}
          </Button>
          <Button kind="primary" type="submit">
            {texts.repairAndPublish}
          </Button>
        </>
      }
    >
      <p class="read">{texts.paleText(ratioText(pair.ratio, language))}</p>
    </Dialog>
  );
}
