import type { ChannelHealth } from '@bookingsaas/server/contract/message-channels';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { journalAddress } from '../message-addresses.ts';
import { messageTexts } from '../texts.ts';
import { channelTexts } from './texts.ts';

/** Sends one message to see whether a channel works; what becomes of it stands in the log. */
export function TestDialog({
  channel: { channel },
  onClose,
}: {
  readonly channel: ChannelHealth;
  onClose(): void;
}): VNode {
  const texts = useTexts(channelTexts);
  const shared = useTexts(messageTexts);
  const refusals = useRefusals();
  const { admin, session } = useConsole();
  const { route } = useLocation();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const isMail = channel === 'email';
  const [to, setTo] = useState(isMail ? session.user.email : '');
  const wrong = refusals.field(error, 'to');
  return (
    <Dialog
      title={texts.testTitle(shared.channels[channel])}
      onClose={onClose}
      onSubmit={() =>
        send(async () => {
          const sent = await admin.messages.test(channel, to);
          say(texts.tested);
          onClose();
          route(journalAddress({ open: sent.id }));
        })
      }
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.back}
          </Button>
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.testDo}
          </Button>
        </>
      }
    >
      <TextField
        label={isMail ? texts.testAddress : texts.testNumber}
        hint={isMail ? undefined : texts.testHint[channel]}
        type={isMail ? 'email' : 'tel'}
        required
        value={to}
        wrong={wrong}
        onChange={setTo}
      />
      {error !== null && wrong === undefined && (
        <Notice kind="bad">{refusals.sentence(error)}</Notice>
      )}
    </Dialog>
  );
}
