import type { GoogleConnectionView } from '@bookingsaas/server/contract/connections';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { useSending } from '../../loading/use-sending.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { googleTexts } from './texts.ts';
import type { GoogleDesk } from './use-google.ts';

/** Asks what becomes of our events, and disconnects. */
export function DisconnectDialog({
  desk,
  connection,
  onClose,
}: {
  readonly desk: GoogleDesk;
  readonly connection: GoogleConnectionView;
  onClose(): void;
}): VNode {
  const texts = useTexts(googleTexts);
  const refusals = useRefusals();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [events, setEvents] = useState<'keep' | 'delete'>('keep');
  const name = useId();
  const isBroken = connection.status === 'broken';
  const choices = [
    ['keep', texts.disconnectKeep, texts.disconnectKeepMore],
    ['delete', texts.disconnectDelete, texts.disconnectDeleteMore],
  ] as const;
  return (
    <Dialog
      title={texts.disconnectTitle(connection.account ?? 'Google')}
      onClose={onClose}
      onSubmit={() =>
        send(async () => {
          await desk.disconnect(events);
          say(texts.disconnected);
          onClose();
        })
      }
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.back}
          </Button>
          <Button kind="loss" type="submit" isBusy={isBusy}>
            {texts.disconnectDo}
          </Button>
        </>
      }
    >
      <p class="soft">{texts.disconnectText}</p>
      {isBroken ? (
        <p class="soft">{texts.disconnectBroken}</p>
      ) : (
        <fieldset class="what-becomes">
          <legend>{texts.disconnectEvents}</legend>
          {choices.map(([value, title, more]) => (
            <label class="check" key={value}>
              <input
                type="radio"
                name={name}
                checked={events === value}
                onChange={() => setEvents(value)}
              />
              <span>
                {title}
                <span class="quiet hint-line">{more}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
    </Dialog>
  );
}
