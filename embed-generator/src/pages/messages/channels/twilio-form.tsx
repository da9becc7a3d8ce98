import type { TwilioChannel, TwilioInput } from '@bookingsaas/server/contract/message-channels';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ApiError } from '../../../api.ts';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { Unsaved } from '../../../ui/unsaved.tsx';
import { senderKindOf, senderOf } from './sender-kind.ts';
import { channelTexts } from './texts.ts';

type Typed = Readonly<Record<keyof TwilioInput, string>>;

/** What Twilio shows its customers, to be copied here; the token is never shown again. */
export function TwilioForm({
  account,
  onDone,
}: {
  readonly account: TwilioChannel;
  /** Null when nothing was changed. */
  onDone(account: TwilioChannel | null): void;
}): VNode {
  const texts = useTexts(channelTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const isOwn = account.source === 'business';
  const [first] = useState<Typed>(() => typedOf(account, isOwn));
  const [typed, setTyped] = useState<Typed>(first);
  const isChanged = JSON.stringify(typed) !== JSON.stringify(first);
  const field = (name: keyof TwilioInput) => ({
    label: texts[name],
    value: typed[name],
    wrong: refusals.field(error, name) && wrongOf(name),
    autocomplete: 'off',
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  });
  const kind = senderKindOf(typed.smsFrom);
  return (
    <form
      class="stack twilio-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(connect);
      }}
    >
      <Unsaved isChanged={isChanged} />
      <TextField {...field('accountSid')} hint={texts.accountSidHint} placeholder="AC…" required />
      <TextField
        {...field('authToken')}
        type="password"
        hint={isOwn ? texts.authTokenKept : texts.authTokenHint}
        required={!isOwn}
      />
      <TextField
        {...field('smsFrom')}
        hint={
          <>
            {texts.smsFromHint}
            {kind !== 'empty' && kind !== 'number' && (
              <strong class="warn hint-line">{texts.senderKinds[kind]}</strong>
            )}
          </>
        }
        placeholder="+33939031234"
      />
      <TextField
        {...field('messagingServiceSid')}
        aside={texts.optional}
        hint={texts.messagingServiceHint}
        placeholder="MG…"
      />
      <TextField
        {...field('whatsappFrom')}
        aside={texts.optional}
        hint={texts.whatsappFromHint}
        type="tel"
        placeholder="+33…"
      />
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <div class="row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {isOwn ? texts.saveAccount : texts.connect}
        </Button>
        {account.source !== null && (
          <Button kind="plain" onPress={() => onDone(null)}>
            {texts.back}
          </Button>
        )}
      </div>
    </form>
  );

  function wrongOf(name: keyof TwilioInput): string {
    const isForeign = error instanceof ApiError && error.code === 'twilio.foreign_sender';
    const foreign: Partial<Record<keyof TwilioInput, string>> = texts.foreign;
    return (isForeign ? foreign[name] : undefined) ?? texts.wrong[name];
  }

  async function connect(): Promise<void> {
    const changed = await admin.messages.connectTwilio(inputOf(typed));
    say(texts.connectedNow);
    onDone(changed);
  }
}

function typedOf(account: TwilioChannel, isOwn: boolean): Typed {
  return {
    accountSid: isOwn ? (account.accountSid ?? '') : '',
    authToken: '',
    smsFrom: isOwn ? (account.smsFrom ?? '') : '',
    messagingServiceSid: isOwn ? (account.messagingServiceSid ?? '') : '',
    whatsappFrom: isOwn ? (account.whatsappFrom ?? '') : '',
  };
}

function inputOf(typed: Typed): TwilioInput {
  const { accountSid, authToken, messagingServiceSid } = typed;
  return {
    accountSid: accountSid.trim(),
    ...(authToken.trim() === '' ? {} : { authToken: authToken.trim() }),
    smsFrom: senderOf(typed.smsFrom),
    messagingServiceSid: messagingServiceSid.trim() === '' ? null : messagingServiceSid.trim(),
    whatsappFrom: senderOf(typed.whatsappFrom.replace(/^whatsapp:/u, '')),
  };
}
