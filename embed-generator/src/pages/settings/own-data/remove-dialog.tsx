import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice, Show } from '../../../ui/states.tsx';
import { dataTexts } from './texts.ts';

const MOST = 200;
const SHOWN = 4;

/** Asks for the name of the business, beside what would be lost. */
export function RemoveDialog({ onClose }: { onClose(): void }): VNode {
  const texts = useTexts(dataTexts);
  const refusals = useRefusals();
  const { admin, business, refresh } = useConsole();
  const { isBusy, error, send } = useSending();
  const [typed, setTyped] = useState('');
  const isMeant = typed.trim() === business.name.trim();
  const coming = useLoaded('bookings-to-come', async () => {
    const { items, next } = await admin.bookings.list({
      from: new Date().toISOString(),
      status: 'confirmed',
      limit: String(MOST),
    });
    return { items, isAll: next === null };
  });
  return (
    <Dialog
      title={texts.dialogTitle(business.name)}
      onClose={onClose}
      onSubmit={() => isMeant && send(remove)}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.keep}
          </Button>
          <Button
            kind="loss"
            type="submit"
            isBusy={isBusy}
            notNow={isMeant ? undefined : texts.notYet}
          >
            {texts.removeForGood}
          </Button>
        </>
      }
    >
      <Show of={coming}>
        {({ items, isAll }) =>
          items.length === 0 ? (
            <p class="soft">{texts.noneComing}</p>
          ) : (
            <Notice>
              <strong>{texts.coming(items.length, isAll)}</strong> {texts.nobodyTold}
              <Coming bookings={items.slice(0, SHOWN)} />
            </Notice>
          )
        }
      </Show>
      <p class="soft">{texts.noWayBack}</p>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <TextField
        label={texts.typeName(business.name)}
        autocomplete="off"
        value={typed}
        onChange={setTyped}
      />
    </Dialog>
  );

  async function remove(): Promise<void> {
    await admin.business.remove(typed.trim());
    await refresh();
  }
}

function Coming({ bookings }: { readonly bookings: readonly Booking[] }): VNode {
  const formats = useFormats();
  return (
    <ul class="coming">
      {bookings.map(({ id, start, timezone, customer, service }) => (
        <li key={id} class="num">
          {formats.moment(start, timezone)} · {customer.name}, {service.name}
        </li>
      ))}
    </ul>
  );
}
