import { h } from 'preact';
import type { VNode } from 'preact';
import type { Question } from '@bookingsaas/server/contract/services';
import { Choices, Field, textOf, Tick } from '../ui/field.tsx';
import { DOWN, Icon } from '../ui/icons.tsx';

export interface QuestionFieldProps {
  readonly question: Question;
  readonly optional: string | undefined;
  readonly error: string | undefined;
  readonly value: string | boolean;
  readonly onAnswer: (answer: string | boolean) => void;
}

/** One of the owner's questions, in the control its kind asks for. */
export function QuestionField({
  question,
  optional,
  error,
  value,
  onAnswer,
}: QuestionFieldProps): VNode {
  const { kind, label, choices } = question;
  const text = typeof value === 'string' ? value : '';
  const shared = { label, optional, error };
  switch (kind) {
    case 'checkbox':
      return <Tick {...shared} optional={undefined} isTicked={value === true} onTick={onAnswer} />;
    case 'choice':
      // Few and short stand side by side; more go into a list.
      return choices.length < 4 && choices.join('').length < 30 ? (
        <Choices {...shared} choices={choices} value={text} onPick={onAnswer} />
      ) : (
        <Field {...shared}>
          {(input) => (
            <span class="sel box">
              <select {...input} value={text} onChange={(event) => onAnswer(textOf(event))}>
                <option value="" />
                {choices.map((choice) => (
                  <option value={choice}>{choice}</option>
                ))}
              </select>
              <Icon of={DOWN} />
            </span>
          )}
        </Field>
      );
    case 'long_text':
      return (
        <Field {...shared} isWide>
          {(input) => (
            <textarea
              {...input}
              rows={3}
              maxLength={2000}
              value={text}
              onInput={(event) => onAnswer(textOf(event))}
            />
          )}
        </Field>
      );
    case 'phone':
    case 'text':
      return (
        <Field {...shared}>
          {(input) => (
            <input
              {...input}
              inputMode={kind === 'phone' ? 'tel' : 'text'}
              maxLength={kind === 'phone' ? 32 : 2000}
              value={text}
              onInput={(event) => onAnswer(textOf(event))}
            />
          )}
        </Field>
      );
  }
}
