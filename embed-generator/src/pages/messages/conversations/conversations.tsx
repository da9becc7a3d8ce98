import type { Conversation, ConversationPage } from '@bookingsaas/server/contract/conversations';
import type { ComponentChildren, VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import type { Loaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Empty, Notice, Show } from '../../../ui/states.tsx';
import { useChannels } from '../channels/use-channels.ts';
import { tabAddress } from '../message-addresses.ts';
import { messageTexts } from '../texts.ts';
import { CONVERSATIONS_KEY } from './conversations-key.ts';
import { ConversationList } from './conversation-list.tsx';
import './conversations.css';
import { conversationTexts } from './texts.ts';
import { Thread } from './thread.tsx';
import { useEvery } from './use-every.ts';

const AGAIN_MS = 15_000;

/** What readers wrote back, a conversation each, and what was answered. */
export function Conversations({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const { title } = useTexts(messageTexts);
  const texts = useTexts(conversationTexts);
  const { admin } = useConsole();
  const { query } = useLocation();
  const loaded = useLoaded<ConversationPage>(CONVERSATIONS_KEY, () => admin.conversations.list());
  useEvery(AGAIN_MS, () => loaded.state === 'ready' && loaded.reload());
  const open = query['with'] ?? '';
  return (
    <Page title={title} tabs={tabs}>
      <Show of={loaded}>
        {({ items, next }) =>
          items.length === 0 && open === '' ? (
            <NobodyWrote />
          ) : (
            <div class={open === '' ? 'talks' : 'talks is-open'}>
              <nav aria-label={texts.list} class="talk-list">
                <ConversationList items={items} open={open} />
                {next !== null && <More loaded={loaded} items={items} next={next} />}
              </nav>
              {open === '' ? (
                <p class="quiet choose">{texts.choose}</p>
              ) : (
                <Thread key={open} address={open} />
              )}
            </div>
          )
        }
      </Show>
    </Page>
  );
}

/** Nothing yet: what will come, and what it takes for answers to arrive. */
function NobodyWrote(): VNode {
  const texts = useTexts(conversationTexts);
  const { missing } = useChannels();
  const hasNone = missing.includes('sms') && missing.includes('whatsapp');
  return (
    <Empty
      title={texts.noneTitle}
      actions={
        <ButtonLink kind={hasNone ? 'primary' : 'plain'} href={tabAddress('channels')}>
          {hasNone ? texts.connect : texts.toChannels}
        </ButtonLink>
      }
    >
      {hasNone ? texts.noneWithout : texts.none}
    </Empty>
  );
}

function More({
  loaded,
  items,
  next,
}: {
  readonly loaded: Loaded<ConversationPage>;
  readonly items: readonly Conversation[];
  readonly next: string;
}): VNode {
  const texts = useTexts(conversationTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { isBusy, error, send } = useSending();
  return (
    <>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <Button
        kind="plain"
        isBusy={isBusy}
        onPress={() =>
          send(async () => {
            const page = await admin.conversations.list({ cursor: next, limit: '100' });
            if (loaded.state === 'ready') loaded.set({ ...page, items: [...items, ...page.items] });
          })
        }
      >
        {texts.more}
      </Button>
    </>
  );
}
