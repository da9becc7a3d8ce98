import { AppError } from '../../contract/app-error.ts';
import { showWidget } from '../../usecases/widgets/show-widget.ts';
import { addressOf } from '../middleware/address.ts';
import type { App, HttpParts } from '../parts.ts';
import { noticeLocale } from './booking-page/locale-for.ts';

const WIDTH = 880;
const HEIGHT = 760;
const TITLES: Readonly<Record<string, string>> = {
  fr: 'Prendre rendez-vous',
  en: 'Book an appointment',
};

/** `/oembed?url=`: how a booking page is put into somebody's page (https://oembed.com), as a frame. */
export function addOembed(app: App, { core, limits, isBehindProxy }: HttpParts): void {
  app.get('/oembed', async (c) => {
    await limits.read(addressOf(c, isBehindProxy));
    c.header('Access-Control-Allow-Origin', '*');
    const { url, format = 'json', maxwidth, maxheight } = c.req.query();
    // The standard wants 501 for a format that is not given.
    if (format !== 'json') return c.text('Only JSON', 501);
    const key = keyIn(url ?? '', [core.publicUrl, new URL(c.req.url).origin]);
    const { view } = await showWidget(core, key);
    const locale = view.locale ?? noticeLocale(c);
    const title = `${TITLES[locale] ?? TITLES['en']} · ${view.business.name}`;
    const width = bounded(maxwidth, WIDTH);
    const height = bounded(maxheight, HEIGHT);
    c.header('Cache-Control', 'public, max-age=3600');
    return c.json({
      version: '1.0',
      type: 'rich',
      provider_name: 'BookingSaaS',
      provider_url: core.publicUrl,
      cache_age: 3_600,
      title,
      width,
      height,
      html:
        `<iframe src="${core.publicUrl}/w/${encodeURIComponent(key)}?embed=1" title="${escaped(title)}" ` +
        `width="${width}" height="${height}" style="border:0;max-width:100%;color-scheme:light dark"></iframe>`,
    });
  });
}

function keyIn(address: string, origins: readonly string[]): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const key = /^\/w\/(?<key>[\w-]{1,64})\/?$/u.exec(url?.pathname ?? '')?.groups?.['key'];
  const isOurs = origins.some((origin) => url !== null && new URL(origin).host === url.host);
  if (key === undefined || !isOurs) throw new AppError('widgets.not_found');
  return key;
}

function bounded(wish: string | undefined, usual: number): number {
  const most = Number(wish);
  return Number.isInteger(most) && most > 0 ? Math.min(usual, Math.max(most, 200)) : usual;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
