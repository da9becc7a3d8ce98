import type { Webhook } from '@bookingsaas/server/contract/webhooks';
import type { VNode } from 'preact';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Badge } from '../../../ui/states.tsx';
import { EVENTS } from './events.ts';
import { webhookTexts } from './texts.ts';
import { hostOf, logAddress, panelAddress } from './webhook-addresses.ts';

/** Every webhook, a row each. */
export function WebhooksTable({
  webhooks,
  open,
}: {
  readonly webhooks: readonly Webhook[];
  readonly open: string | undefined;
}): VNode {
  const texts = useTexts(webhookTexts);
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{texts.address}</th>
          <th scope="col">{texts.events}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col">{texts.lastDelivery}</th>
          <th scope="col">
            <span class="hidden">{texts.log}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {webhooks.map((webhook) => (
          <tr key={webhook.id} class={webhook.id === open ? 'chosen' : ''}>
            <td class="first address">
              <a class="open" href={panelAddress(webhook.id)}>
                {webhook.description || hostOf(webhook.url)}
              </a>
              <span class="sub">{webhook.url}</span>
            </td>
            <td class="later num">
              {webhook.events.length === EVENTS.length
                ? texts.all
                : texts.some(webhook.events.length)}
            </td>
            <td>
              <StateBadge webhook={webhook} />
            </td>
            <td>
              <LastDelivery of={webhook} />
            </td>
            <td class="end">
              <a class="link act" href={logAddress(webhook.id)}>
                {texts.log} <span class="hidden">{hostOf(webhook.url)}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How a webhook is, in a word. */
export function StateBadge({ webhook }: { readonly webhook: Webhook }): VNode {
  const texts = useTexts(webhookTexts);
  const { status, failingSince } = webhook;
  if (status === 'active' && failingSince !== null)
    return <Badge kind="warn">{texts.strained}</Badge>;
  const kind = { active: 'ok', paused: undefined, gone: 'bad', failing: 'bad' } as const;
  return <Badge kind={kind[status]}>{texts[status]}</Badge>;
}

function LastDelivery({ of: { lastDelivery } }: { readonly of: Webhook }): VNode {
  const texts = useTexts(webhookTexts);
  const formats = useFormats();
  if (lastDelivery === null) return <span class="quiet">{texts.none}</span>;
  const { isDelivered, at } = lastDelivery;
  const word = isDelivered === null ? texts.waiting : isDelivered ? texts.arrived : texts.missed;
  return (
    <>
      <span class="num">{formats.moment(at, ownZone())}</span> <span class="quiet">{word}</span>
    </>
  );
}
