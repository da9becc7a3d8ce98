import type { Business } from '@bookingsaas/server/contract/businesses';
import type { VNode } from 'preact';
import { useLanguage, useTexts } from '../../i18n/language.ts';
import { countryOptions, currencyOptions, zoneOptions } from '../../start/place-options.ts';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { FormSection, Pair } from '../../ui/form-section.tsx';
import { settingsTexts } from './texts.ts';

/** The fields of a business. */
export function BusinessFields({
  form,
  wrong,
  onChange,
}: {
  readonly form: Business;
  wrong(name: string): string | undefined;
  onChange(patch: Partial<Business>): void;
}): VNode {
  const texts = useTexts(settingsTexts);
  const language = useLanguage();
  return (
    <>
      <FormSection title={texts.aboutTitle}>
        <TextField
          label={texts.name}
          maxLength={120}
          value={form.name}
          wrong={wrong('name')}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label={texts.address}
          aside={texts.optional}
          maxLength={240}
          value={form.address ?? ''}
          wrong={wrong('address')}
          onChange={(address) => onChange({ address })}
        />
        <Pair>
          <TextField
            label={texts.phone}
            aside={texts.optional}
            type="tel"
            maxLength={32}
            value={form.phone ?? ''}
            wrong={wrong('phone')}
            onChange={(phone) => onChange({ phone })}
          />
          <TextField
            label={texts.email}
            aside={texts.optional}
            type="email"
            value={form.email ?? ''}
            wrong={wrong('email')}
            onChange={(email) => onChange({ email })}
          />
        </Pair>
      </FormSection>
      <FormSection title={texts.placeTitle}>
        <Pair>
          <Select
            label={texts.country}
            value={form.country}
            options={countryOptions(language, form.country)}
            onChange={(country) => onChange({ country })}
          />
          <Select
            label={texts.timezone}
            hint={texts.zoneHint}
            value={form.timezone}
            wrong={wrong('timezone')}
            options={zoneOptions(form.timezone)}
            onChange={(timezone) => onChange({ timezone })}
          />
        </Pair>
        <Select
          label={texts.currency}
          value={form.currency}
          options={currencyOptions(language, form.currency)}
          onChange={(currency) => onChange({ currency })}
        />
      </FormSection>
      <FormSection title={texts.consentTitle}>
        <TextArea
          label={texts.consent}
          aside={texts.optional}
          hint={texts.consentHint}
          maxLength={500}
          value={form.consentText ?? ''}
          wrong={wrong('consentText')}
          onChange={(consentText) => onChange({ consentText })}
        />
      </FormSection>
    </>
  );
}
