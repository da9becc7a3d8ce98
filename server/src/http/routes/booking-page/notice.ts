import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { Locale } from '../../../contract/primitives.ts';

export type Notice = 'unknown' | 'refused';

/** A plain page that says why there is nothing to book here; a frame shows it too. */
export async function showNotice(c: Context, notice: Notice, locale: Locale): Promise<Response> {
  const { title, text } = WORDS[locale][notice];
  const page = await html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${text}</p>
        </main>
      </body>
    </html>`;
  return c.html(page, notice === 'unknown' ? 404 : 403, {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hashOf(STYLE)}'; base-uri 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
}

const STYLE =
  ':root{color-scheme:light dark}body{margin:0;font:16px/24px system-ui,sans-serif}' +
  'main{max-width:36em;margin:0 auto;padding:48px 20px}h1{margin:0 0 8px;font-size:20px;line-height:28px}p{margin:0}';

const WORDS: Readonly<Record<Locale, Readonly<Record<Notice, { title: string; text: string }>>>> = {
  fr: {
    unknown: {
      title: 'Cette page de réservation n’existe pas.',
      text: 'L’adresse est incomplète ou la page a été retirée. Revenez au site du professionnel pour trouver la bonne.',
    },
    refused: {
      title: 'La réservation ne peut pas s’afficher sur ce site.',
      text: 'Le professionnel a choisi les sites où elle apparaît, et celui-ci n’en fait pas partie. S’il est le vôtre, ajoutez-le aux sites autorisés du widget.',
    },
  },
  en: {
    unknown: {
      title: 'There is no booking page at this address.',
      text: 'The address is incomplete, or the page has been taken down. Go back to the business’s own site to find the right one.',
    },
    refused: {
      title: 'Booking cannot be shown on this site.',
      text: 'The business has chosen the sites where it appears, and this is not one of them. If the site is yours, add it to the allowed sites of the widget.',
    },
  },
};

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
