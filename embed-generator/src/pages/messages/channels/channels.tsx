import type { ChannelHealth, ChannelsPage } from '@bookingsaas/server/contract/message-channels';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { Page } from '../../../ui/page.tsx';
import { Show } from '../../../ui/states.tsx';
import { messageTexts } from '../texts.ts';
import { ChannelTable } from './channel-table.tsx';
import './channels.css';
import { FlaggedNumbers } from './flagged-numbers.tsx';
import { LastTrouble } from './last-trouble.tsx';
import { MailServer } from './mail-server.tsx';
import { TestDialog } from './test-dialog.tsx';
import { channelTexts } from './texts.ts';
import { TodaySpent } from './today-spent.tsx';
import { TwilioAccount } from './twilio-account.tsx';
import { CHANNELS_KEY, useChannels } from './use-channels.ts';

/** By what messages leave: how each channel is, the account at Twilio, and the mail server. */
export function Channels({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const shared = useTexts(messageTexts);
  const { loaded } = useChannels();
  return (
    <Page title={shared.title} tabs={tabs}>
      <Show of={loaded}>{(page) => <Read page={page} />}</Show>
    </Page>
  );
}

function Read({ page }: { readonly page: ChannelsPage }): VNode {
  const texts = useTexts(channelTexts);
  const { admin, known } = useConsole();
  const twilio = useLoaded('twilio', () => admin.messages.twilio());
  const [testing, setTesting] = useState<ChannelHealth | null>(null);
  const mail = page.items.find(({ channel }) => channel === 'email');
  return (
    <div class="channels">
      <section>
        <div class="section-head">
          <h2>{texts.title}</h2>
          <TodaySpent today={page.today} />
        </div>
        <ChannelTable items={page.items} onTest={setTesting} />
        <LastTrouble />
      </section>
      <Show of={twilio}>
        {(account) => (
          <TwilioAccount
            account={account}
            onChange={(changed) => {
              if (twilio.state === 'ready') twilio.set(changed);
              known.renew(CHANNELS_KEY);
            }}
          />
        )}
      </Show>
      {mail && <MailServer mail={mail} />}
      <FlaggedNumbers flagged={page.flagged} />
      {testing !== null && <TestDialog channel={testing} onClose={() => setTesting(null)} />}
    </div>
  );
}
