import type { Business } from '@bookingsaas/server/contract/businesses';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { Checkbox, Switch } from '../../ui/choices.tsx';
import { ColourField } from '../../ui/colour-field.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { FormSection, Pair } from '../../ui/form-section.tsx';
import { LengthField, NumberField } from '../../ui/number-field.tsx';
import { PriceField } from '../../ui/price-field.tsx';
import type { FormPart } from './form-part.ts';
import { serviceTexts } from './texts.ts';

const LENGTHS = [10, 15, 20, 30, 45, 60, 75, 90, 105, 120, 150, 180, 240, 480];
const BUFFERS = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120];

/** Name, price and length. */
export function ServiceBasics({
  form,
  wrong,
  onChange,
  business,
}: FormPart & { readonly business: Business }): VNode {
  const texts = useTexts(serviceTexts);
  return (
    <>
      <FormSection title={texts.whatTitle}>
        <Switch
          isOn={form.isActive}
          hint={texts.activeHint}
          onChange={(isActive) => onChange({ isActive })}
        >
          {texts.active}
        </Switch>
        <TextField
          label={texts.name}
          required
          maxLength={120}
          value={form.name}
          wrong={wrong('name')}
          onChange={(name) => onChange({ name })}
        />
        <TextArea
          label={texts.description}
          aside={texts.optional}
          maxLength={500}
          value={form.description}
          wrong={wrong('description')}
          onChange={(description) => onChange({ description })}
        />
        <Pair>
          <TextField
            label={texts.category}
            aside={texts.optional}
            hint={texts.categoryHint}
            maxLength={60}
            value={form.category ?? ''}
            wrong={wrong('category')}
            onChange={(category) => onChange({ category })}
          />
          <PriceField
            label={texts.price}
            aside={texts.optional}
            hint={texts.priceHint}
            amountMinor={form.price?.amountMinor ?? null}
            currency={business.currency}
            wrong={wrong('price.amountMinor') ?? wrong('price')}
            onChange={(amountMinor) =>
              onChange({
                price:
                  amountMinor === null
                    ? null
                    : { amountMinor, isFrom: form.price?.isFrom ?? false },
              })
            }
          />
        </Pair>
        {form.price !== null && (
          <Checkbox
            isOn={form.price.isFrom}
            onChange={(isFrom) =>
              form.price && onChange({ price: { amountMinor: form.price.amountMinor, isFrom } })
            }
          >
            {texts.isFrom}
          </Checkbox>
        )}
        <ColourField
          label={texts.colour}
          none={texts.noColour}
          value={form.colour}
          onChange={(colour) => onChange({ colour })}
        />
      </FormSection>
      <FormSection title={texts.timeTitle}>
        <Pair>
          <LengthField
            label={texts.length}
            lengths={LENGTHS}
            value={form.durationMin}
            wrong={wrong('durationMin')}
            onChange={(durationMin) => onChange({ durationMin })}
          />
          <NumberField
            label={texts.interval}
            hint={texts.intervalHint}
            unit={texts.min}
            min={1}
            canBeEmpty
            value={form.intervalMin}
            wrong={wrong('intervalMin')}
            onChange={(intervalMin) => onChange({ intervalMin })}
          />
        </Pair>
        <Pair>
          <LengthField
            label={texts.before}
            lengths={BUFFERS}
            value={form.bufferBeforeMin}
            onChange={(bufferBeforeMin) => onChange({ bufferBeforeMin })}
          />
          <LengthField
            label={texts.after}
            hint={texts.bufferHint}
            lengths={BUFFERS}
            value={form.bufferAfterMin}
            onChange={(bufferAfterMin) => onChange({ bufferAfterMin })}
          />
        </Pair>
      </FormSection>
    </>
  );
}
