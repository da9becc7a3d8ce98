import type { VNode } from 'preact';

/** A text in which some signs stand out. */
export function Marked({ text, signs }: { readonly text: string; readonly signs: string }): VNode {
  return (
    <>
      {piecesOf(text, signs).map((piece, at) =>
        at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece,
      )}
    </>
  );
}

/** Every second piece is one of the signs. */
function piecesOf(text: string, signs: string): string[] {
  if (signs === '') return [text];
  const codes = Array.from(signs, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
  return text.split(new RegExp(`([${codes.join('')}])`, 'u'));
}
