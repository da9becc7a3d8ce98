import type { ComponentChildren, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/language.ts';
import { analyticsTexts } from '../texts.ts';

/** A drawing with a title, that becomes a table of the same numbers when asked to. */
export function Switchable({
  class: look = '',
  title,
  beside,
  summary,
  table,
  children,
}: {
  readonly class?: string;
  readonly title: string;
  /** Between title and switch: a legend, a choice. */
  readonly beside?: ComponentChildren;
  /** What the drawing shows, in a sentence for those who do not see it. */
  readonly summary: string;
  readonly table: ComponentChildren;
  readonly children: ComponentChildren;
}): VNode {
  const texts = useTexts(analyticsTexts);
  const id = useId();
  const [isTable, setTable] = useState(false);
  return (
    <section class={`part ${look}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <div class="part-beside">
          {beside}
          <button type="button" class="link" onClick={() => setTable(!isTable)}>
            {isTable ? texts.chart : texts.table}
            <span class="hidden"> {title}</span>
          </button>
        </div>
      </header>
      {isTable ? (
        <div
          class="part-table"
          tabIndex={0}
          role="group"
          aria-label={texts.pair(texts.table, title)}
        >
          {table}
        </div>
      ) : (
        <>
          <p class="hidden">{summary}</p>
          {children}
        </>
      )}
    </section>
  );
}
