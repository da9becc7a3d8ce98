import type { GoogleConnectionView } from '@bookingsaas/server/contract/connections';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLanguage, useTexts } from '../../i18n/language.ts';
import { tagOf } from '../../i18n/language.ts';
import { ownZone } from '../../time/own-zone.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/states.tsx';
import { awayFrom } from './ago.ts';
import { healthOf } from './health.ts';
import type { Trouble } from './health.ts';
import { googleTexts } from './texts.ts';
import type { GoogleDesk } from './use-google.ts';

/** Which account it is, and since when; or that it has to be connected again. */
export function AccountLine({
  desk,
  connection,
}: {
  readonly desk: GoogleDesk;
  readonly connection: GoogleConnectionView;
}): VNode {
  const texts = useTexts(googleTexts);
  const day = useLongDay();
  const { status, account, createdAt, brokenReason, brokenAt } = connection;
  if (status === 'broken') {
    const when = day(brokenAt ?? createdAt);
    const sentence = {
      grant_gone: texts.brokenGrant,
      scopes_missing: texts.brokenScopes,
      key_gone: texts.brokenKey,
    }[brokenReason ?? 'grant_gone'](when);
    return (
      <div class="google-broken" role="alert">
        <Icon name="alert" />
        <div class="stack tight">
          <h2>{texts.brokenTitle}</h2>
          <p>{sentence}</p>
          <p class="quiet">{account}</p>
          <div>
            <Button kind="primary" isBusy={desk.isLeaving} onPress={() => desk.leave('events')}>
              {desk.isLeaving ? texts.connecting : texts.again}
            </Button>
          </div>
        </div>
      </div>
    );
  }
  return (
    <p class="google-account">
      <span class="dot" aria-hidden="true" />
      <strong>{texts.connected}</strong>
      <span class="soft">
        {[account, texts.since(day(createdAt))].filter((part) => part !== null).join(', ')}
      </span>
    </p>
  );
}

/** Four cells: permission, how we hear of changes, the last reading, errors. */
export function HealthLine({
  connection,
}: {
  readonly connection: GoogleConnectionView;
}): VNode | null {
  const texts = useTexts(googleTexts);
  const language = useLanguage();
  const day = useLongDay();
  const now = useNow();
  if (connection.status === 'broken') return null;
  const { token, channel, sync, trouble, events } = healthOf(connection);
  const away = (instant: string) => awayFrom(now, instant, language);
  const endsAt = token.is === 'valid' ? token.endsAt : null;
  return (
    <ul class="health">
      <Cell
        isFine={endsAt === null}
        title={endsAt === null ? texts.healthToken : texts.healthTokenEnds(day(endsAt))}
        more={endsAt === null ? texts.healthTokenMore : texts.healthTokenEndsMore}
      />
      {channel.is === 'heard' ? (
        <Cell
          isFine
          title={texts.healthChannel(away(channel.renewedAt))}
          more={texts.healthChannelMore}
        />
      ) : (
        <Cell isFine title={texts.healthPolling} more={texts.healthPollingMore} />
      )}
      {sync.is === 'off' && <Cell isFine title={texts.healthOff} more={texts.healthOffMore} />}
      {sync.is === 'never' && (
        <Cell isFine={false} title={texts.healthNever} more={texts.healthNeverMore} />
      )}
      {sync.is === 'done' && (
        <Cell isFine title={texts.healthSync(away(sync.at))} more={texts.healthEvents(events)} />
      )}
      {trouble.is === 'none' && (
        <Cell isFine title={texts.healthFine} more={texts.healthFineMore} />
      )}
      {trouble.is === 'failing' && (
        <Cell
          isFine={false}
          title={texts.healthFailing(away(trouble.since))}
          more={whyOf(trouble.why)}
        />
      )}
      {trouble.is === 'stopped' && (
        <Cell isFine={false} title={texts.healthStopped} more={whyOf(trouble.why)} />
      )}
    </ul>
  );

  function whyOf(why: Trouble): string {
    switch (why) {
      case null:
      case 'retryable':
        return texts.reasonRetryable;
      case 'broken':
      case 'scope':
        return texts.reasonScope;
      case 'not_found':
      case 'gone':
        return texts.reasonNotFound;
      default:
        return texts.reasonRefused;
    }
  }
}

/** What keeps the connection from doing what its owner surely wants. */
export function Troubles({
  connection,
  people,
}: {
  readonly connection: GoogleConnectionView;
  readonly people: readonly Staff[];
}): VNode | null {
  const texts = useTexts(googleTexts);
  const { calendars, settings, status } = connection;
  if (status === 'broken' || people.length === 0) return null;
  const stopped = calendars.filter(({ stoppedAt }) => stoppedAt !== null);
  const blocks = connection.people.some((row) => row.blocks);
  const receives = connection.people.some((row) => row.receives);
  return (
    <>
      {stopped.length > 0 && (
        <Notice kind="bad">{texts.stopped(stopped.map(({ name }) => name).join(', '))}</Notice>
      )}
      {!blocks && settings.direction !== 'out' && <Notice>{texts.nobodyBlocked}</Notice>}
      {!receives && settings.direction !== 'in' && <Notice>{texts.nobodyReceives}</Notice>}
    </>
  );
}

function Cell({
  isFine,
  title,
  more,
}: {
  readonly isFine: boolean;
  readonly title: string;
  readonly more: ComponentChildren;
}): VNode {
  return (
    <li class={isFine ? 'fine' : 'not-fine'}>
      <strong class="num">
        <Icon name={isFine ? 'check' : 'warning'} />
        {title}
      </strong>
      <span>{more}</span>
    </li>
  );
}

/** `3 septembre 2026` */
function useLongDay(): (instant: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(tagOf(language), {
    timeZone: ownZone(),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return (instant) => format.format(new Date(instant));
}

/** The time it is, often enough for what is written in minutes. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
