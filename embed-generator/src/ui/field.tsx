import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface FieldLook {
  readonly label: string;
  /** Small words beside the label, such as `optional`. */
  readonly aside?: string | undefined;
  /** Below the control: what it does. */
  readonly hint?: ComponentChildren;
  /** Below the control: what is wrong, then what to write. */
  readonly wrong?: string | undefined;
}

interface Tied {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A label above a control, with its hint and its mistake below, tied together for screen readers. */
function Field({
  label,
  aside,
  hint,
  wrong,
  children,
}: FieldLook & { readonly children: (tied: Tied) => ComponentChildren }): VNode {
  const id = useId();
  const notes = [wrong && `${id}w`, hint && `${id}h`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>
        {label}
        {aside && <span class="aside">{aside}</span>}
      </label>
      {children({ id, 'aria-invalid': Boolean(wrong), 'aria-describedby': notes || undefined })}
      {wrong && (
        <p class="wrong" id={`${id}w`} role="alert">
          {wrong}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface InputAttributes {
  readonly type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'number' | 'date' | 'time';
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'url';
  readonly required?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: string;
}

interface TextProps extends FieldLook, InputAttributes {
  readonly value: string;
  /** Shown inside, at the end: `min`, `€`. */
  readonly unit?: string | undefined;
  onChange(value: string): void;
}

/** One line of text, or of whatever `type` says. */
export function TextField(props: TextProps): VNode {
  const { label, aside, hint, wrong, value, unit, type = 'text', onChange, ...rest } = props;
  // @NOTE these types take the same attributes, which their union cannot say.
  const kind = type as 'text';
  return (
    <Field label={label} aside={aside} hint={hint} wrong={wrong}>
      {(tied) => {
        const input = (
          <input
            {...rest}
            {...tied}
            type={kind}
            class="input"
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        );
        return unit === undefined ? (
          input
        ) : (
          <span class="unit">
            {input}
            <span aria-hidden="true">{unit}</span>
          </span>
        );
      }}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  value,
  onChange,
  maxLength,
  ...look
}: FieldLook & {
  readonly value: string;
  readonly maxLength?: number;
  onChange(value: string): void;
}): VNode {
  return (
    <Field {...look}>
      {(tied) => (
        <textarea
          {...tied}
          class="input"
          maxLength={maxLength}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of many. */
export function Select({
  value,
  options,
  onChange,
  ...look
}: FieldLook & {
  readonly value: string;
  readonly options: readonly Option[];
  onChange(value: string): void;
}): VNode {
  return (
    <Field {...look}>
      {(tied) => <SelectBox {...tied} value={value} options={options} onChange={onChange} />}
    </Field>
  );
}

/** A select without a label of its own; `name` says what it is. */
export function SelectBox({
  value,
  options,
  onChange,
  name,
  ...tied
}: Partial<Tied> & {
  readonly value: string;
  readonly options: readonly Option[];
  readonly name?: string;
  onChange(value: string): void;
}): VNode {
  return (
    <span class="select">
      <select
        {...tied}
        class="input"
        aria-label={name}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option value={option.value} key={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevronDown" />
    </span>
  );
}
