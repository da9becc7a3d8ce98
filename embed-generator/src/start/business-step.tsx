import type { Business } from '@bookingsaas/server/contract/businesses';
import type { NewBusiness } from '@bookingsaas/server/contract/session';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MemberBusiness } from '../console-context.ts';
import { useSending } from '../loading/use-sending.ts';
import { askAnyone } from '../entry/ask.ts';
import { useLanguage, useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { Chips } from '../ui/choices.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Pair } from '../ui/form-section.tsx';
import { currencyOf } from './countries.ts';
import { guessPlace } from './guess-place.ts';
import { countryOptions, zoneOptions } from './place-options.ts';
import { Step } from './step.tsx';
import type { StepProps } from './step.tsx';
import { startTexts } from './texts.ts';
import { tradeOptions } from './trades.ts';

/** The business's name and place: opens it where there is none yet. */
export function BusinessStep({
  admin,
  begun,
  business,
  onBegun,
  onNext,
  onOpened,
}: StepProps & {
  readonly business: MemberBusiness | null;
  onOpened(id: string): Promise<void>;
}): VNode {
  const texts = useTexts(startTexts);
  const language = useLanguage();
  const refusals = useRefusals();
  const sending = useSending();
  const [form, setForm] = useState<NewBusiness>({
    name: begun.businessName,
    ...guessPlace(navigator),
    locale: language,
  });
  useEffect(() => {
    if (business === null) return;
    void admin.business
      .show()
      .then(({ name, timezone, country, currency, locale }) => {
        setForm({ name, timezone, country, currency, locale });
        onBegun({ businessName: name, currency });
      })
      // The guess stands, in view and to be corrected.
      .catch(() => undefined);
  }, [business?.id]);
  const set = (patch: Partial<NewBusiness>) => {
    setForm({ ...form, ...patch });
    if (patch.name !== undefined) onBegun({ businessName: patch.name });
  };
  return (
    <Step
      title={texts.business}
      lead={texts.businessLead}
      sending={sending}
      onSkip={business === null ? undefined : onNext}
      onSubmit={keep}
    >
      <TextField
        label={texts.name}
        autocomplete="organization"
        required
        maxLength={120}
        value={form.name}
        wrong={refusals.field(sending.error, 'name')}
        onChange={(name) => set({ name })}
      />
      <Chips
        label={texts.trade}
        aside={texts.tradeHint}
        options={tradeOptions(texts)}
        value={begun.trade}
        onChange={(trade) => onBegun({ trade })}
      />
      <Pair>
        <Select
          label={texts.country}
          hint={texts.guessed}
          value={form.country}
          options={countryOptions(language, form.country)}
          onChange={(country) => set({ country, currency: currencyOf(country) })}
        />
        <Select
          label={texts.timezone}
          value={form.timezone}
          options={zoneOptions(form.timezone)}
          onChange={(timezone) => set({ timezone })}
        />
      </Pair>
    </Step>
  );

  async function keep(): Promise<void> {
    if (business === null) {
      const opened = await askAnyone<Business>('POST', '/v1/businesses', form);
      await onOpened(opened.id);
    } else {
      await admin.business.change(form);
    }
    onBegun({ currency: form.currency });
    onNext();
  }
}
