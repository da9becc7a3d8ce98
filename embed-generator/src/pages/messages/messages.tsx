import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useTexts } from '../../i18n/language.ts';
import { Journal } from './journal.tsx';
import { JOURNAL, RULES } from './message-addresses.ts';
import './messages.css';
import { Rules } from './rules.tsx';
import { messageTexts } from './texts.ts';

/** What was told to whom, and who is told what. */
export function Messages(): VNode {
  const texts = useTexts(messageTexts);
  const isRules = useRoute().params['tab'] === 'rules';
  const tabs = (
    <>
      <a href={JOURNAL} aria-current={isRules ? undefined : 'page'}>
        {texts.journal}
      </a>
      <a href={RULES} aria-current={isRules ? 'page' : undefined}>
        {texts.rules}
      </a>
    </>
  );
  return isRules ? <Rules tabs={tabs} /> : <Journal tabs={tabs} />;
}
