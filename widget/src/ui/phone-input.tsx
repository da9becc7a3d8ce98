import { h } from 'preact';
import { useMemo } from 'preact/hooks';
import type { VNode } from 'preact';
import { callingCode, countries } from './countries.ts';
import type { InputProps } from './field.tsx';
import { textOf } from './field.tsx';
import { DOWN, Icon } from './icons.tsx';

export interface PhoneInputProps {
  readonly input: InputProps;
  readonly locale: string;
  readonly countryLabel: string;
  readonly country: string;
  readonly value: string;
  readonly autocomplete: string;
  readonly onCountry: (country: string) => void;
  readonly onInput: (value: string) => void;
}

/** A phone number with its country; left to right in every language. */
export function PhoneInput(props: PhoneInputProps): VNode {
  const listed = useMemo(() => named(props.locale), [props.locale]);
  return (
    <div class="ph" dir="ltr">
      <span class="sel">
        <select
          aria-label={props.countryLabel}
          autocomplete="off"
          value={props.country}
          onChange={(event) => props.onCountry(textOf(event))}
        >
          {listed.map(({ country, code, name }) => (
            <option value={country}>
              {name} +{code}
            </option>
          ))}
        </select>
        {props.country} +{callingCode(props.country)}
        <Icon of={DOWN} />
      </span>
      <input
        {...props.input}
        type="tel"
        inputMode="tel"
        autocomplete={props.autocomplete}
        maxLength={32}
        value={props.value}
        onInput={(event) => props.onInput(textOf(event))}
      />
    </div>
  );
}

function named(locale: string): { country: string; code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return countries()
    .map((entry) => ({ ...entry, name: names.of(entry.country) ?? entry.country }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}
