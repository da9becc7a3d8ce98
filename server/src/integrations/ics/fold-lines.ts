const MOST_OCTETS = 75;

/** Folds the lines of a calendar file again: at most 75 octets each, never inside a character, every line ended by CRLF. */
export function foldLines(file: string): string {
  const lines = file
    .replaceAll(/\r\n[\t ]/gu, '')
    .split('\r\n')
    .filter((line) => line !== '');
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: string): string {
  if (Buffer.byteLength(line) <= MOST_OCTETS) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
