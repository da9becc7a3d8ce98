import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Option } from './field.tsx';

interface TickProps {
  readonly isOn: boolean;
  readonly children: ComponentChildren;
  readonly hint?: string;
  onChange(isOn: boolean): void;
}

/** A box to tick. */
export function Checkbox(props: TickProps): VNode {
  return <Tick {...props} />;
}

/** On or off, at once. */
export function Switch(props: TickProps): VNode {
  return <Tick {...props} role="switch" />;
}

function Tick({ isOn, children, hint, onChange, role }: TickProps & { role?: 'switch' }): VNode {
  return (
    <label class="check">
      <input
        type="checkbox"
        role={role}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {children}
        {hint && <span class="quiet hint-line">{hint}</span>}
      </span>
    </label>
  );
}

interface CountedOption extends Option {
  /** How many wait behind it. */
  readonly count?: number;
}

interface OneOfProps {
  readonly label: string;
  readonly options: readonly CountedOption[];
  readonly value: string;
  onChange(value: string): void;
}

/** A few choices in one frame, one of them made. */
export function Segmented({ label, options, value, onChange }: OneOfProps): VNode {
  const name = useId();
  return (
    <fieldset class="segmented" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
          {option.count !== undefined && <span class="count num"> {option.count}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** A few choices side by side, under a label. */
export function Chips({
  label,
  aside,
  options,
  value,
  onChange,
}: OneOfProps & { readonly aside?: string }): VNode {
  const name = useId();
  return (
    <fieldset class="field">
      <legend class="label">
        {label}
        {aside && <span class="aside">{aside}</span>}
      </legend>
      <div class="chips">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Any number of people or services; none ticked means what `noneMeans` says. */
export function ManyOf({
  label,
  options,
  value,
  noneMeans,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly noneMeans: string;
  onChange(value: string[]): void;
}): VNode {
  return (
    <fieldset class="field">
      <legend class="label">
        {label}
        <span class="aside">{value.length === 0 ? noneMeans : ''}</span>
      </legend>
      <div>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            isOn={value.includes(option.value)}
            onChange={(isOn) =>
              onChange(
                options
                  .map((one) => one.value)
                  .filter((one) => (one === option.value ? isOn : value.includes(one))),
              )
            }
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
