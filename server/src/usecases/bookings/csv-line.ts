/**
 * One line of RFC 4180, with its CRLF. A cell that a spreadsheet would take for a formula gets an apostrophe in front:
 * customers type what stands in these cells, and their text must not run on the owner's machine (OWASP, CSV injection).
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** Tells Excel that what follows is UTF-8; without it names with accents come out broken. */
export const BYTE_ORDER_MARK = '\uFEFF';

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// The wide forms are read as formulas by spreadsheets in Japanese and Chinese.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
