import type { MessageView } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useWrittenAddress } from '../written-address.ts';
import { journalTexts } from './texts.ts';

/** Asks before a message is sent again, louder where it may have arrived. */
export function ResendDialog({
  message,
  onClose,
  onResent,
}: {
  readonly message: MessageView;
  onClose(): void;
  onResent(again: MessageView): void;
}): VNode {
  const texts = useTexts(journalTexts);
  const refusals = useRefusals();
  const written = useWrittenAddress();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const isUnsure = message.state === 'unknown';
  return (
    <Dialog
      title={texts.resendTitle(message.customerName ?? written(message.to))}
      onClose={onClose}
      onSubmit={() =>
        send(async () => {
          const again = await admin.messages.resend(message.id, isUnsure);
          say(texts.resent);
          onClose();
          onResent(again);
        })
      }
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.keep}
          </Button>
          <Button kind={isUnsure ? 'loss' : 'primary'} type="submit" isBusy={isBusy}>
            {isUnsure ? texts.resendAnyway : texts.resendDo}
          </Button>
        </>
      }
    >
      {isUnsure && <Notice>{texts.resendUnknown}</Notice>}
      <p class="soft">{texts.resendText}</p>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
    </Dialog>
  );
}
