import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { Chips, Segmented } from '../../ui/choices.tsx';
import { Field, Select, TextArea, TextField } from '../../ui/field.tsx';
import { FormSection, Pair } from '../../ui/form-section.tsx';
import { placementOptions } from './placements.ts';
import { widgetTexts } from './texts.ts';
import type { WidgetForm } from './widget-form.ts';

/** Where it stands, its colour and its language. */
export function WidgetLook({
  form,
  wrong,
  onChange,
}: {
  readonly form: WidgetForm;
  wrong(name: string): string | undefined;
  onChange(patch: Partial<WidgetForm>): void;
}): VNode {
  const texts = useTexts(widgetTexts);
  const placements = placementOptions(texts);
  return (
    <FormSection title={texts.whereTitle}>
      <TextField
        label={texts.name}
        maxLength={120}
        value={form.name}
        wrong={wrong('name')}
        onChange={(name) => onChange({ name })}
      />
      <Chips
        label={texts.placement}
        options={placements}
        value={form.placement}
        onChange={(value) => {
          const chosen = placements.find((one) => one.value === value);
          if (chosen) onChange({ placement: chosen.value });
        }}
      />
      {(form.placement === 'popup' || form.placement === 'floating') && (
        <TextField
          label={texts.buttonText}
          aside={texts.optional}
          maxLength={60}
          value={form.buttonText}
          wrong={wrong('buttonText')}
          onChange={(buttonText) => onChange({ buttonText })}
        />
      )}
      <Pair>
        <Field label={texts.brand} hint={texts.brandHint} wrong={wrong('theme.brand')}>
          {(tied) => (
            <div class="brand-field">
              <input
                type="color"
                aria-label={texts.brand}
                value={form.brand}
                onInput={(event) => onChange({ brand: event.currentTarget.value })}
              />
              <input
                {...tied}
                class="input"
                value={form.brand}
                maxLength={7}
                onInput={(event) => onChange({ brand: event.currentTarget.value })}
              />
            </div>
          )}
        </Field>
        <Select
          label={texts.language}
          value={form.locale}
          options={[
            { value: '', label: texts.ofPage },
            { value: 'fr', label: texts.french },
            { value: 'en', label: texts.english },
          ]}
          onChange={(value) => onChange({ locale: value === 'fr' || value === 'en' ? value : '' })}
        />
      </Pair>
      <div>
        <Segmented
          label={texts.scheme}
          value={form.scheme}
          options={[
            { value: 'auto', label: texts.schemeAuto },
            { value: 'light', label: texts.schemeLight },
            { value: 'dark', label: texts.schemeDark },
          ]}
          onChange={(value) =>
            onChange({ scheme: value === 'light' || value === 'dark' ? value : 'auto' })
          }
        />
      </div>
      <TextArea
        label={texts.sites}
        aside={texts.optional}
        hint={texts.sitesHint}
        value={form.sites}
        wrong={wrong('allowedSites') ?? wrong('allowedSites.0')}
        onChange={(sites) => onChange({ sites })}
      />
      <TextField
        label={texts.redirect}
        aside={texts.optional}
        type="url"
        value={form.redirectUrl}
        wrong={wrong('redirectUrl')}
        onChange={(redirectUrl) => onChange({ redirectUrl })}
      />
    </FormSection>
  );
}
