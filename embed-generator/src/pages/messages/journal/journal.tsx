import type { MessageView } from '@bookingsaas/server/contract/messages';
import type { ComponentChildren, VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useInstallation } from '../../../entry/use-installation.ts';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { Page } from '../../../ui/page.tsx';
import { Empty, Notice, Show } from '../../../ui/states.tsx';
import { amountOf } from '../cost.ts';
import { journalAddress, SHOWS, tabAddress } from '../message-addresses.ts';
import type { JournalShow } from '../message-addresses.ts';
import { NoMailServer } from '../no-mail-server.tsx';
import { TemplateActions } from '../templates/template-actions.tsx';
import { TemplateEditor } from '../templates/template-editor.tsx';
import { useTemplateDesk } from '../templates/use-template-desk.ts';
import { AUDIENCES, isTold, momentsOf } from '../rules-form.ts';
import { messageTexts } from '../texts.ts';
import { JournalTable } from './journal-table.tsx';
import { MessagePanel } from './message-panel.tsx';
import { ResendDialog } from './resend-dialog.tsx';
import { journalTexts } from './texts.ts';
import { useJournal } from './use-journal.ts';
import type { JournalDesk } from './use-journal.ts';
import { useOutcomes } from './use-outcomes.ts';

/** Every message with what became of it, latest due first; one opens beside the list. */
export function Journal({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const shared = useTexts(messageTexts);
  const texts = useTexts(journalTexts);
  const { query, route } = useLocation();
  const isMailMissing = useMissingMail();
  const outcomeOf = useOutcomes();
  const show = SHOWS.find((one) => one === query['show']) ?? 'all';
  const open = query['open'] ?? '';
  const booking = query['booking'] ?? '';
  const desk = useJournal({ show, booking });
  const templates = useTemplateDesk();
  const opened = desk.items.find(({ id }) => id === open);
  const [resending, setResending] = useState<MessageView | null>(null);

  return (
    <Page
      title={shared.title}
      tabs={tabs}
      actions={<TemplateActions desk={templates} onTested={desk.reload} />}
      panel={
        opened && (
          <MessagePanel
            key={opened.id}
            message={opened}
            outcome={outcomeOf(opened)}
            onResend={() => setResending(opened)}
            onClose={() => route(journalAddress({ show, booking }))}
          />
        )
      }
    >
      <TemplateEditor desk={templates} />
      {isMailMissing && <NoMailServer />}
      <section class="journal">
        {booking === '' ? (
          <JournalHead
            desk={desk}
            show={show}
            onShow={(one) => route(journalAddress({ show: one }))}
          />
        ) : (
          <div class="journal-head">
            <h2>{texts.oneBooking}</h2>
            <a class="link" href={journalAddress({})}>
              {texts.wholeLog}
            </a>
          </div>
        )}
        <Show of={desk.loaded}>
          {({ items, next }) =>
            items.length === 0 ? (
              <NoMessages show={show} />
            ) : (
              <>
                <JournalTable
                  items={items}
                  open={open}
                  addressOf={(id) => journalAddress({ show, booking, open: id })}
                  outcomeOf={outcomeOf}
                />
                {next !== null && <More desk={desk} />}
              </>
            )
          }
        </Show>
      </section>
      {resending !== null && (
        <ResendDialog
          message={resending}
          onClose={() => setResending(null)}
          onResent={(again) => {
            desk.reload();
            route(journalAddress({ open: again.id }));
          }}
        />
      )}
    </Page>
  );
}

/** Whether mails are wanted that nothing sends. */
function useMissingMail(): boolean {
  const { admin } = useConsole();
  const installation = useInstallation();
  const rules = useLoaded('message-settings', () => admin.messages.settings());
  if (installation?.sendsMail !== false || rules.state !== 'ready') return false;
  const { value } = rules;
  return AUDIENCES.some((audience) =>
    momentsOf(audience).some((moment) => isTold(value, audience, { moment, channel: 'email' })),
  );
}

function JournalHead({
  desk: { summary },
  show,
  onShow,
}: {
  readonly desk: JournalDesk;
  readonly show: JournalShow;
  onShow(show: JournalShow): void;
}): VNode {
  const texts = useTexts(journalTexts);
  const language = useLanguage();
  const spent = summary?.spentToday ?? null;
  const counts = { all: null, attention: summary?.attention, planned: summary?.planned };
  return (
    <div class="journal-head">
      <h2>{texts.log}</h2>
      {summary !== null && (
        <p class="soft num">
          {texts.today(summary.sentToday)}
          {spent !== null && spent.micros > 0 && `, ${amountOf(spent, language)}`}
        </p>
      )}
      <Segmented
        label={texts.filter}
        value={show}
        options={SHOWS.map((value) => ({
          value,
          label: texts.shows[value],
          ...(counts[value] ? { count: counts[value] } : {}),
        }))}
        onChange={(value) => {
          const chosen = SHOWS.find((one) => one === value);
          if (chosen !== undefined) onShow(chosen);
        }}
      />
    </div>
  );
}

function More({ desk }: { readonly desk: JournalDesk }): VNode {
  const texts = useTexts(journalTexts);
  const refusals = useRefusals();
  return (
    <>
      {desk.error !== null && <Notice kind="bad">{refusals.sentence(desk.error)}</Notice>}
      <div>
        <Button kind="plain" isBusy={desk.isBusy} onPress={desk.more}>
          {texts.more}
        </Button>
      </div>
    </>
  );
}

function NoMessages({ show }: { readonly show: JournalShow }): VNode {
  const texts = useTexts(journalTexts);
  const { title, text } = texts.none[show];
  return (
    <Empty
      title={title}
      actions={
        show === 'all' && (
          <ButtonLink kind="plain" href={tabAddress('rules')}>
            {texts.toRules}
          </ButtonLink>
        )
      }
    >
      {text}
    </Empty>
  );
}
