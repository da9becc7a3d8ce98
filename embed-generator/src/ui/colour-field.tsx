import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

// People's colours keep away from red, which means trouble, and from the console's own blue.
const COLOURS = [
  '#b9722e',
  '#4f6bd0',
  '#2f8f5b',
  '#8a5cc2',
  '#b0517f',
  '#7a7f2b',
  '#2b8a8f',
  '#6b7280',
];

/** One of a few colours that stay apart on a calendar, or none. */
export function ColourField({
  label,
  none,
  value,
  onChange,
}: {
  readonly label: string;
  readonly none: string;
  readonly value: string | null;
  onChange(value: string | null): void;
}): VNode {
  const name = useId();
  const colours = value !== null && !COLOURS.includes(value) ? [...COLOURS, value] : COLOURS;
  return (
    <fieldset class="field">
      <legend class="label">{label}</legend>
      <div class="colours">
        <label title={none}>
          <input
            type="radio"
            name={name}
            aria-label={none}
            checked={value === null}
            onChange={() => onChange(null)}
          />
          <Icon name="close" />
        </label>
        {colours.map((colour) => (
          <label key={colour} style={{ background: colour }}>
            <input
              type="radio"
              name={name}
              aria-label={colour}
              checked={value === colour}
              onChange={() => onChange(colour)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
