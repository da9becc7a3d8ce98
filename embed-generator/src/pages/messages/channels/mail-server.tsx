import type { ChannelHealth } from '@bookingsaas/server/contract/message-channels';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Snippet } from '../../../ui/snippet.tsx';
import { channelTexts } from './texts.ts';

/** The server's own way to mail: what is set, or what whoever runs it has to set. */
export function MailServer({ mail }: { readonly mail: ChannelHealth }): VNode {
  const texts = useTexts(channelTexts);
  return (
    <section>
      <h2>{texts.mailTitle}</h2>
      {mail.state === 'none' ? (
        <>
          <p class="read">{texts.mailNone}</p>
          <Snippet
            code={'SMTP_URL=smtps://user:password@mail.example.com:465\nMAIL_FROM=book@example.com'}
            label={texts.mailVariables}
          />
        </>
      ) : (
        <p class="read">{texts.mailReady(mail.sender ?? '')}</p>
      )}
    </section>
  );
}
