import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { countryOptions } from '../../../start/place-options.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { Select } from '../../../ui/field.tsx';
import { Pair } from '../../../ui/form-section.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { ruleTexts } from './texts.ts';

type Limits = MessageSettings['limits'];

/** What protects from a bill nobody expected. */
export function LimitFields({
  limits,
  ownCountry,
  error,
  onChange,
}: {
  readonly limits: Limits;
  /** Of the business, always written to; empty until it is known. */
  readonly ownCountry: string;
  readonly error: unknown;
  onChange(limits: Limits): void;
}): VNode {
  const texts = useTexts(ruleTexts);
  const refusals = useRefusals();
  const wrong = (name: keyof Limits) => refusals.field(error, `limits.${name}`);
  const count = (name: 'perDay' | 'perNumberPerDay' | 'perWidgetPerDay', hint: string) => (
    <NumberField
      label={texts[name]}
      hint={hint}
      min={name === 'perNumberPerDay' ? 1 : 0}
      value={limits[name]}
      wrong={wrong(name)}
      onChange={(value) => {
        if (value !== null) onChange({ ...limits, [name]: value });
      }}
    />
  );
  return (
    <>
      <Pair>
        {count('perDay', texts.perDayHint)}
        {count('perNumberPerDay', texts.perNumberHint)}
      </Pair>
      <Pair>
        {count('perWidgetPerDay', texts.perWidgetHint)}
        <NumberField
          label={texts.alarm}
          hint={texts.alarmHint}
          aside={texts.optional}
          canBeEmpty
          min={1}
          value={limits.spendingAlarm}
          wrong={wrong('spendingAlarm')}
          onChange={(spendingAlarm) => onChange({ ...limits, spendingAlarm })}
        />
      </Pair>
      {limits.spendingAlarm !== null && (
        <Switch
          isOn={limits.spendingStops}
          hint={texts.stopsHint}
          onChange={(spendingStops) => onChange({ ...limits, spendingStops })}
        >
          {texts.stops}
        </Switch>
      )}
      <Countries limits={limits} ownCountry={ownCountry} onChange={onChange} />
    </>
  );
}

function Countries({
  limits,
  ownCountry,
  onChange,
}: {
  readonly limits: Limits;
  readonly ownCountry: string;
  onChange(limits: Limits): void;
}): VNode {
  const texts = useTexts(ruleTexts);
  const language = useLanguage();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const { countries } = limits;
  const addable = countryOptions(language, 'FR').filter(
    ({ value }) => value !== ownCountry && !countries.includes(value),
  );
  return (
    <div class="stack countries">
      <Select
        label={texts.countries}
        hint={texts.countriesHint(ownCountry === '' ? '' : (names.of(ownCountry) ?? ownCountry))}
        value=""
        options={[{ value: '', label: texts.addCountry }, ...addable]}
        onChange={(code) => {
          if (code !== '') onChange({ ...limits, countries: [...countries, code] });
        }}
      />
      {countries.length > 0 && (
        <ul class="row">
          {countries.map((code) => (
            <li key={code} class="tag">
              {names.of(code) ?? code}
              <Button
                icon="close"
                name={texts.removeCountry(names.of(code) ?? code)}
                onPress={() =>
                  onChange({ ...limits, countries: countries.filter((one) => one !== code) })
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
