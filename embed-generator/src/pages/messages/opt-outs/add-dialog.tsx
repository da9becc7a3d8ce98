import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/choices.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { messageTexts } from '../texts.ts';
import { typedNumber } from '../written-address.ts';
import { optOutTexts } from './texts.ts';

/** Somebody said, on the phone or at the desk, that they want no more messages. */
export function AddDialog({ onClose, onAdded }: { onClose(): void; onAdded(): void }): VNode {
  const texts = useTexts(optOutTexts);
  const shared = useTexts(messageTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const business = useLoaded('business', () => admin.business.show());
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [number, setNumber] = useState('');
  const [channel, setChannel] = useState<'sms' | 'whatsapp'>('sms');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const country = business.state === 'ready' ? business.value.country : '';
  const address = typedNumber(number, country);
  const wrong = isTried && address === null ? texts.numberWrong : undefined;
  return (
    <Dialog
      title={texts.addTitle}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (address === null) return;
        send(async () => {
          const change = {
            isOut: true,
            ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
          };
          await admin.conversations.changeOptOut({ channel, address }, change);
          say(texts.added);
          onAdded();
          onClose();
        });
      }}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.back}
          </Button>
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.addDo}
          </Button>
        </>
      }
    >
      <p class="soft">{texts.addText}</p>
      <TextField
        label={texts.number}
        type="tel"
        value={number}
        wrong={wrong}
        onChange={setNumber}
      />
      <Chips
        label={texts.channel}
        value={channel}
        options={(['sms', 'whatsapp'] as const).map((value) => ({
          value,
          label: shared.channels[value],
        }))}
        onChange={(value) => setChannel(value === 'whatsapp' ? 'whatsapp' : 'sms')}
      />
      <TextField
        label={texts.why}
        aside={texts.optional}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
    </Dialog>
  );
}
