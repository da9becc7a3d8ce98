import type { MessageView } from '@bookingsaas/server/contract/messages';
import type { ComponentChildren, VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useInstallation } from '../../entry/use-installation.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useSending } from '../../loading/use-sending.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Notice, Show } from '../../ui/states.tsx';
import { useLive } from '../agenda/use-live.ts';
import { JournalTable } from './journal-table.tsx';
import { apiQueryOf, journalAddress, RULES, SHOWS } from './message-addresses.ts';
import type { JournalShow } from './message-addresses.ts';
import { MessagePanel } from './message-panel.tsx';
import { useOutcome } from './message-words.ts';
import { messageTexts } from './texts.ts';

const LOOK_AGAIN_MS = 3_000;
/** Whatever waits longer than this is not watched by the second. */
const SOON_MS = 20_000;
/** The most the server lists at once. */
const LONGEST = 100;

interface Listed {
  readonly items: readonly MessageView[];
  readonly next: string | null;
}

/** Every message with what became of it, latest due first; one opens beside the list. */
export function Journal({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const texts = useTexts(messageTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { query, route } = useLocation();
  const { isBusy, error, send } = useSending();
  const installation = useInstallation();
  const outcomeOf = useOutcome(installation?.sendsMail !== false);
  const show = SHOWS.find((one) => one === query['show']) ?? 'all';
  const open = query['open'] ?? '';
  const lengthShown = useRef(0);
  const loaded = useLoaded<Listed>(`messages ${show}`, () => {
    // Read again, it is as long as it was made.
    const limit = Math.min(LONGEST, Math.max(50, lengthShown.current));
    return admin.messages.list({ ...apiQueryOf(show), limit: String(limit) });
  });
  const items = loaded.state === 'ready' ? loaded.value.items : [];
  lengthShown.current = items.length;
  const reload = () => loaded.state === 'ready' && loaded.reload();
  useLive(reload);
  useEffect(() => {
    if (!items.some(isOnItsWay)) return undefined;
    const timer = setTimeout(reload, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [items]);
  const opened = items.find(({ id }) => id === open);

  return (
    <Page
      title={texts.title}
      tabs={tabs}
      panel={
        opened && (
          <MessagePanel
            key={opened.id}
            message={opened}
            outcome={outcomeOf(opened)}
            onClose={() => route(journalAddress({ show }))}
          />
        )
      }
    >
      {installation?.sendsMail === false && <NoMailServer />}
      <div class="row">
        <Segmented
          label={texts.filter}
          value={show}
          options={SHOWS.map((value) => ({ value, label: texts.shows[value] }))}
          onChange={(value) => {
            const chosen = SHOWS.find((one) => one === value);
            if (chosen !== undefined) route(journalAddress({ show: chosen }));
          }}
        />
      </div>
      <Show of={loaded}>
        {(listed) =>
          listed.items.length === 0 ? (
            <NoMessages show={show} />
          ) : (
            <>
              <JournalTable items={listed.items} show={show} open={open} outcomeOf={outcomeOf} />
              {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
              {listed.next !== null && (
                <Button kind="plain" isBusy={isBusy} onPress={() => send(() => more(listed))}>
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
    const page = await admin.messages.list({ ...apiQueryOf(show), cursor: next ?? '' });
    if (loaded.state === 'ready') loaded.set({ ...page, items: [...shown, ...page.items] });
  }
}

/** Says that nothing is mailed from this server, and what changes it. */
export function NoMailServer(): VNode {
  const texts = useTexts(messageTexts);
  return (
    <Notice>
      {texts.noMailServer} {texts.setOnServer} <code>SMTP_URL</code> {texts.and}{' '}
      <code>MAIL_FROM</code>.
    </Notice>
  );
}

function isOnItsWay({ state, reason, dueAt }: MessageView): boolean {
  return (
    state === 'sending' ||
    (state === 'planned' && reason === null && Date.parse(dueAt) - Date.now() < SOON_MS)
  );
}

function NoMessages({ show }: { readonly show: JournalShow }): VNode {
  const texts = useTexts(messageTexts);
  const { title, text } = texts.none[show];
  return (
    <Empty
      title={title}
      actions={
        show === 'all' && (
          <ButtonLink kind="plain" href={RULES}>
            {texts.toRules}
          </ButtonLink>
        )
      }
    >
      {text}
    </Empty>
  );
}
