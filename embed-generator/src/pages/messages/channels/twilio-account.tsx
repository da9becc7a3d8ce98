import type { TwilioChannel } from '@bookingsaas/server/contract/message-channels';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Snippet } from '../../../ui/snippet.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useWrittenAddress } from '../written-address.ts';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { channelTexts } from './texts.ts';
import { TwilioForm } from './twilio-form.tsx';

/** The business's account at Twilio, the server's in its place, or none yet. */
export function TwilioAccount({
  account,
  onChange,
}: {
  readonly account: TwilioChannel;
  onChange(account: TwilioChannel): void;
}): VNode {
  const texts = useTexts(channelTexts);
  const [isEditing, setEditing] = useState(false);
  const isOwn = account.source === 'business';
  const showsForm = account.source === null || isEditing;
  return (
    <section>
      <h2>{texts.accountTitle}</h2>
      {account.source === null && <p class="read">{texts.accountNone}</p>}
      {account.source === 'server' && <p class="read">{texts.accountOfServer}</p>}
      {account.source !== null && !isEditing && <Connected account={account} />}
      {account.warnings.length > 0 && !isEditing && (
        <Notice>
          {account.warnings.map((warning) => (
            <p key={warning}>{texts.warnings[warning]}</p>
          ))}
        </Notice>
      )}
      {!showsForm && (
        <Connection isOwn={isOwn} onEdit={() => setEditing(true)} onChange={onChange} />
      )}
      {showsForm && (
        <TwilioForm
          account={account}
          onDone={(changed) => {
            setEditing(false);
            if (changed !== null) onChange(changed);
          }}
        />
      )}
      {account.source !== null && !isEditing && (
        <div class="stack paste">
          <h3>{texts.pasteTitle}</h3>
          <p class="read">{texts.pasteLead}</p>
          <Snippet code={account.inboundUrl} label={texts.inboundUrl} />
          <p class="quiet">{texts.statusNote}</p>
        </div>
      )}
    </section>
  );
}

function Connected({ account }: { readonly account: TwilioChannel }): VNode {
  const texts = useTexts(channelTexts);
  const formats = useFormats();
  const written = useWrittenAddress();
  const { brokenReason, checkedAt, accountSid, messagingServiceSid, smsFrom, whatsappFrom } =
    account;
  const facts = [
    [texts.accountSid, accountSid],
    [texts.messagingService, messagingServiceSid],
    [texts.smsFrom, smsFrom && written(smsFrom)],
    [texts.whatsappFrom, whatsappFrom && written(whatsappFrom)],
  ] as const;
  return (
    <>
      <p class={`outcome ${brokenReason === null ? 'ok' : 'bad'}`}>
        <Icon name={brokenReason === null ? 'done' : 'refused'} />
        <span>
          {brokenReason === null ? texts.connected : texts.broken[brokenReason]}
          {checkedAt !== null && (
            <span class="quiet">
              {', '}
              {texts.checkedAt(formats.moment(checkedAt, ownZone()))}
            </span>
          )}
        </span>
      </p>
      <dl class="facts wide num">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value ?? '–'}</dd>
          </>
        ))}
      </dl>
    </>
  );
}

function Connection({
  isOwn,
  onEdit,
  onChange,
}: {
  readonly isOwn: boolean;
  onEdit(): void;
  onChange(account: TwilioChannel): void;
}): VNode {
  const texts = useTexts(channelTexts);
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="row">
      <Button kind="plain" onPress={onEdit}>
        {isOwn ? texts.change : texts.useOwn}
      </Button>
      {isOwn && (
        <Button kind="danger" onPress={() => setAsking(true)}>
          {texts.disconnect}
        </Button>
      )}
      {isAsking && <DisconnectDialog onClose={() => setAsking(false)} onChange={onChange} />}
    </div>
  );
}
