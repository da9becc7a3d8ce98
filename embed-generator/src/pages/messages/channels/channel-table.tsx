import type { ChannelHealth } from '@bookingsaas/server/contract/message-channels';
import type { VNode } from 'preact';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { IconName } from '../../../ui/icon-paths.ts';
import { nearTime } from '../near-time.ts';
import { messageTexts } from '../texts.ts';
import { useWrittenAddress } from '../written-address.ts';
import { channelTexts } from './texts.ts';

const LOOKS: Readonly<
  Record<ChannelHealth['state'], { readonly icon: IconName; readonly kind: 'ok' | 'bad' | 'calm' }>
> = {
  ready: { icon: 'done', kind: 'ok' },
  broken: { icon: 'refused', kind: 'bad' },
  none: { icon: 'forbidden', kind: 'calm' },
};

/** SMS, WhatsApp and mail, a row each: whether it works, from whom, and how the week was. */
export function ChannelTable({
  items,
  onTest,
}: {
  readonly items: readonly ChannelHealth[];
  onTest(channel: ChannelHealth): void;
}): VNode {
  const texts = useTexts(channelTexts);
  const shared = useTexts(messageTexts);
  const language = useLanguage();
  const written = useWrittenAddress();
  return (
    <table class="table channel-table">
      <thead>
        <tr>
          <th scope="col">{texts.channel}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col">{texts.sender}</th>
          <th scope="col">{texts.week}</th>
          <th scope="col">{texts.last}</th>
          <th scope="col" class="end">
            <span class="hidden">{texts.test}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.channel}>
            <td>
              <strong>{shared.channels[one.channel]}</strong>
            </td>
            <td>
              <span class={`outcome ${LOOKS[one.state].kind}`}>
                <Icon name={LOOKS[one.state].icon} />
                <span>{stateOf(one)}</span>
              </span>
            </td>
            <td data-label={texts.sender}>{one.sender === null ? '–' : written(one.sender)}</td>
            <td data-label={texts.week} class="num">
              {texts.weekOf(one.week)}
            </td>
            <td data-label={texts.last} class="num">
              {one.lastSentAt === null
                ? texts.never
                : nearTime(one.lastSentAt, { now: Date.now(), zone: ownZone(), language })}
            </td>
            <td class="end">
              {one.state !== 'none' && (
                <button type="button" class="link" onClick={() => onTest(one)}>
                  {texts.test}
                  <span class="hidden">{shared.channels[one.channel]}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function stateOf(health: ChannelHealth): string {
    const { state, channel, source, brokenReason, waiting } = health;
    if (state === 'none') return channel === 'email' ? texts.noServer : texts.noProvider;
    if (state === 'broken') {
      const why = texts.broken[brokenReason ?? 'credentials'];
      return waiting === 0 ? why : `${why}. ${texts.waiting(waiting)}`;
    }
    return source === 'server' && channel !== 'email' ? texts.readyByServer : texts.ready;
  }
}
