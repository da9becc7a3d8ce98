import type { Question } from '@bookingsaas/server/contract/services';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { FormSection, Pair } from '../../ui/form-section.tsx';
import type { FormPart } from './form-part.ts';
import { newQuestion } from './service-form.ts';
import { serviceTexts } from './texts.ts';

const MOST = 20;

/** What the customer is asked besides their name. */
export function Questions({ form, wrong, onChange }: FormPart): VNode {
  const texts = useTexts(serviceTexts);
  const { questions } = form;
  const change = (changed: readonly Question[]) => onChange({ questions: [...changed] });
  return (
    <FormSection title={texts.formTitle}>
      <div>
        <Checkbox
          isOn={form.requiresEmail}
          onChange={(requiresEmail) => onChange({ requiresEmail })}
        >
          {texts.requiresEmail}
        </Checkbox>
        <Checkbox
          isOn={form.requiresPhone}
          onChange={(requiresPhone) => onChange({ requiresPhone })}
        >
          {texts.requiresPhone}
        </Checkbox>
      </div>
      <div>
        {questions.map((question, index) => (
          <QuestionFields
            key={question.id}
            number={index + 1}
            question={question}
            wrong={wrong(`questions.${index}.label`) ?? wrong(`questions.${index}.choices`)}
            canMove={{ up: index > 0, down: index < questions.length - 1 }}
            onChange={(patch) => change(questions.with(index, { ...question, ...patch }))}
            onMove={(by) => change(moved(questions, index, by))}
            onRemove={() => change(questions.filter((one) => one !== question))}
          />
        ))}
      </div>
      {questions.length < MOST && (
        <div class="row">
          <Button
            kind="plain"
            icon="plus"
            onPress={() => change([...questions, newQuestion(questions)])}
          >
            {texts.addQuestion}
          </Button>
        </div>
      )}
    </FormSection>
  );
}

function QuestionFields({
  number,
  question,
  wrong,
  canMove,
  onChange,
  onMove,
  onRemove,
}: {
  readonly number: number;
  readonly question: Question;
  readonly wrong: string | undefined;
  readonly canMove: { readonly up: boolean; readonly down: boolean };
  onChange(patch: Partial<Question>): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}): VNode {
  const texts = useTexts(serviceTexts);
  const kinds: Readonly<Record<Question['kind'], string>> = {
    text: texts.kindText,
    long_text: texts.kindLong,
    choice: texts.kindChoice,
    checkbox: texts.kindCheckbox,
    phone: texts.kindPhone,
  };
  const options = Object.entries(kinds).map(([value, label]) => ({ value, label }));
  return (
    <section class="question" aria-label={texts.question(number)}>
      <div class="top">
        <h3>{texts.question(number)}</h3>
        {canMove.up && <Button icon="arrowUp" name={texts.up} onPress={() => onMove(-1)} />}
        {canMove.down && <Button icon="arrowDown" name={texts.down} onPress={() => onMove(1)} />}
        <Button icon="trash" name={texts.removeQuestion} onPress={onRemove} />
      </div>
      <Pair>
        <TextField
          label={texts.questionLabel}
          required
          maxLength={200}
          value={question.label}
          wrong={wrong}
          onChange={(label) => onChange({ label })}
        />
        <Select
          label={texts.questionKind}
          value={question.kind}
          options={options}
          onChange={(kind) => {
            if (isKind(kind, kinds)) onChange({ kind });
          }}
        />
      </Pair>
      {question.kind === 'choice' && (
        <TextArea
          label={texts.choices}
          hint={texts.choicesHint}
          value={question.choices.join('\n')}
          onChange={(text) => onChange({ choices: text.split('\n') })}
        />
      )}
      <Checkbox isOn={question.isRequired} onChange={(isRequired) => onChange({ isRequired })}>
        {texts.required}
      </Checkbox>
    </section>
  );
}

function isKind(
  value: string,
  kinds: Readonly<Record<Question['kind'], string>>,
): value is Question['kind'] {
  return value in kinds;
}

function moved(questions: readonly Question[], index: number, by: -1 | 1): Question[] {
  const others = questions.toSpliced(index, 1);
  return others.toSpliced(index + by, 0, ...questions.slice(index, index + 1));
}
