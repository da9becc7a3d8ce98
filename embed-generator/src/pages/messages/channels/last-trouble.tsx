import type { MessagePage, MessageView } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useConsole } from '../../../console-context.ts';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { useOutcomes } from '../journal/use-outcomes.ts';
import { journalAddress } from '../message-addresses.ts';
import { nearTime } from '../near-time.ts';
import { messageTexts } from '../texts.ts';
import { channelTexts } from './texts.ts';

/** The latest message that a provider or a mail server gave back; nothing while there is none. */
export function LastTrouble(): VNode | null {
  const texts = useTexts(channelTexts);
  const shared = useTexts(messageTexts);
  const language = useLanguage();
  const outcomeOf = useOutcomes();
  const { admin } = useConsole();
  const loaded = useLoaded<MessagePage>('messages with trouble', () =>
    admin.messages.list({ show: 'attention', limit: '50' }),
  );
  const last = loaded.state === 'ready' ? loaded.value.items.find(cameBack) : undefined;
  if (last === undefined) return null;
  const at = nearTime(last.updatedAt, { now: Date.now(), zone: ownZone(), language });
  return (
    <p class="soft num">
      {texts.lastTrouble(at, shared.channels[last.channel])}{' '}
      <a class="link" href={journalAddress({ show: 'attention', open: last.id })}>
        {outcomeOf(last).words}
      </a>
    </p>
  );
}

function cameBack({ state, reason }: MessageView): boolean {
  return (state === 'failed' || state === 'undelivered') && reason !== 'not_mobile';
}
