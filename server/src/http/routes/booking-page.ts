import type { Context } from 'hono';
import { AppError } from '../../contract/app-error.ts';
import { colourOverrides } from '../../contract/widgets.ts';
import { showWidget } from '../../usecases/widgets/show-widget.ts';
import type { App, HttpParts } from '../parts.ts';
import { answerWith } from './booking-page/answer.ts';
import { localeFor, noticeLocale } from './booking-page/locale-for.ts';
import { showNotice } from './booking-page/notice.ts';
import { createPageCache } from './booking-page/page-cache.ts';
import { isAllowedSite, siteAround } from './booking-page/site-around.ts';

/** `/w/{key}`: the booking page, alone or in a frame. With `?plain` another route answers. */
export function addBookingPage(app: App, { core, bundle }: HttpParts): void {
  const pages = createPageCache(bundle);

  app.get('/w/:key', async (c, next) => {
    if (c.req.query('plain') !== undefined) return next();
    const shown = await orNull(
      showWidget(core, c.req.param('key'), colourOverrides.parse(c.req.query())),
    );
    if (!shown) return showNotice(c, 'unknown', noticeLocale(c));
    const { view, allowedSites } = shown;
    const locale = localeFor(c, view);
    const site = siteAround(c);
    if (site !== null && !isAllowedSite(allowedSites, site))
      return showNotice(c, 'refused', locale);
    const isEmbedded = c.req.query('embed') !== undefined;
    const page = await pages.get({ view, locale, isEmbedded, params: paramsOf(c) });
    return answerWith(c, page, allowedSites);
  });
}

// Names and addresses of visitors may stand in the query too; they concern the browser only.
const PARAMS = [
  'embed',
  'lang',
  'brand',
  'background',
  'text',
  'booking_service',
  'booking_staff',
] as const;

function paramsOf(c: Context): Record<string, string> {
  const read = PARAMS.map((name) => [name, c.req.query(name)] as const);
  return Object.fromEntries(
    read.flatMap(([name, value]) => (value ? [[name, value.slice(0, 200)]] : [])),
  );
}

async function orNull<Shown>(shown: Promise<Shown>): Promise<Shown | null> {
  try {
    return await shown;
  } catch (error) {
    if (error instanceof AppError && error.code === 'widgets.not_found') return null;
    throw error;
  }
}
