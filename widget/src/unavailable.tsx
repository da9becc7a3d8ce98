import { h } from 'preact';
import type { VNode } from 'preact';
import type { AwayWords, FirstWords } from './i18n/words.ts';

export interface UnavailableProps {
  readonly code: string;
  readonly words: FirstWords & AwayWords;
  readonly onRetry?: () => void;
}

/** Why there is nothing to book here, in words, instead of a blank. */
export function Unavailable({ code, words, onRetry }: UnavailableProps): VNode {
  const [title, text] =
    code === 'widgets.not_found'
      ? [words.missing, words.missingNote]
      : code === 'widgets.site_not_allowed'
        ? [words.refused, words.refusedNote]
        : [words.down, words.downNote];
  return (
    <div class="main">
      <div class="note" role="alert">
        <b>{title}</b>
        <p>{text}</p>
        {onRetry && title === words.down && (
          <button type="button" class="se" onClick={onRetry}>
            {words.retry}
          </button>
        )}
      </div>
    </div>
  );
}
