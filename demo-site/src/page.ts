import { html } from 'hono/html';

/** HTML that is already escaped. */
export type Markup = ReturnType<typeof html>;

export type Page = {
  lang: string;
  title: string;
  description: string;
  /** File in `public/`, without its ending; also names the icon. */
  look: string;
  body: Markup;
  /** A second style sheet, without its ending. */
  also?: string;
  script?: string;
};

/** A complete document. Everything it loads comes from this site, so that it passes a strict content policy. */
export function document({ lang, title, description, look, also, body, script }: Page): Markup {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="${description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/assets/${look}.svg" />
        <link rel="stylesheet" href="/assets/base.css" />
        <link rel="stylesheet" href="/assets/${look}.css" />
        ${also === undefined ? '' : html`<link rel="stylesheet" href="/assets/${also}.css" />`}
        ${script === undefined ? '' : html`<script defer src="/assets/${script}.js"></script>`}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
