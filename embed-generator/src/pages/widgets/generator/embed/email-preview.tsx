import type { VNode } from 'preact';
import type { SnippetFacts } from '../../../../snippet/snippet-for.ts';

/** What an e-mail's code looks like, to be seen and, in Gmail or Outlook, to be selected and copied. */
export function EmailPreview({
  of,
  facts,
  page,
}: {
  readonly of: 'button' | 'times';
  readonly facts: SnippetFacts;
  readonly page: string;
}): VNode {
  const { title, fill, on, times } = facts.email;
  return (
    <div class="email-preview">
      {of === 'button' ? (
        <a class="email-button" href={page} style={{ background: fill, color: on }}>
          {title}
        </a>
      ) : (
        <>
          <a href={page}>{title}</a>
          <p>
            {times.map((time) => (
              <a key={time} class="email-time" href={page} style={{ borderColor: fill }}>
                {time}
              </a>
            ))}
          </p>
        </>
      )}
    </div>
  );
}
