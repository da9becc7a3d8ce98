import type { Conversation } from '@bookingsaas/server/contract/conversations';
import type { VNode } from 'preact';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Badge } from '../../../ui/states.tsx';
import { conversationAddress } from '../message-addresses.ts';
import { nearTime } from '../near-time.ts';
import { useWrittenAddress } from '../written-address.ts';
import { conversationTexts } from './texts.ts';

/** Who wrote, the last thing said, and when; latest first. */
export function ConversationList({
  items,
  open,
}: {
  readonly items: readonly Conversation[];
  readonly open: string;
}): VNode {
  const texts = useTexts(conversationTexts);
  const language = useLanguage();
  const written = useWrittenAddress();
  return (
    <ul>
      {items.map(({ address, customerName, unread, last, hasOptedOut }) => (
        <li key={address}>
          <a
            href={conversationAddress(address)}
            aria-current={address === open ? 'true' : undefined}
            class={unread > 0 ? 'unread' : ''}
          >
            <span class="who">
              <strong>{customerName ?? written(address)}</strong>
              <time dateTime={last.at} class="quiet num">
                {nearTime(last.at, { now: Date.now(), zone: ownZone(), language })}
              </time>
            </span>
            <span class="said">
              {last.direction === 'out' && <span class="quiet">{texts.you} </span>}
              {last.body}
            </span>
            {(unread > 0 || hasOptedOut) && (
              <span class="row">
                {unread > 0 && <Badge kind="warn">{texts.unread(unread)}</Badge>}
                {hasOptedOut && <Badge>{texts.optedOut}</Badge>}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
