import type { WaitlistEntryView, WaitlistPage } from '@bookingsaas/server/contract/waitlist';
import type { ComponentChildren, VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { Page } from '../../../ui/page.tsx';
import { Empty, Notice, Show } from '../../../ui/states.tsx';
import { useLive } from '../../agenda/use-live.ts';
import { tabAddress } from '../message-addresses.ts';
import { messageTexts } from '../texts.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { waitlistTexts } from './texts.ts';
import { WaitlistTable } from './waitlist-table.tsx';

const SHOWS = ['active', 'all'] as const;
type WaitlistShow = (typeof SHOWS)[number];

/** Who waits for what, since when, and who holds an offer until when. */
export function Waitlist({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const { title } = useTexts(messageTexts);
  const texts = useTexts(waitlistTexts);
  const { admin } = useConsole();
  const { query, route } = useLocation();
  const show: WaitlistShow = query['show'] === 'all' ? 'all' : 'active';
  const loaded = useLoaded<WaitlistPage>(`waitlist ${show}`, () => admin.waitlist.list({ show }));
  const settings = useLoaded('message-settings', () => admin.messages.settings());
  const [removing, setRemoving] = useState<WaitlistEntryView | null>(null);
  const reload = () => loaded.state === 'ready' && loaded.reload();
  useLive(reload);
  const isOff = settings.state === 'ready' && !settings.value.waitlist.isOn;
  return (
    <Page title={title} tabs={tabs}>
      {isOff && (
        <Notice
          kind="info"
          action={
            <a class="link" href={tabAddress('rules')}>
              {texts.toRules}
            </a>
          }
        >
          {texts.isOff}
        </Notice>
      )}
      <div class="row">
        <Segmented
          label={texts.filter}
          value={show}
          options={SHOWS.map((value) => ({ value, label: texts.shows[value] }))}
          onChange={(value) =>
            route(value === 'all' ? `${tabAddress('waitlist')}?show=all` : tabAddress('waitlist'))
          }
        />
      </div>
      <Show of={loaded}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty
              title={texts.noneTitle}
              actions={
                <ButtonLink kind="plain" href={tabAddress('rules')}>
                  {texts.toRules}
                </ButtonLink>
              }
            >
              {texts.none}
            </Empty>
          ) : (
            <>
              <WaitlistTable items={items} onRemove={setRemoving} />
              {next !== null && <More show={show} next={next} onMore={add} />}
            </>
          )
        }
      </Show>
      {removing !== null && (
        <RemoveDialog entry={removing} onClose={() => setRemoving(null)} onRemoved={reload} />
      )}
    </Page>
  );

  function add(page: WaitlistPage): void {
    if (loaded.state !== 'ready') return;
    loaded.set({ ...page, items: [...loaded.value.items, ...page.items] });
  }
}

function More({
  show,
  next,
  onMore,
}: {
  readonly show: WaitlistShow;
  readonly next: string;
  onMore(page: WaitlistPage): void;
}): VNode {
  const texts = useTexts(waitlistTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { isBusy, error, send } = useSending();
  return (
    <div>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <Button
        kind="plain"
        isBusy={isBusy}
        onPress={() => send(async () => onMore(await admin.waitlist.list({ show, cursor: next })))}
      >
        {texts.more}
      </Button>
    </div>
  );
}
