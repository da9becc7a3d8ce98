import type { VNode } from 'preact';
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
import { templateTexts } from './texts.ts';
import type { TemplateDesk } from './use-template-desk.ts';

/** For the head of the page: a test to oneself, and saving. */
export function TemplateActions({
  desk,
  onTested,
}: {
  readonly desk: TemplateDesk;
  /** A test is on its way, and in the log. */
  onTested(): void;
}): VNode {
  const texts = useTexts(templateTexts);
  const [isAsking, setAsking] = useState(false);
  const { open, isChanged, isBusy, save } = desk;
  const preview = open?.preview ?? null;
  const isUnfit = preview === null || preview.unfit !== null;
  return (
    <>
      {isChanged && <span class="soft later">{texts.unsaved}</span>}
      <Button
        kind="plain"
        icon="send"
        class="send-test"
        notNow={isUnfit ? texts.testNot : undefined}
        onPress={() => setAsking(true)}
      >
        {texts.test}
      </Button>
      <Button
        kind="primary"
        isBusy={isBusy}
        notNow={isChanged ? undefined : texts.nothingToSave}
        onPress={save}
      >
        {texts.save}
      </Button>
      {isAsking && <TestDialog desk={desk} onTested={onTested} onClose={() => setAsking(false)} />}
    </>
  );
}

function TestDialog({
  desk: { open },
  onTested,
  onClose,
}: {
  readonly desk: TemplateDesk;
  onTested(): void;
  onClose(): void;
}): VNode | null {
  const texts = useTexts(templateTexts);
  const refusals = useRefusals();
  const { admin, session } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const channel = open?.chosen.channel ?? 'email';
  const isMail = channel === 'email';
  const [to, setTo] = useState(isMail ? session.user.email : '');
  const preview = open?.preview ?? null;
  if (preview === null) return null;
  const { subject, body } = preview;
  return (
    <Dialog
      title={texts.testTitle(texts.by[channel])}
      onClose={onClose}
      onSubmit={() =>
        send(async () => {
          await admin.templates.sendTest(channel, { to, text: { subject, body } });
          onTested();
          say(texts.testSent);
          onClose();
        })
      }
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.cancel}
          </Button>
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.sendTest}
          </Button>
        </>
      }
    >
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      {isMail ? (
        <p class="soft">
          {texts.testText} {to}
        </p>
      ) : (
        <>
          <p class="soft">{texts.testText}</p>
          <TextField
            label={texts.testTo}
            hint={texts.testHint}
            type="tel"
            autocomplete="tel"
            required
            value={to}
            onChange={setTo}
          />
        </>
      )}
    </Dialog>
  );
}
