import type { OptOutView } from '@bookingsaas/server/contract/conversations';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { messageTexts } from '../texts.ts';
import { useWrittenAddress } from '../written-address.ts';
import { optOutTexts } from './texts.ts';

/** Somebody wants messages again: how they said so is kept. */
export function LiftDialog({
  optOut: { channel, address, customerName, by },
  onClose,
  onLifted,
}: {
  readonly optOut: OptOutView;
  onClose(): void;
  onLifted(): void;
}): VNode {
  const texts = useTexts(optOutTexts);
  const shared = useTexts(messageTexts);
  const refusals = useRefusals();
  const written = useWrittenAddress();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const wrong = isTried && reason.trim() === '' ? texts.reasonNeeded : undefined;
  return (
    <Dialog
      title={texts.liftTitle(customerName ?? written(address), shared.channels[channel])}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (reason.trim() === '') return;
        send(async () => {
          const change = { isOut: false, reason: reason.trim() };
          await admin.conversations.changeOptOut({ channel, address }, change);
          say(texts.lifted);
          onLifted();
          onClose();
        });
      }}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.back}
          </Button>
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.liftDo}
          </Button>
        </>
      }
    >
      <p class="soft">{by === 'reader' ? texts.liftReader : texts.liftOwner}</p>
      <TextArea
        label={texts.reason}
        hint={texts.reasonHint}
        maxLength={300}
        value={reason}
        wrong={refusals.field(error, 'reason') ?? wrong}
        onChange={setReason}
      />
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
    </Dialog>
  );
}
