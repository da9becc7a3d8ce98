import type { Webhook, WebhookDelivery } from '@bookingsaas/server/contract/webhooks';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Empty, Show } from '../../../ui/states.tsx';
import { DeliveriesTable } from './deliveries-table.tsx';
import { DeliveryPanel } from './delivery-panel.tsx';
import type { WebhookWords } from './i18n/fr.ts';
import { webhookTexts } from './texts.ts';
import { hostOf, LIST, logAddress, panelAddress } from './webhook-addresses.ts';
import type { LogShow } from './webhook-addresses.ts';

const SHOWS = ['all', 'waiting', 'failed'] as const;
const LOOK_AGAIN_MS = 3_000;
/** Whatever waits longer than this is not watched by the second. */
const SOON_MS = 20_000;

interface Listed {
  readonly items: readonly WebhookDelivery[];
  readonly next: string | null;
}

/** What was sent to a webhook in the last thirty days, newest first. */
export function DeliveryLog({ webhook }: { readonly webhook: Webhook }): VNode {
  const texts = useTexts(webhookTexts);
  const { admin } = useConsole();
  const { query, route } = useLocation();
  const show = SHOWS.find((one) => one === query['show']) ?? 'all';
  const open = query['open'] ?? '';
  const { id } = webhook;
  const asked: Readonly<Record<string, string>> = show === 'all' ? {} : { state: show };
  const loaded = useLoaded<Listed>(`deliveries ${id} ${show}`, () =>
    admin.webhooks.deliveries(id, asked),
  );
  const reload = () => loaded.state === 'ready' && loaded.reload();
  const items = loaded.state === 'ready' ? loaded.value.items : [];
  useEffect(() => {
    if (!items.some(isOnItsWay)) return;
    const timer = setTimeout(reload, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [items]);

  return (
    <Page
      title={texts.logOf(hostOf(webhook.url))}
      within={{ label: texts.webhooks, href: LIST }}
      tabs={SHOWS.map((one) => (
        <a
          key={one}
          href={logAddress(id, { show: one })}
          aria-current={one === show ? 'page' : undefined}
        >
          {TAB_WORDS[one](texts)}
        </a>
      ))}
      panel={
        open !== '' && (
          <DeliveryPanel
            key={open}
            webhookId={id}
            id={open}
            listed={items.find((one) => one.id === open)}
            onClose={() => route(logAddress(id, { show }))}
            onChanged={reload}
          />
        )
      }
    >
      <p class="read">{texts.logLead}</p>
      <Show of={loaded}>
        {(listed) =>
          listed.items.length === 0 ? (
            <NothingSent id={id} show={show} />
          ) : (
            <>
              <DeliveriesTable items={listed.items} webhookId={id} show={show} open={open} />
              {listed.next !== null && (
                <Button kind="plain" onPress={() => void more(listed)}>
                  {texts.more}
                </Button>
              )}
            </>
          )
        }
      </Show>
    </Page>
  );

  async function more({ items: shown, next }: Listed): Promise<void> {
    const page = await admin.webhooks.deliveries(id, { ...asked, cursor: next ?? '' });
    if (loaded.state === 'ready') loaded.set({ ...page, items: [...shown, ...page.items] });
  }
}

const TAB_WORDS: Readonly<Record<LogShow, (texts: WebhookWords) => string>> = {
  all: (texts) => texts.everything,
  waiting: (texts) => texts.onlyWaiting,
  failed: (texts) => texts.onlyFailed,
};

function isOnItsWay({ state, nextAttemptAt }: WebhookDelivery): boolean {
  return (
    state === 'waiting' &&
    (nextAttemptAt === null || Date.parse(nextAttemptAt) - Date.now() < SOON_MS)
  );
}

function NothingSent({ id, show }: { readonly id: string; readonly show: LogShow }): VNode {
  const texts = useTexts(webhookTexts);
  if (show !== 'all') return <Empty title={texts.noneSuchTitle}>{texts.noneSuch}</Empty>;
  return (
    <Empty
      title={texts.noLogTitle}
      actions={
        <ButtonLink kind="primary" href={panelAddress(id)}>
          {texts.test}
        </ButtonLink>
      }
    >
      {texts.noLog}
    </Empty>
  );
}
