/** How an e-mail looks: colours are written into it, because mail programs know no style sheets. */
export interface EmailLook {
  /** What the button says. */
  readonly title: string;
  /** `#rrggbb` of the button, and of the words on it. */
  readonly fill: string;
  readonly on: string;
  /** The next free times as they are shown, such as `mar. 8 déc., 14:30`; at most a handful. */
  readonly times: readonly string[];
}

/** A button for a signature: a table, the one layout every mail program draws. */
export function emailButton({ title, fill, on }: EmailLook, page: string): string {
  return (
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>` +
    `<td style="border-radius:8px;background:${fill}">` +
    `<a href="${page}" style="display:inline-block;padding:10px 18px;font:600 15px/20px sans-serif;color:${on};text-decoration:none">` +
    `${escaped(title)}</a></td></tr></table>`
  );
}

/** Times that are free now, for one letter: each leads to the booking page. */
export function emailTimes({ title, fill, times }: EmailLook, page: string): string {
  const links = times.map(
    (time) =>
      `<a href="${page}" style="display:inline-block;margin:0 8px 8px 0;padding:7px 12px;border:1px solid ${fill};border-radius:8px;` +
      `font:14px/20px sans-serif;color:#222;text-decoration:none">${escaped(time)}</a>`,
  );
  return `<p style="margin:0 0 8px;font:14px/20px sans-serif"><a href="${page}" style="color:#222">${escaped(title)}</a></p>\n<p style="margin:0">${links.join('')}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
