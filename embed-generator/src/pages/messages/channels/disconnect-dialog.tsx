import type { TwilioChannel } from '@bookingsaas/server/contract/message-channels';
import type { VNode } from 'preact';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { channelTexts } from './texts.ts';

/** Says what no longer leaves, and forgets the account. */
export function DisconnectDialog({
  onClose,
  onChange,
}: {
  onClose(): void;
  onChange(account: TwilioChannel): void;
}): VNode {
  const texts = useTexts(channelTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  return (
    <Dialog
      title={texts.disconnectTitle}
      onClose={onClose}
      onSubmit={() =>
        send(async () => {
          await admin.messages.disconnectTwilio();
          const account = await admin.messages.twilio();
          say(texts.disconnected);
          onClose();
          onChange(account);
        })
      }
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.back}
          </Button>
          <Button kind="loss" type="submit" isBusy={isBusy}>
            {texts.disconnectDo}
          </Button>
        </>
      }
    >
      <p class="soft">{texts.disconnectText}</p>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
    </Dialog>
  );
}
