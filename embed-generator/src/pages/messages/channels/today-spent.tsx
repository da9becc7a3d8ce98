import type { ChannelsPage } from '@bookingsaas/server/contract/message-channels';
import type { VNode } from 'preact';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { amountOf } from '../cost.ts';
import { tabAddress } from '../message-addresses.ts';
import { channelTexts } from './texts.ts';

/** How much of the day's limits is used up. */
export function TodaySpent({ today }: { readonly today: ChannelsPage['today'] }): VNode {
  const texts = useTexts(channelTexts);
  const language = useLanguage();
  const { sent, perDay, spent, isAlarmed, isStopped } = today;
  const cost =
    spent === null ? '' : `, ${spent.isEstimate ? '≈\u00A0' : ''}${amountOf(spent, language)}`;
  return (
    <p class="soft num">
      {texts.today(sent, perDay)}
      {cost}
      {isStopped && <strong class="bad">{texts.stopped}</strong>}
      {isAlarmed && !isStopped && <strong class="warn">{texts.alarmed}</strong>}{' '}
      <a class="link" href={`${tabAddress('rules')}#limits`}>
        {texts.limits}
      </a>
    </p>
  );
}
