import type { UserSessionView } from '@bookingsaas/server/contract/session';
import type { VNode } from 'preact';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Button } from '../../../ui/button.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { Badge, Bones, Show } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useDeviceWords } from './device-words.ts';
import { Refused } from './refused.tsx';
import { accountTexts } from './texts.ts';

/** Browsers one is signed in with; any other can be signed out from here, at once. */
export function SessionsSection(): VNode {
  const texts = useTexts(accountTexts);
  const { ask, known } = useConsole();
  const { say } = useToasts();
  const deviceOf = useDeviceWords();
  const { isBusy, error, send } = useSending();
  const loaded = useLoaded('sessions', async () => {
    const { items } = await ask<{ items: UserSessionView[] }>('GET', '/v1/sessions');
    return items.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  });
  return (
    <FormSection title={texts.sessions}>
      <p class="soft">{texts.sessionsText}</p>
      <Refused error={error} />
      <Show of={loaded} bones={<Bones rows={2} />}>
        {(sessions) => (
          <>
            <ul class="entries">
              {sessions.map((session) => (
                <Row key={session.id} session={session} onEnd={() => send(() => end(session))} />
              ))}
            </ul>
            {sessions.length > 1 && (
              <div class="row">
                <Button kind="plain" isBusy={isBusy} onPress={() => send(endOthers)}>
                  {texts.endAll}
                </Button>
              </div>
            )}
          </>
        )}
      </Show>
    </FormSection>
  );

  async function end({ id, userAgent }: UserSessionView): Promise<void> {
    await ask('DELETE', `/v1/sessions/${id}`);
    say(texts.ended(deviceOf(userAgent)));
    known.renew('sessions');
  }

  async function endOthers(): Promise<void> {
    await ask('DELETE', '/v1/sessions');
    say(texts.endedAll);
    known.renew('sessions');
  }
}

function Row({ session, onEnd }: { readonly session: UserSessionView; onEnd(): void }): VNode {
  const texts = useTexts(accountTexts);
  const formats = useFormats();
  const deviceOf = useDeviceWords();
  const device = deviceOf(session.userAgent);
  return (
    <li>
      <span class="grow">
        {device}
        <small class="num">
          {texts.lastActive(formats.moment(session.lastSeenAt, ownZone()))}
          {session.address !== null && `, ${texts.from(session.address)}`}
        </small>
      </span>
      {session.isCurrent ? (
        <Badge kind="ok">{texts.thisOne}</Badge>
      ) : (
        <button type="button" class="link" onClick={onEnd}>
          {texts.end} <span class="hidden">{device}</span>
        </button>
      )}
    </li>
  );
}
