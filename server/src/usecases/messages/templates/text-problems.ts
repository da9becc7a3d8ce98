import type { TextProblem } from '../../../contract/templates.ts';
import { nearestName } from '../../../domain/messages/nearest-name.ts';
import type { Audience, Placeholder } from '../../../domain/messages/moments.ts';
import { PLACEHOLDER_FACTS, placeholdersFor } from '../../../domain/messages/placeholders.ts';
import { readTemplate } from '../../../domain/messages/template.ts';

/** What is wrong in a text for somebody, in the order of reading. */
export function textProblems(
  { subject, body }: { readonly subject: string | null; readonly body: string },
  audience: Audience,
): TextProblem[] {
  const known = placeholdersFor(audience);
  return [
    ...problemsIn({ text: subject ?? '', in: 'subject' }, known),
    ...problemsIn({ text: body, in: 'body' }, known),
  ];
}

function problemsIn(
  { text, in: where }: { readonly text: string; readonly in: TextProblem['in'] },
  known: readonly Placeholder[],
): TextProblem[] {
  return readTemplate(text, known).problems.map(({ code, name, at }) => ({
    code,
    name,
    in: where,
    at,
    nearest: code === 'unknown_placeholder' ? nearestName(name, waysOf(known)) : null,
  }));
}

/** Everything each placeholder is called, in the text and on the screen. Who names another's link means the reader's. */
function waysOf(known: readonly Placeholder[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    known.map((name) => {
      const isLink = PLACEHOLDER_FACTS[name].type === 'link';
      return [name, isLink ? LINKS.flatMap(calledBy) : calledBy(name)];
    }),
  );
}

const LINKS: readonly Placeholder[] = ['link', 'console_link'];

function calledBy(name: Placeholder): string[] {
  const { fr, en } = PLACEHOLDER_FACTS[name].label;
  return [name, fr, en];
}
