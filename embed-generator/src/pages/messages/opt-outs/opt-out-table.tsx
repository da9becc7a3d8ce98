import type { OptOutView } from '@bookingsaas/server/contract/conversations';
import type { VNode } from 'preact';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { messageTexts } from '../texts.ts';
import { useWrittenAddress } from '../written-address.ts';
import { optOutTexts } from './texts.ts';

/** A row for each number and channel. */
export function OptOutTable({
  items,
  onLift,
}: {
  readonly items: readonly OptOutView[];
  onLift(optOut: OptOutView): void;
}): VNode {
  const texts = useTexts(optOutTexts);
  const shared = useTexts(messageTexts);
  const formats = useFormats();
  const written = useWrittenAddress();
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{texts.who}</th>
          <th scope="col">{texts.channel}</th>
          <th scope="col">{texts.how}</th>
          <th scope="col">{texts.since}</th>
          <th scope="col" class="end">
            <span class="hidden">{texts.lift}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={`${one.channel} ${one.address} ${one.sender}`}>
            <td>
              <strong>{one.customerName ?? written(one.address)}</strong>
              {one.customerName !== null && <span class="sub num">{written(one.address)}</span>}
            </td>
            <td>{shared.channels[one.channel]}</td>
            <td>
              {texts.by[one.by]}
              {one.reason !== null && <span class="sub">{texts.quoted(one.reason)}</span>}
            </td>
            <td class="num" data-label={texts.since}>
              {formats.moment(one.at, ownZone())}
            </td>
            <td class="end">
              <button type="button" class="link" onClick={() => onLift(one)}>
                {texts.lift}
                <span class="hidden"> {one.customerName ?? written(one.address)}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
