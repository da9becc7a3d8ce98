import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Locale } from '../../contract/primitives.ts';
import type { ThemeCss } from '../../contract/widgets.ts';
import { strictPolicy } from './content-security.ts';
import { visitorStyle } from './visitor-style.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface VisitorPage {
  readonly locale: Locale;
  readonly title: string;
  readonly theme: ThemeCss;
  readonly body: Html;
  readonly status?: ContentfulStatusCode;
  /** Sites that may frame it; none when left out, every site when empty. */
  readonly framedBy?: readonly string[];
}

/** Answers with a visitor's page: never stored, never indexed, with its own style and nothing else. */
export async function answerPage(c: Context, page: VisitorPage): Promise<Response> {
  const style = visitorStyle(page.theme);
  const document = await html`<!doctype html>
    <html lang="${page.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>${page.title}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <div class="page">${page.body}</div>
      </body>
    </html>`;
  return c.html(document, page.status ?? 200, {
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': strictPolicy(style, page.framedBy),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  });
}

/** The head of a page: who it is about, or what, with a way back. */
export function pageTop(given: {
  title: string;
  below: Html | string;
  back?: { href: string; label: string };
  /** Where the page has no greater heading, this is it. */
  isHeading?: boolean;
}): Html {
  const { title, below, back, isHeading = false } = given;
  return html`<header class="top${back === undefined ? '' : ' inner'}">
    ${back === undefined ? '' : html`<a class="back" href="${back.href}" aria-label="${back.label}">${icon('back')}</a>`}
    <div>
      ${isHeading ? html`<h1 class="name">${title}</h1>` : html`<p class="name">${title}</p>`}
      ${below === '' ? '' : html`<p class="q where">${below}</p>`}
    </div>
  </header>`;
}

const PATHS = {
  back: 'M12.5 4.5 7 10l5.5 5.5',
  on: 'M7.5 4.5 13 10l-5.5 5.5',
  check: 'm4 10.5 4 4 8-9',
  globe: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 0c4 4 4 10 0 14m0-14c-4 4-4 10 0 14M3 10h14',
} as const;

/** A decorative icon. */
export function icon(name: keyof typeof PATHS): Html {
  return html`<svg class="i" viewBox="0 0 20 20" aria-hidden="true">
    <path d="${PATHS[name]}" />
  </svg>`;
}
