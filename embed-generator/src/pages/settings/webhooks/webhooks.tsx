import type { Webhook } from '@bookingsaas/server/contract/webhooks';
import type { ComponentChildren, VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Empty, Show } from '../../../ui/states.tsx';
import { DeliveryLog } from './delivery-log.tsx';
import { NewWebhookPanel } from './new-webhook-panel.tsx';
import { StoppedNotice } from './stopped-notice.tsx';
import { webhookTexts } from './texts.ts';
import { LIST, panelAddress } from './webhook-addresses.ts';
import { WebhookPanel } from './webhook-panel.tsx';
import { WebhooksTable } from './webhooks-table.tsx';
import './webhooks.css';

/** Where the business is told of its bookings, and the log of each. */
export function Webhooks({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const { admin } = useConsole();
  const { query } = useLocation();
  const loaded = useLoaded('webhooks', () => admin.webhooks.list());
  const log = query['log'];
  const logged = loaded.state === 'ready' ? loaded.value.find(({ id }) => id === log) : undefined;
  if (logged !== undefined) return <DeliveryLog key={logged.id} webhook={logged} />;
  return <List tabs={tabs} loaded={loaded} open={query['open']} />;
}

function List({
  tabs,
  loaded,
  open,
}: {
  readonly tabs: ComponentChildren;
  readonly loaded: ReturnType<typeof useLoaded<Webhook[]>>;
  readonly open: string | undefined;
}): VNode {
  const texts = useTexts(webhookTexts);
  const { route } = useLocation();
  const all = loaded.state === 'ready' ? loaded.value : [];
  const shared = {
    onClose: () => route(LIST),
    onChanged: () => loaded.state === 'ready' && loaded.reload(),
  };
  const opened = all.find(({ id }) => id === open);
  return (
    <Page
      title={texts.title}
      tabs={tabs}
      actions={
        all.length > 0 && (
          <ButtonLink
            kind={open === undefined ? 'primary' : 'plain'}
            icon="plus"
            href={panelAddress('new')}
          >
            {texts.add}
          </ButtonLink>
        )
      }
      panel={
        loaded.state === 'ready' &&
        (open === 'new' ? (
          <NewWebhookPanel key="new" {...shared} />
        ) : (
          opened && <WebhookPanel key={opened.id} webhook={opened} {...shared} />
        ))
      }
    >
      <p class="read">
        {texts.lead} <a href="/api/docs#webhooks">{texts.guide}</a>
      </p>
      {all.map((webhook) => (
        <StoppedNotice key={webhook.id} webhook={webhook} onChanged={shared.onChanged} />
      ))}
      <Show of={loaded}>
        {(webhooks) =>
          webhooks.length === 0 ? (
            <Empty
              title={texts.emptyTitle}
              actions={
                <ButtonLink kind="primary" href={panelAddress('new')}>
                  {texts.addFirst}
                </ButtonLink>
              }
            >
              {texts.empty}
            </Empty>
          ) : (
            <WebhooksTable webhooks={webhooks} open={open} />
          )
        }
      </Show>
    </Page>
  );
}
