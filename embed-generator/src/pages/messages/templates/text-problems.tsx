import type { Preview, TextProblem } from '@bookingsaas/server/contract/templates';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import { templateTexts } from './texts.ts';
import type { Wording } from './written.ts';

/** What is wrong in a text, each with what to do. */
export function TextProblems({
  preview: { problems, unfit },
  wording,
  onRename,
}: {
  readonly preview: Preview;
  readonly wording: Wording;
  /** Puts a placeholder that exists in the place of one that does not. */
  onRename(from: string, to: string): void;
}): VNode | null {
  const texts = useTexts(templateTexts);
  if (problems.length === 0 && unfit === null) return null;
  return (
    <div class="text-problems" role="status">
      {problems.map((problem) => (
        <p key={`${problem.in} ${problem.at}`}>
          <Icon name={problem.code === 'unknown_placeholder' ? 'warning' : 'alert'} />
          <span>
            {sentence(problem)}{' '}
            {problem.nearest !== null && (
              <button
                type="button"
                class="link"
                onClick={() => onRename(problem.name, problem.nearest ?? '')}
              >
                {texts.problems.meant(wording.label(problem.nearest))}
              </button>
            )}
          </span>
        </p>
      ))}
      {unfit !== null && (
        <p class="unfit">
          <Icon name="info" />
          <span>{texts.unfit[unfit]}</span>
        </p>
      )}
    </div>
  );

  function sentence({ code, name }: TextProblem): string {
    switch (code) {
      case 'unknown_placeholder':
        return texts.problems.unknown(wording.label(name));
      case 'not_closed':
        return texts.problems.notClosed(wording.write('if', name), wording.write('end', name));
      case 'not_opened':
        return texts.problems.notOpened(wording.write('end', name));
      case 'broken':
        return texts.problems.broken;
    }
  }
}
