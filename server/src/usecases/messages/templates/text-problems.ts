import type { TextProblem } from '../../../contract/templates.ts';
import { nearestName } from '../../../domain/messages/nearest-name.ts';
import { PLACEHOLDER_FACTS, visitorPlaceholders } from '../../../domain/messages/placeholders.ts';
import { readTemplate } from '../../../domain/messages/template.ts';

/** What is wrong in a text for visitors, in the order of reading. */
export function textProblems({
  subject,
  body,
}: {
  readonly subject: string | null;
  readonly body: string;
}): TextProblem[] {
  return [...problemsIn(subject ?? '', 'subject'), ...problemsIn(body, 'body')];
}

function problemsIn(text: string, where: TextProblem['in']): TextProblem[] {
  const known = visitorPlaceholders();
  return readTemplate(text, known).problems.map(({ code, name, at }) => ({
    code,
    name,
    in: where,
    at,
    nearest: code === 'unknown_placeholder' ? nearestName(name, WAYS) : null,
  }));
}

/** Everything each placeholder is called, in the text and on the screen. */
const WAYS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  visitorPlaceholders().map((name) => {
    const { fr, en } = PLACEHOLDER_FACTS[name].label;
    return [name, [name, fr, en]];
  }),
);
