import type {
  GoogleCalendarChoice,
  GoogleCalendarInput,
  GoogleConnectionView,
} from '@bookingsaas/server/contract/connections';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { useSending } from '../../loading/use-sending.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import { googleTexts } from './texts.ts';
import type { GoogleDesk } from './use-google.ts';

interface Given {
  readonly desk: GoogleDesk;
  readonly connection: GoogleConnectionView;
  onClose(): void;
}

/** Another calendar of the account, or a new one. Each takes a right that is asked for here, with the reason. */
export function AddCalendar({ desk, connection, onClose }: Given): VNode {
  const texts = useTexts(googleTexts);
  const refusals = useRefusals();
  const { isBusy, error, send } = useSending();
  const [name, setName] = useState(texts.createNamePreset);
  const add = (input: GoogleCalendarInput) =>
    send(async () => {
      await desk.addCalendar(input);
      onClose();
    });
  return (
    <Dialog
      title={texts.addTitle}
      onClose={onClose}
      actions={
        <Button kind="plain" onPress={onClose}>
          {texts.close}
        </Button>
      }
    >
      {connection.mayChoose ? (
        <Choices desk={desk} isBusy={isBusy} onAdd={(googleId) => add({ googleId })} />
      ) : (
        <Right desk={desk} wish="choose" why={texts.addWhy} />
      )}
      <h3>{texts.createTitle}</h3>
      {connection.mayCreate ? (
        <div class="new-calendar">
          <TextField label={texts.createName} value={name} maxLength={120} onChange={setName} />
          <Button kind="plain" isBusy={isBusy} onPress={() => add({ name })}>
            {texts.create}
          </Button>
        </div>
      ) : (
        <Right desk={desk} wish="create" why={texts.createWhy} />
      )}
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
    </Dialog>
  );
}

function Right({
  desk,
  wish,
  why,
}: {
  readonly desk: GoogleDesk;
  readonly wish: 'choose' | 'create';
  readonly why: string;
}): VNode {
  const texts = useTexts(googleTexts);
  return (
    <>
      <p class="soft">{why}</p>
      <div>
        <Button kind="plain" isBusy={desk.isLeaving} onPress={() => desk.leave(wish)}>
          {texts.addAllow} <span class="hidden">{why}</span>
        </Button>
      </div>
    </>
  );
}

function Choices({
  desk,
  isBusy,
  onAdd,
}: {
  readonly desk: GoogleDesk;
  readonly isBusy: boolean;
  onAdd(googleId: string): void;
}): VNode {
  const texts = useTexts(googleTexts);
  const refusals = useRefusals();
  const [choices, setChoices] = useState<readonly GoogleCalendarChoice[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    desk.listCalendars().then(setChoices, setError);
  }, []);
  if (error !== null) return <Notice kind="bad">{refusals.sentence(error)}</Notice>;
  const open = choices?.filter(({ isConnected }) => !isConnected);
  if (open === undefined) return <div class="bone" aria-busy="true" />;
  if (open.length === 0) return <p class="soft">{texts.addNone}</p>;
  return (
    <ul class="choices">
      {open.map(({ googleId, name, mayWrite }) => (
        <li key={googleId}>
          <span>
            {name}
            {!mayWrite && <span class="quiet hint-line">{texts.addReadOnly}</span>}
          </span>
          <Button kind="plain" isBusy={isBusy} onPress={() => onAdd(googleId)}>
            {texts.add} <span class="hidden">{name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
