import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { digitsOf } from '../i18n/formats.ts';
import type { FieldLook } from './field.tsx';
import { TextField } from './field.tsx';

/** A price as it is typed, `48` or `48,50`; kept in the currency's smallest unit. */
export function PriceField({
  amountMinor,
  currency,
  onChange,
  ...look
}: FieldLook & {
  readonly amountMinor: number | null;
  readonly currency: string;
  onChange(amountMinor: number | null): void;
}): VNode {
  const [text, setText] = useState(amountMinor === null ? '' : typedOf(amountMinor, currency));
  return (
    <TextField
      {...look}
      inputMode="decimal"
      unit={signOf(currency)}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(amountOf(typed, currency));
      }}
    />
  );
}

/** `48,5` in EUR is 4850; nothing, or what is no price, is null. */
export function amountOf(typed: string, currency: string): number | null {
  const plain = typed.replaceAll(/\s/g, '').replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return null;
  return Math.round(Number(plain) * 10 ** digitsOf(currency));
}

function typedOf(amountMinor: number, currency: string): string {
  const digits = digitsOf(currency);
  const amount = amountMinor / 10 ** digits;
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(digits).replace('.', ',');
}

function signOf(currency: string): string {
  const parts = new Intl.NumberFormat('fr', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
