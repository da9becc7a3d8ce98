import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { templateTexts } from './texts.ts';
import type { OpenText } from './use-template-desk.ts';

const MICROS = 1_000_000;

/** Lets the owner say what an SMS costs in the business's country, where nothing was charged yet. */
export function OwnPrice({ open }: { readonly open: OpenText }): VNode | null {
  const texts = useTexts(templateTexts);
  const [isOpen, setOpen] = useState(false);
  // What was charged is known better than anybody can type.
  if (open.preview?.sms?.price?.from === 'costs') return null;
  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={isOpen}
        onClick={() => setOpen((before) => !before)}
      >
        {texts.changePrice}
      </button>
      {isOpen && <PriceForm open={open} onClose={() => setOpen(false)} />}
    </>
  );
}

function PriceForm({ open, onClose }: { readonly open: OpenText; onClose(): void }): VNode | null {
  const texts = useTexts(templateTexts);
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const business = useLoaded('business', () => admin.business.show());
  const { prices } = open.settings;
  const [typed, setTyped] = useState<string | null>(null);
  if (business.state !== 'ready') return null;
  const { country, currency: ownCurrency } = business.value;
  const currency = prices?.currency ?? ownCurrency;
  const micros = prices?.sms[country];
  const value = typed ?? (micros === undefined ? '' : String(micros / MICROS).replace('.', ','));

  const price = Number(value.replaceAll(/\s/gu, '').replace(',', '.'));
  const wrong = price >= 0 && price <= 10 ? undefined : texts.ownPriceWrong;

  return (
    <form
      class="own-price"
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong === undefined) send(save);
      }}
    >
      <TextField
        label={texts.ownPrice(country)}
        hint={texts.ownPriceHint}
        inputMode="decimal"
        unit={currency}
        value={value}
        wrong={error === null ? wrong : refusals.sentence(error)}
        onChange={setTyped}
      />
      <div class="row">
        <Button kind="plain" type="submit" isBusy={isBusy}>
          {texts.savePrice}
        </Button>
        <Button onPress={onClose}>{texts.keepPrice}</Button>
      </div>
    </form>
  );

  async function save(): Promise<void> {
    const { [country]: _, ...others } = prices?.sms ?? {};
    const sms = value.trim() === '' ? others : { ...others, [country]: Math.round(price * MICROS) };
    await admin.messages.changeSettings({
      prices: { currency, sms, whatsapp: prices?.whatsapp ?? {} },
    });
    known.renew('message-settings');
    say(texts.priceSaved);
    onClose();
  }
}
