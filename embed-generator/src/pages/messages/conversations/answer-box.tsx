import type { ConversationView } from '@bookingsaas/server/contract/conversations';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/states.tsx';
import { Unsaved } from '../../../ui/unsaved.tsx';
import { messageTexts } from '../texts.ts';
import { conversationTexts } from './texts.ts';
import { sizeOf } from './text-size.ts';

type TextChannel = 'sms' | 'whatsapp';

/** Where an answer is written: by which channel, how long it is, and until when WhatsApp takes it. */
export function AnswerBox({
  conversation,
  onChange,
}: {
  readonly conversation: ConversationView;
  onChange(conversation: ConversationView): void;
}): VNode {
  const texts = useTexts(conversationTexts);
  const shared = useTexts(messageTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { isBusy, error, send } = useSending();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<TextChannel | null>(null);
  const { address, answersBy, whatsappUntil } = conversation;
  if (answersBy === null) return <p class="quiet">{texts.cannotAnswer}</p>;
  const isOpen = whatsappUntil !== null && Date.parse(whatsappUntil) > Date.now();
  const channel = chosen ?? answersBy;
  return (
    <form
      class="stack answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') send(answer);
      }}
    >
      <Unsaved isChanged={text.trim() !== ''} />
      {whatsappUntil !== null && (
        <p class="quiet">
          {isOpen ? texts.windowOpen(formats.moment(whatsappUntil, ownZone())) : texts.windowOver}
        </p>
      )}
      {isOpen && (
        <div class="row">
          <Segmented
            label={texts.by}
            value={channel}
            options={(['whatsapp', 'sms'] as const).map((value) => ({
              value,
              label: shared.channels[value],
            }))}
            onChange={(value) => setChosen(value === 'sms' ? 'sms' : 'whatsapp')}
          />
        </div>
      )}
      <TextArea
        label={texts.answerBy(shared.channels[channel])}
        maxLength={1_000}
        value={text}
        hint={channel === 'sms' && text !== '' ? texts.size(sizeOf(text)) : undefined}
        wrong={refusals.field(error, 'text')}
        onChange={setText}
      />
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <div class="row">
        <Button
          kind="primary"
          type="submit"
          icon="send"
          isBusy={isBusy}
          notNow={text.trim() === '' ? texts.nothingWritten : undefined}
        >
          {texts.send}
        </Button>
      </div>
    </form>
  );

  async function answer(): Promise<void> {
    const changed = await admin.conversations.answer(address, { text: text.trim(), channel });
    setText('');
    onChange(changed);
  }
}
