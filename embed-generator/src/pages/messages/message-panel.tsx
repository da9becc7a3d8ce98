import type { MessageView } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { ownZone } from '../../time/own-zone.ts';
import { Panel } from '../../ui/panel.tsx';
import { OutcomeLine } from './journal-table.tsx';
import type { Outcome } from './message-words.ts';
import { messageTexts } from './texts.ts';

/** Where the visitor's own link stood: who has it can cancel, so it is not kept. */
const HIDDEN_LINK = '/b/…';

/** One message: what became of it, what that means, and its text. */
export function MessagePanel({
  message,
  outcome,
  onClose,
}: {
  readonly message: MessageView;
  readonly outcome: Outcome;
  onClose(): void;
}): VNode {
  const texts = useTexts(messageTexts);
  const formats = useFormats();
  const { moment, to, audience, channel, dueAt, updatedAt, bookingId, state } = message;
  return (
    <Panel
      label={texts.moments[moment]}
      top={<OutcomeLine {...outcome} />}
      onClose={onClose}
      below={<p class="soft">{outcome.meaning}</p>}
    >
      <section>
        <dl class="facts">
          <dt>{texts.to}</dt>
          <dd>
            {to}
            <span class="quiet hint-line">{texts.audiences[audience]}</span>
          </dd>
          <dt>{texts.by}</dt>
          <dd>{texts.channels[channel]}</dd>
          <dt>{texts.dueAt}</dt>
          <dd class="num">{formats.moment(dueAt, ownZone())}</dd>
          {state !== 'planned' && (
            <>
              <dt>{texts.settledAt}</dt>
              <dd class="num">{formats.moment(updatedAt, ownZone())}</dd>
            </>
          )}
          <dt>{texts.booking}</dt>
          <dd>
            <a class="link" href={`/console/bookings?show=all&open=${bookingId}`}>
              {texts.openBooking}
            </a>
          </dd>
        </dl>
      </section>
      <section>
        <h3>{texts.textTitle[textKind(message)]}</h3>
        <Text of={message} />
      </section>
    </Panel>
  );
}

function Text({ of: { state, subject, body } }: { readonly of: MessageView }): VNode {
  const texts = useTexts(messageTexts);
  if (body === null) {
    return <p class="quiet">{state === 'planned' ? texts.notYetWritten : texts.neverWritten}</p>;
  }
  return (
    <>
      <div class="letter">
        {subject !== null && <p class="subject">{subject}</p>}
        <p>{body}</p>
      </div>
      {body.includes(HIDDEN_LINK) && <p class="quiet">{texts.linkHidden}</p>}
    </>
  );
}

function textKind({ state }: MessageView): 'sent' | 'unsent' | 'other' {
  if (state === 'accepted') return 'sent';
  return state === 'not_sent' || state === 'failed' ? 'unsent' : 'other';
}
