import type {
  ConversationText,
  ConversationView,
} from '@bookingsaas/server/contract/conversations';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Bones, Notice, Show } from '../../../ui/states.tsx';
import { optOutAddress, tabAddress } from '../message-addresses.ts';
import { messageTexts } from '../texts.ts';
import { useWrittenAddress } from '../written-address.ts';
import { AnswerBox } from './answer-box.tsx';
import { CONVERSATIONS_KEY, UNREAD_KEY } from './conversations-key.ts';
import { conversationTexts } from './texts.ts';
import { useEvery } from './use-every.ts';

const AGAIN_MS = 5_000;

/** Everything said with one person, oldest first, and the answer below. */
export function Thread({ address }: { readonly address: string }): VNode {
  const { admin, known } = useConsole();
  const loaded = useLoaded(`conversation ${address}`, async () => {
    const read = await admin.conversations.show(address);
    // Seen now: the list no longer counts it as unread.
    await admin.conversations.markRead(address);
    known.renew(CONVERSATIONS_KEY);
    known.renew(UNREAD_KEY);
    return read;
  });
  useEvery(AGAIN_MS, () => loaded.state === 'ready' && loaded.reload());
  return (
    <section class="thread">
      <Show of={loaded} bones={<Bones rows={4} />}>
        {(read) => (
          <Read
            conversation={read}
            onChange={(changed) => {
              if (loaded.state === 'ready') loaded.set(changed);
              known.renew(CONVERSATIONS_KEY);
            }}
          />
        )}
      </Show>
    </section>
  );
}

function Read({
  conversation,
  onChange,
}: {
  readonly conversation: ConversationView;
  onChange(conversation: ConversationView): void;
}): VNode {
  const texts = useTexts(conversationTexts);
  const written = useWrittenAddress();
  const { address, customerName, bookingIds, optedOutOf } = conversation;
  const shared = useTexts(messageTexts);
  return (
    <>
      <header>
        <ButtonLink icon="chevronLeft" name={texts.back} href={tabAddress('conversations')} />
        <h2>{customerName ?? written(address)}</h2>
        {customerName !== null && <span class="quiet num">{written(address)}</span>}
        {bookingIds[0] !== undefined && (
          <a class="link" href={`/console/bookings?show=all&open=${bookingIds[0]}`}>
            {texts.nextBooking}
          </a>
        )}
      </header>
      <Said texts={conversation.texts} />
      {optedOutOf.length > 0 && (
        <Notice
          action={
            <a class="link" href={optOutAddress(address)}>
              {texts.seeOptOut}
            </a>
          }
        >
          {texts.optedOutOf(optedOutOf.map((channel) => shared.channels[channel]).join(', '))}
        </Notice>
      )}
      <AnswerBox conversation={conversation} onChange={onChange} />
    </>
  );
}

function Said({ texts: said }: { readonly texts: readonly ConversationText[] }): VNode {
  const texts = useTexts(conversationTexts);
  const shared = useTexts(messageTexts);
  const formats = useFormats();
  const list = useRef<HTMLOListElement>(null);
  const last = said.at(-1)?.id;
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [last]);
  return (
    // A region that may scroll has to be reachable by keyboard.
    <ol class="said-list" ref={list} tabIndex={0} aria-label={texts.said}>
      {said.map((one) => (
        <li key={one.id} class={one.direction}>
          <p>{one.body}</p>
          <span class="quiet num">
            {[
              formats.moment(one.at, ownZone()),
              shared.channels[one.channel],
              one.state === null ? '' : texts.states[one.state],
              one.meaning === null || one.meaning === 'text' ? '' : texts.meanings[one.meaning],
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
