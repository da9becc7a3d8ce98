import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../../../ui/icon.tsx';
import type { IconName } from '../../../ui/icon-paths.ts';

/** A few choices drawn as icons or short words; their names are said and shown on pointing. */
export function IconChoice({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly icon?: IconName;
    readonly short?: string;
  }[];
  readonly value: string;
  onChange(value: string): void;
}): VNode {
  const name = useId();
  return (
    <fieldset class="segmented" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} title={option.label}>
          <input
            type="radio"
            name={name}
            aria-label={option.label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon ? <Icon name={option.icon} /> : option.short}
        </label>
      ))}
    </fieldset>
  );
}
