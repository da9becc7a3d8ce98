import type { ChannelsPage } from '@bookingsaas/server/contract/message-channels';
import type { VNode } from 'preact';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { nearTime } from '../near-time.ts';
import { messageTexts } from '../texts.ts';
import { useWrittenAddress } from '../written-address.ts';
import { channelTexts } from './texts.ts';

/** Numbers that a carrier said something about; nothing when there are none. */
export function FlaggedNumbers({
  flagged,
}: {
  readonly flagged: ChannelsPage['flagged'];
}): VNode | null {
  const texts = useTexts(channelTexts);
  const shared = useTexts(messageTexts);
  const language = useLanguage();
  const written = useWrittenAddress();
  if (flagged.length === 0) return null;
  return (
    <section>
      <h2>{texts.flaggedTitle}</h2>
      <p class="read">{texts.flaggedLead}</p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{texts.number}</th>
            <th scope="col">{texts.channel}</th>
            <th scope="col">{texts.why}</th>
            <th scope="col" class="end">
              {texts.since}
            </th>
          </tr>
        </thead>
        <tbody>
          {flagged.map(({ channel, address, kind, errorCode, at }) => (
            <tr key={`${channel} ${address}`}>
              <td class="num">
                <strong>{written(address)}</strong>
              </td>
              <td>{shared.channels[channel]}</td>
              <td>{texts.flagged[kind](errorCode)}</td>
              <td class="num end">
                {nearTime(at, { now: Date.now(), zone: ownZone(), language })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
