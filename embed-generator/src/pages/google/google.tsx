import type { GooglePage } from '@bookingsaas/server/contract/connections';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useSending } from '../../loading/use-sending.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Notice, Show } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { CalendarsTable } from './calendars-table.tsx';
import { ConflictCards } from './conflict-card.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { ExchangeList } from './exchange-list.tsx';
import { AccountLine, HealthLine, Troubles } from './health-line.tsx';
import { Closing, NotConfigured, NotConnected } from './not-yet.tsx';
import { SettingsList } from './settings-list.tsx';
import './google.css';
import './google-conflict.css';
import './google-start.css';
import { googleTexts } from './texts.ts';
import { useGoogle } from './use-google.ts';
import { wayBackTexts } from './way-back-texts.ts';
import type { GoogleDesk } from './use-google.ts';

/** Google Calendar: whether it is connected and how it is, what collides, what is set. */
export function Google(): VNode {
  const texts = useTexts(googleTexts);
  const { admin } = useConsole();
  const desk = useGoogle();
  const people = useLoaded('staff', () => admin.staff.list());
  const { loaded } = desk;
  const connection = loaded.state === 'ready' ? loaded.value.connection : null;
  const isThere = connection !== null && connection.status !== 'closing';
  return (
    <Page title={texts.title} actions={isThere && <Actions desk={desk} connection={connection} />}>
      <WayBack connection={connection} />
      <Show of={loaded}>
        {(page) => (
          <Show of={people}>{(staff) => <Body desk={desk} page={page} staff={staff} />}</Show>
        )}
      </Show>
    </Page>
  );
}

function Body({
  desk,
  page,
  staff,
}: {
  readonly desk: GoogleDesk;
  readonly page: GooglePage;
  readonly staff: readonly Staff[];
}): VNode {
  const { connection } = page;
  if (connection === null) {
    if (!page.isConfigured) return <NotConfigured redirectUri={page.redirectUri} />;
    return <NotConnected desk={desk} />;
  }
  if (connection.status === 'closing') return <Closing />;
  const people = staff.filter(({ isActive }) => isActive);
  return (
    <div class="google">
      <div class="google-main">
        <AccountLine desk={desk} connection={connection} />
        <HealthLine connection={connection} />
        <Troubles connection={connection} people={people} />
        <ConflictCards desk={desk} conflicts={page.conflicts} people={staff} />
        <CalendarsTable desk={desk} connection={connection} people={people} />
      </div>
      <aside class="google-aside">
        <SettingsList desk={desk} settings={connection.settings} preset={page.presetText} />
        <ExchangeList exchanges={page.exchanges} />
      </aside>
    </div>
  );
}

/** What went wrong on the way back from Google; that it went well, until the first reading shows it. */
function WayBack({ connection }: { readonly connection: GooglePage['connection'] }): VNode | null {
  const texts = useTexts(googleTexts);
  const wayBack = useTexts(wayBackTexts);
  const { query } = useLocation();
  const refused = query['refused'];
  if (refused !== undefined) {
    const sentence = wayBack[refused] ?? wayBack['google.refused'];
    return <Notice kind="bad">{sentence}</Notice>;
  }
  const isReading =
    connection?.status === 'ok' && connection.calendars.some(({ syncedAt }) => syncedAt === null);
  if (query['connected'] === undefined || !isReading) return null;
  return <Notice kind="ok">{texts.connectedNow}</Notice>;
}

function Actions({
  desk,
  connection,
}: {
  readonly desk: GoogleDesk;
  readonly connection: NonNullable<GooglePage['connection']>;
}): VNode {
  const texts = useTexts(googleTexts);
  const { say } = useToasts();
  const refusals = useRefusals();
  const { isBusy, send } = useSending();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {connection.status === 'ok' && connection.settings.direction !== 'out' && (
        <Button kind="plain" icon="refresh" isBusy={isBusy} onPress={sync}>
          {texts.syncNow}
        </Button>
      )}
      <Button kind="danger" onPress={() => setAsking(true)}>
        {texts.disconnect}
      </Button>
      {isAsking && (
        <DisconnectDialog desk={desk} connection={connection} onClose={() => setAsking(false)} />
      )}
    </>
  );

  function sync(): void {
    send(async () => {
      try {
        const page = await desk.sync();
        const isFailing = page.connection?.calendars.some(({ failingSince }) => failingSince);
        say(isFailing === true ? texts.reasonRetryable : texts.synced);
      } catch (error) {
        say(refusals.sentence(error));
      }
    });
  }
}
