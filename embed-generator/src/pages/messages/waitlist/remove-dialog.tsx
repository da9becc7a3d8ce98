import type { WaitlistEntryView } from '@bookingsaas/server/contract/waitlist';
import type { VNode } from 'preact';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { waitlistTexts } from './texts.ts';

/** Asks before somebody loses their place. */
export function RemoveDialog({
  entry,
  onClose,
  onRemoved,
}: {
  readonly entry: WaitlistEntryView;
  onClose(): void;
  onRemoved(): void;
}): VNode {
  const texts = useTexts(waitlistTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  return (
    <Dialog
      title={texts.removeTitle(entry.customer.name)}
      onClose={onClose}
      onSubmit={() =>
        send(async () => {
          await admin.waitlist.remove(entry.id);
          say(texts.removed(entry.customer.name));
          onRemoved();
          onClose();
        })
      }
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.keep}
          </Button>
          <Button kind="loss" type="submit" isBusy={isBusy}>
            {texts.removeDo}
          </Button>
        </>
      }
    >
      <p class="soft">{entry.state === 'offered' ? texts.removeOffered : texts.removeWaiting}</p>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
    </Dialog>
  );
}
