import { Parser } from 'htmlparser2';
import type { SiteTag } from '../../ports/site-reader.ts';

/** What of a page's HTML matters: its start tags, inline scripts and style sheets. Broken markup is read like a browser's. */
export function readTags(html: string): { tags: SiteTag[]; styles: string[] } {
  const tags: Array<{
    name: string;
    attributes: Record<string, string>;
    text: string;
    line: number;
  }> = [];
  const styles: string[] = [];
  let line = 1;
  let counted = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.push({ name, attributes: { ...attributes }, text: '', line: lineAt(parser.startIndex) });
      if (name === 'style') styles.push('');
    },
    ontext(text) {
      const open = tags.at(-1);
      if (open?.name === 'script') open.text += text;
      else if (open?.name === 'style') styles.push((styles.pop() ?? '') + text);
    },
  });
  parser.end(html);
  return { tags, styles };

  function lineAt(index: number): number {
    for (; counted < index; counted += 1) if (html[counted] === '\n') line += 1;
    return line;
  }
}
