import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import './drawn-choice.css';

/** One of a few things drawn small, 48 by 32, with a word below each or a name that is said and shown on pointing. */
export function DrawnChoice<Value extends string>({
  label,
  options,
  value,
  isNamed = true,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly drawing: VNode;
  }[];
  readonly value: Value;
  /** Whether the words stand below. */
  readonly isNamed?: boolean;
  onChange(value: Value): void;
}): VNode {
  const name = useId();
  return (
    <fieldset
      class="drawn"
      aria-label={label}
      style={{ gridTemplateColumns: `repeat(${options.length}, 1fr)` }}
    >
      {options.map((option) => (
        <label key={option.value} title={isNamed ? undefined : option.label}>
          <input
            type="radio"
            name={name}
            aria-label={isNamed ? undefined : option.label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <svg viewBox="0 0 48 32" aria-hidden="true">
            {option.drawing}
          </svg>
          {isNamed && <span>{option.label}</span>}
        </label>
      ))}
    </fieldset>
  );
}
