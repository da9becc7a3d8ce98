import type { ComponentChildren, ComponentType, VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useTexts } from '../../i18n/language.ts';
import { late } from '../../ui/late.tsx';
import { Journal } from './journal/journal.tsx';
import { tabAddress, tabOf, TABS } from './message-addresses.ts';
import type { MessagesTab } from './message-addresses.ts';
import './messages.css';
import { messageTexts } from './texts.ts';

type Tab = ComponentType<{ readonly tabs: ComponentChildren }>;

const SHOWN: Readonly<Record<MessagesTab, Tab>> = {
  journal: Journal,
  rules: late(async () => (await import('./rules/rules.tsx')).Rules),
  conversations: late(
    async () => (await import('./conversations/conversations.tsx')).Conversations,
  ),
  'opt-outs': late(async () => (await import('./opt-outs/opt-outs.tsx')).OptOuts),
  waitlist: late(async () => (await import('./waitlist/waitlist.tsx')).Waitlist),
  channels: late(async () => (await import('./channels/channels.tsx')).Channels),
};

/** What was told to whom, who is told what and how, and what they answered. */
export function Messages(): VNode {
  const texts = useTexts(messageTexts);
  const shown = tabOf(useRoute().params['tab']);
  const Shown = SHOWN[shown];
  return (
    <Shown
      tabs={TABS.map((tab) => (
        <a key={tab} href={tabAddress(tab)} aria-current={tab === shown ? 'page' : undefined}>
          {texts.tabs[tab]}
        </a>
      ))}
    />
  );
}
