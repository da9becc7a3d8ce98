import type { WebhookDelivery } from '@bookingsaas/server/contract/webhooks';
import type { VNode } from 'preact';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useDeliveryWords } from './delivery-words.ts';
import { webhookTexts } from './texts.ts';
import { logAddress } from './webhook-addresses.ts';
import type { LogShow } from './webhook-addresses.ts';

/** Deliveries, a row each; one opens beside the list. */
export function DeliveriesTable({
  items,
  webhookId,
  show,
  open,
}: {
  readonly items: readonly WebhookDelivery[];
  readonly webhookId: string;
  readonly show: LogShow;
  readonly open: string;
}): VNode {
  const texts = useTexts(webhookTexts);
  const formats = useFormats();
  const words = useDeliveryWords();
  const zone = ownZone();
  return (
    <table class="table log">
      <thead>
        <tr>
          <th scope="col">{texts.when}</th>
          <th scope="col">{texts.event}</th>
          <th scope="col">{texts.result}</th>
          <th scope="col" class="end">
            {texts.attempts}
          </th>
          <th scope="col" class="end">
            {texts.duration}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id} class={one.id === open ? 'chosen' : ''}>
            <td class="num when">{formats.moment(one.createdAt, zone)}</td>
            <td class="first">
              <a class="open" href={logAddress(webhookId, { show, open: one.id })}>
                {words.event(one.type)}
              </a>
              <span class="sub mono">{one.type}</span>
            </td>
            <td>
              <Result of={one} />
            </td>
            <td class="end num later">{one.attempts}</td>
            <td class="end num later">{one.tookMs === null ? '' : words.took(one.tookMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ICONS = { delivered: 'done', waiting: 'schedules', failed: 'alert' } as const;

/** What came of it, with an icon beside the words. */
export function Result({ of: delivery }: { readonly of: WebhookDelivery }): VNode {
  const texts = useTexts(webhookTexts);
  const formats = useFormats();
  const words = useDeliveryWords();
  const { state, nextAttemptAt, attempts } = delivery;
  return (
    <span class={`result ${state}`}>
      <Icon name={ICONS[state]} />
      <span>
        {words.result(delivery)}
        {state === 'waiting' && attempts > 0 && nextAttemptAt !== null && (
          <span class="sub">{texts.nextAt(formats.moment(nextAttemptAt, ownZone()))}</span>
        )}
      </span>
    </span>
  );
}
