import type { RefObject, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { Marked } from './marked.tsx';
import type { Token, Wording } from './written.ts';

/**
 * A field whose placeholders look like chips. It is a plain textarea, so that undo, screen readers and keyboards work
 * as everywhere; what it shows is painted behind it, letter by letter in the same place.
 */
export function TextBox({
  label,
  isLabelShown = false,
  value,
  wording,
  costly = '',
  isOneLine = false,
  describedBy,
  field,
  onChange,
  onFocus,
}: {
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly value: string;
  readonly wording: Wording;
  /** Signs to be marked. */
  readonly costly?: string;
  readonly isOneLine?: boolean;
  readonly describedBy?: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  onChange(value: string): void;
  onFocus?(): void;
}): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={isLabelShown ? '' : 'hidden'}>
        {label}
      </label>
      <div class={`text-box ${isOneLine ? 'one-line' : ''}`}>
        <div class="painted" aria-hidden="true">
          {wording.tokens(value).map((token, at) => (
            <Piece key={at} token={token} costly={costly} />
          ))}
          {/* The last line has a height even when it is empty. */}
          {'\u200B'}
        </div>
        <textarea
          id={id}
          ref={field}
          rows={1}
          spellcheck
          aria-describedby={describedBy}
          value={value}
          onFocus={onFocus}
          onInput={({ currentTarget }) => onChange(tidy(currentTarget.value, isOneLine))}
          onKeyDown={(event) => {
            if (isOneLine && event.key === 'Enter') event.preventDefault();
            else removeWhole(event, wording);
          }}
        />
      </div>
    </div>
  );
}

function Piece({ token, costly }: { readonly token: Token; readonly costly: string }): VNode {
  const { kind, text } = token;
  if (kind === 'text') return <Marked text={text} signs={costly} />;
  return (
    <span class={`chip ${kind}`}>
      <i>{'{'}</i>
      {text.slice(1, -1)}
      <i>{'}'}</i>
    </span>
  );
}

/** Puts something where the cursor is, so that undo takes it back. */
export function insertInto(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // @NOTE deprecated, and the only way for a script to write that the browser's undo knows of.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** A placeholder goes as a whole: what is left of one would be no placeholder. */
function removeWhole(
  event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement },
  wording: Wording,
): void {
  const { key, currentTarget: field } = event;
  if ((key !== 'Backspace' && key !== 'Delete') || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const { selectionStart: at, selectionEnd } = field;
  if (at !== selectionEnd) return;
  let end = 0;
  for (const { kind, text } of wording.tokens(field.value)) {
    const start = end;
    end += text.length;
    const isTouched = key === 'Backspace' ? end === at : start === at;
    if (kind !== 'text' && isTouched) {
      field.setSelectionRange(start, end);
      return;
    }
  }
}

function tidy(value: string, isOneLine: boolean): string {
  return isOneLine ? value.replaceAll(/\s*\n\s*/gu, ' ') : value;
}
