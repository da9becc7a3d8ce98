import type { MessageView } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useFormats } from '../../../i18n/formats.ts';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { costOf } from '../cost.ts';
import { messageTexts } from '../texts.ts';
import { useWrittenAddress } from '../written-address.ts';
import { OutcomeLine } from './journal-table.tsx';
import { MessageText } from './message-text.tsx';
import { journalTexts } from './texts.ts';
import type { Told } from './use-outcomes.ts';
import { useRemedy } from './use-remedy.ts';

/** One message: what became of it, what that means and what to do, how it was sent, and its text. */
export function MessagePanel({
  message,
  outcome,
  onResend,
  onClose,
}: {
  readonly message: MessageView;
  readonly outcome: Told;
  onResend(): void;
  onClose(): void;
}): VNode {
  const texts = useTexts(journalTexts);
  const shared = useTexts(messageTexts);
  const remedy = useRemedy()(message);
  return (
    <Panel
      label={shared.moments[message.moment]}
      top={<OutcomeLine {...outcome} />}
      onClose={onClose}
      below={
        <>
          <p class="soft">{outcome.meaning}</p>
          {remedy !== null && (
            <p>
              <a class="link" href={remedy.href}>
                {remedy.words}
              </a>
            </p>
          )}
        </>
      }
      actions={
        message.canResend && (
          <Button kind="plain" icon="send" onPress={onResend}>
            {texts.resend}
          </Button>
        )
      }
    >
      <section>
        <Facts message={message} />
      </section>
      <section>
        <h3>{texts.textTitle[textKind(message)]}</h3>
        <MessageText of={message} />
      </section>
      <SendingFacts message={message} />
    </Panel>
  );
}

function Facts({ message }: { readonly message: MessageView }): VNode {
  const texts = useTexts(journalTexts);
  const shared = useTexts(messageTexts);
  const formats = useFormats();
  const written = useWrittenAddress();
  const at = (instant: string) => formats.moment(instant, ownZone());
  const { audience, bookingId, customerName, sentAt, state } = message;
  return (
    <dl class="facts">
      <dt>{texts.to}</dt>
      <dd>
        {audience === 'visitor' && customerName !== null && <>{customerName}, </>}
        {written(message.to)}
        <span class="quiet hint-line">{shared.audiences[audience]}</span>
      </dd>
      <dt>{texts.by}</dt>
      <dd>{shared.channels[message.channel]}</dd>
      <dt>{sentAt === null ? texts.dueAt : texts.sentAt}</dt>
      <dd class="num">{at(sentAt ?? message.dueAt)}</dd>
      {state !== 'planned' && (
        <>
          <dt>{texts.settledAt}</dt>
          <dd class="num">{at(message.updatedAt)}</dd>
        </>
      )}
      {bookingId !== null && (
        <>
          <dt>{texts.booking}</dt>
          <dd>
            <a class="link" href={`/console/bookings?show=all&open=${bookingId}`}>
              {texts.openBooking}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}

/** What somebody needs who asks Twilio about it; nothing for mail. */
function SendingFacts({ message }: { readonly message: MessageView }): VNode | null {
  const texts = useTexts(journalTexts);
  const language = useLanguage();
  const { segments, cost, estimate, providerId, errorCode, resentFrom } = message;
  const facts: readonly (readonly [string, string | null])[] = [
    [texts.parts, segments === null || segments === 0 ? null : texts.partCount(segments)],
    [texts.cost, cost === null && estimate === null ? null : costOf(message, language)],
    [texts.errorCode, errorCode === null ? null : texts.codeOfTwilio(errorCode)],
    [texts.providerId, providerId],
    [texts.resentFrom, resentFrom === null ? null : texts.firstMessage],
  ];
  const known = facts.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return (
    <section>
      <h3>{texts.details}</h3>
      <dl class="facts num">
        {known.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

const LEFT: ReadonlySet<MessageView['state']> = new Set([
  'accepted',
  'sent',
  'delivered',
  'read',
  'undelivered',
]);

function textKind({ state }: MessageView): 'sent' | 'unsent' | 'other' {
  if (LEFT.has(state)) return 'sent';
  return state === 'not_sent' || state === 'failed' ? 'unsent' : 'other';
}
