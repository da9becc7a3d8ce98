/** A letter's text, and what is needed to dress it. */
export interface PlainLetter {
  readonly subject: string;
  readonly text: string;
  /** Who seems to send it. */
  readonly sender: string;
  /** BCP 47; left out, English. */
  readonly locale: string | undefined;
  /** Where our own pages are. Links to them become links; what a customer typed never does. */
  readonly publicUrl: string;
}

/**
 * The same letter as HTML: paragraphs, and a button where a link of ours stands on a line of its own. All of it is inline
 * or one style sheet, without pictures, so that nothing is loaded when it is read and programs that drop styles lose
 * nothing.
 */
export function letterHtml({
  subject,
  text,
  sender,
  locale = 'en',
  publicUrl,
}: PlainLetter): string {
  const words = WORDS[locale.slice(0, 2)] ?? ENGLISH;
  const paragraphs = text
    .trim()
    .split(/\n{2,}/u)
    .map((paragraph) => paragraphHtml(paragraph, { publicUrl, words }))
    .join('\n');
  return `<!doctype html>
<html lang="${escaped(locale)}" dir="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${STYLE}</style>
</head>
<body class="around">
<div class="letter" role="main">
<p class="sender">${escaped(sender)}</p>
<h1>${escaped(subject)}</h1>
${paragraphs}
</div>
</body>
</html>
`;
}

function paragraphHtml(
  paragraph: string,
  { publicUrl, words }: { publicUrl: string; words: ButtonWords },
): string {
  const lines = paragraph.split('\n').map((line) => line.trim());
  const last = lines.at(-1) ?? '';
  if (!isOurs(last, publicUrl)) return `<p>${linesHtml(lines, publicUrl)}</p>`;
  const before = lines.slice(0, -1);
  const told = before.length === 0 ? '' : `<p>${linesHtml(before, publicUrl)}</p>\n`;
  const go = last.startsWith(`${publicUrl}/console/bookings?`) ? words.booking : words.page;
  return `${told}<p><a class="go" href="${escaped(last)}">${escaped(go)}</a></p>`;
}

function linesHtml(lines: readonly string[], publicUrl: string): string {
  return lines
    .map((line) =>
      line
        .split(/(\s+)/u)
        .map((word) =>
          isOurs(word, publicUrl)
            ? `<a href="${escaped(word)}">${escaped(word)}</a>`
            : escaped(word),
        )
        .join(''),
    )
    .join('<br>\n');
}

function isOurs(word: string, publicUrl: string): boolean {
  return word.startsWith(`${publicUrl}/`) && !/\s/u.test(word);
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

interface ButtonWords {
  readonly page: string;
  /** For the team: a booking in the console. */
  readonly booking: string;
}

const ENGLISH: ButtonWords = { page: 'Open the page', booking: 'See it in the console' };
const WORDS: Readonly<Record<string, ButtonWords>> = {
  en: ENGLISH,
  fr: { page: 'Ouvrir la page', booking: 'Voir dans la console' },
};

const STYLE = `
.around{margin:0;padding:24px 12px;background:#f3f5f7;color:#1b2126;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.letter{box-sizing:border-box;max-width:560px;margin:0 auto;padding:32px;background:#fff;border-radius:12px;overflow-wrap:anywhere}
.letter p{margin:0 0 16px}
.letter .sender{margin:0 0 4px;color:#565f67;font-size:14px}
.letter h1{margin:0 0 20px;font-size:21px;line-height:1.3;font-weight:650;text-wrap:balance}
.letter a{color:#155a7d}
.letter .go{display:inline-block;padding:11px 18px;border-radius:8px;background:#1b2126;color:#fff;text-decoration:none;font-weight:600}
.letter p:last-child{margin:0}
@media (max-width:480px){.letter{padding:24px 20px}}
@media (prefers-color-scheme:dark){.around{background:#0e1113;color:#e6e9eb}.letter{background:#171b1e}.letter .sender{color:#a3acb3}.letter a{color:#86c3e0}.letter .go{background:#e6e9eb;color:#14181b}}
`.trim();
