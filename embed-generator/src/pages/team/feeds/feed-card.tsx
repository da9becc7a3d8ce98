import type { Feed } from '@bookingsaas/server/contract/feeds';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Snippet } from '../../../ui/snippet.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { subscribeAddresses } from './subscribe-addresses.ts';
import { feedTexts } from './texts.ts';

/** One address: copied, subscribed to, renewed, revoked. */
export function FeedCard({
  feed,
  person,
  onChanged,
}: {
  readonly feed: Feed;
  readonly person: { readonly id: string; readonly name: string };
  onChanged(): void;
}): VNode {
  const texts = useTexts(feedTexts);
  const formats = useFormats();
  const { admin, business } = useConsole();
  const { say } = useToasts();
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null);
  return (
    <div class="feed stack">
      <p class="feed-head">
        <b>{texts[feed.details]}</b>
        <span class="quiet num">
          {feed.lastReadAt === null
            ? texts.neverRead
            : texts.lastRead(formats.moment(feed.lastReadAt, ownZone()))}
        </span>
      </p>
      {feed.url === null ? (
        <Notice>{texts.lost}</Notice>
      ) : (
        <>
          <Snippet code={feed.url} label={texts.address} />
          <Programs url={feed.url} name={`${person.name} · ${business.name}`} />
        </>
      )}
      <div class="row">
        <Button onPress={() => setAsking('renew')}>{texts.renew}</Button>
        <Button kind="danger" onPress={() => setAsking('revoke')}>
          {texts.revoke}
        </Button>
      </div>
      {asking === 'renew' && (
        <ConfirmDialog
          title={texts.renewTitle}
          text={texts.renewText}
          yes={texts.renewYes}
          onYes={renew}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'revoke' && (
        <ConfirmDialog
          title={texts.revokeTitle}
          text={texts.revokeText}
          yes={texts.revokeYes}
          onYes={revoke}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );

  async function renew(): Promise<void> {
    await admin.feeds.renew(person.id, feed.id);
    setAsking(null);
    say(texts.renewed);
    onChanged();
  }

  async function revoke(): Promise<void> {
    await admin.feeds.revoke(person.id, feed.id);
    setAsking(null);
    say(texts.revoked);
    onChanged();
  }
}

const PROGRAMS = [
  ['apple', 'webcal'],
  ['google', 'google'],
  ['outlook', 'outlook'],
  ['outlookLive', 'outlookLive'],
] as const;

function Programs({ url, name }: { readonly url: string; readonly name: string }): VNode {
  const texts = useTexts(feedTexts);
  const addresses = subscribeAddresses(url, name);
  return (
    <div class="feed-programs">
      {PROGRAMS.map(([program, address]) => (
        <ButtonLink
          key={program}
          kind="plain"
          href={addresses[address]}
          opensTab={address !== 'webcal'}
          name={texts.addTo(texts[program])}
        >
          {texts[program]}
        </ButtonLink>
      ))}
    </div>
  );
}
