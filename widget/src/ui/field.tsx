import { h } from 'preact';
import { useId } from 'preact/hooks';
import type { ComponentChildren, VNode } from 'preact';

export interface FieldProps {
  readonly label: string;
  /** Shown after the label of a field that may stay empty. */
  readonly optional?: string | undefined;
  readonly error?: string | undefined;
  readonly isWide?: boolean;
  readonly children: (input: InputProps) => ComponentChildren;
}

/** What ties a control to its label and its error. */
export interface InputProps {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly required: boolean;
}

/** A label above a control, and the sentence that says what is wrong below it. */
export function Field({ label, optional, error, isWide, children }: FieldProps): VNode {
  const id = useId();
  return (
    <div class={isWide ? 'f wide' : 'f'}>
      <label for={id}>
        {label} {optional && <span class="opt">{optional}</span>}
      </label>
      {children({
        id,
        'aria-invalid': Boolean(error),
        'aria-describedby': error ? `${id}e` : undefined,
        required: !optional,
      })}
      <FieldError id={`${id}e`} error={error} />
    </div>
  );
}

/** A few choices side by side, as radio buttons that look like buttons. */
export function Choices(
  props: Omit<FieldProps, 'children'> & {
    readonly choices: readonly string[];
    readonly value: string;
    readonly onPick: (choice: string) => void;
  },
): VNode {
  const id = useId();
  return (
    <fieldset
      class={props.isWide ? 'f wide' : 'f'}
      aria-describedby={props.error ? `${id}e` : undefined}
    >
      <legend>
        {props.label} {props.optional && <span class="opt">{props.optional}</span>}
      </legend>
      <div class="cs">
        {props.choices.map((choice) => (
          <label class={props.error ? 'c bad' : 'c'}>
            <input
              type="radio"
              name={id}
              checked={choice === props.value}
              aria-invalid={Boolean(props.error)}
              onChange={() => props.onPick(choice)}
            />
            {choice}
          </label>
        ))}
      </div>
      <FieldError id={`${id}e`} error={props.error} />
    </fieldset>
  );
}

/** A few choices side by side, of which several can be taken. */
export function Several(props: {
  readonly label: string;
  readonly optional?: string | undefined;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}): VNode {
  return (
    <fieldset class="f wide">
      <legend>
        {props.label} {props.optional && <span class="opt">{props.optional}</span>}
      </legend>
      <div class="cs">
        {props.choices.map(({ id, label }) => (
          <label class="c">
            <input
              type="checkbox"
              checked={props.chosen.includes(id)}
              onChange={({ currentTarget }) =>
                props.onChoose(
                  currentTarget.checked
                    ? [...props.chosen, id]
                    : props.chosen.filter((one) => one !== id),
                )
              }
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A box to tick, with its text beside it. */
export function Tick(props: {
  readonly label: string;
  readonly optional?: string | undefined;
  readonly error?: string | undefined;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}): VNode {
  const id = useId();
  return (
    <div class="f tk">
      <label>
        <input
          type="checkbox"
          checked={props.isTicked}
          aria-invalid={Boolean(props.error)}
          aria-describedby={props.error ? `${id}e` : undefined}
          onChange={({ currentTarget }) => props.onTick(currentTarget.checked)}
        />
        <span>
          {props.label} {props.optional && <span class="opt">{props.optional}</span>}
        </span>
      </label>
      <FieldError id={`${id}e`} error={props.error} />
    </div>
  );
}

function FieldError({
  id,
  error,
}: {
  readonly id: string;
  readonly error: string | undefined;
}): VNode | null {
  return error ? (
    <p class="e" id={id}>
      {error}
    </p>
  ) : null;
}

/** The text of an input event. */
export function textOf(event: { readonly currentTarget: { readonly value: string } }): string {
  return event.currentTarget.value;
}
