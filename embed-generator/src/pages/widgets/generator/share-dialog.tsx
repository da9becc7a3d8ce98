import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { shellTexts } from '../../../i18n/shell-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Snippet } from '../../../ui/snippet.tsx';
import { Notice } from '../../../ui/states.tsx';
import type { Draft } from './draft.ts';
import { generatorTexts } from './texts.ts';
import { sealDraft } from './use-sealed.ts';

/** A link that shows the draft to somebody else. */
export function ShareDialog({
  widgetKey,
  draft,
  onClose,
}: {
  readonly widgetKey: string;
  readonly draft: Draft;
  onClose(): void;
}): VNode {
  const texts = useTexts(generatorTexts);
  const shell = useTexts(shellTexts);
  const refusals = useRefusals();
  const { ask } = useConsole();
  const [address, setAddress] = useState('');
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    // The server's own address may be one only visitors use; the draft is in the fragment of either.
    sealDraft(ask, widgetKey, draft).then(
      (sealed) => setAddress(`${location.origin}/preview#${sealed.draft}`),
      setError,
    );
  }, []);
  return (
    <Dialog
      title={texts.share}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button kind="primary" type="submit">
          {shell.close}
        </Button>
      }
    >
      <p class="read">{texts.shareText}</p>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      {address !== '' && <Snippet code={address} label={texts.shareLink} />}
    </Dialog>
  );
}
