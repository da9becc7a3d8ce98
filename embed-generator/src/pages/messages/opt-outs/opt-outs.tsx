import type { OptOutPage, OptOutView } from '@bookingsaas/server/contract/conversations';
import type { ComponentChildren, VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Page } from '../../../ui/page.tsx';
import { Empty, Notice, Show } from '../../../ui/states.tsx';
import { messageTexts } from '../texts.ts';
import { useWrittenAddress } from '../written-address.ts';
import { AddDialog } from './add-dialog.tsx';
import { LiftDialog } from './lift-dialog.tsx';
import { OptOutTable } from './opt-out-table.tsx';
import { isFoundBy } from './search.ts';
import { optOutTexts } from './texts.ts';

/** Who is not to be written to, by which channel, since when and why. */
export function OptOuts({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const { title } = useTexts(messageTexts);
  const texts = useTexts(optOutTexts);
  const { admin } = useConsole();
  const { query } = useLocation();
  const written = useWrittenAddress();
  const loaded = useLoaded<OptOutPage>('opt-outs', () => admin.conversations.optOuts());
  const [search, setSearch] = useState(query['search'] ?? '');
  const [isAdding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<OptOutView | null>(null);
  const reload = () => loaded.state === 'ready' && loaded.reload();
  return (
    <Page
      title={title}
      tabs={tabs}
      actions={
        <Button kind="plain" icon="plus" onPress={() => setAdding(true)}>
          {texts.add}
        </Button>
      }
    >
      <p class="read">{texts.lead}</p>
      <Show of={loaded}>
        {({ items, next }) => {
          if (items.length === 0) return <Empty title={texts.noneTitle}>{texts.none}</Empty>;
          const found = items.filter((one) => isFoundBy(one, search, written(one.address)));
          return (
            <>
              <div class="opt-out-search">
                <TextField label={texts.search} value={search} onChange={setSearch} />
              </div>
              {found.length === 0 ? (
                <p class="quiet" role="status">
                  {texts.notFound}
                </p>
              ) : (
                <OptOutTable items={found} onLift={setLifting} />
              )}
              {next !== null && <More next={next} onMore={add} />}
            </>
          );
        }}
      </Show>
      {isAdding && <AddDialog onClose={() => setAdding(false)} onAdded={reload} />}
      {lifting !== null && (
        <LiftDialog optOut={lifting} onClose={() => setLifting(null)} onLifted={reload} />
      )}
    </Page>
  );

  function add(page: OptOutPage): void {
    if (loaded.state !== 'ready') return;
    loaded.set({ ...page, items: [...loaded.value.items, ...page.items] });
  }
}

function More({ next, onMore }: { readonly next: string; onMore(page: OptOutPage): void }): VNode {
  const texts = useTexts(optOutTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { isBusy, error, send } = useSending();
  return (
    <div>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <Button
        kind="plain"
        isBusy={isBusy}
        onPress={() => send(async () => onMore(await admin.conversations.optOuts(next)))}
      >
        {texts.more}
      </Button>
    </div>
  );
}
