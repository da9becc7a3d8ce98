import { AppError } from '../../contract/app-error.ts';
import { colourOverrides } from '../../contract/widgets.ts';
import { isAllowedSite } from '../../usecases/widgets/allowed-sites.ts';
import { showWidget } from '../../usecases/widgets/show-widget.ts';
import { armFor } from '../arm-for.ts';
import { addressOf } from '../middleware/address.ts';
import type { App, HttpParts } from '../parts.ts';
import { answerWith } from './booking-page/answer.ts';
import { answerWithDiscovery, looksForEmbeds, oembedAddress } from './booking-page/discovery.ts';
import { localeFor, localeWithRegion, noticeLocale } from './booking-page/locale-for.ts';
import { showNotice } from './booking-page/notice.ts';
import { createPageCache } from './booking-page/page-cache.ts';
import { pageParams } from './booking-page/page-params.ts';
import { siteAround } from './booking-page/site-around.ts';

/** `/w/{key}`: the booking page, alone or in a frame. With `?plain` another route answers. */
export function addBookingPage(
  app: App,
  { core, bundle, limits, noteSighting, isBehindProxy }: HttpParts,
): void {
  const pages = createPageCache(bundle);

  app.get('/w/:key', async (c, next) => {
    if (c.req.query('plain') !== undefined) return next();
    await limits.read(addressOf(c, isBehindProxy));
    const colours = colourOverrides.parse(c.req.query());
    const shown = await orNull(showWidget(core, c.req.param('key'), { colours, arm: armFor(c) }));
    if (!shown) return showNotice(c, 'unknown', noticeLocale(c));
    const { view, allowedSites, businessId } = shown;
    const locale = localeFor(c, view);
    const site = siteAround(c);
    if (site !== null && !isAllowedSite(allowedSites, site))
      return showNotice(c, 'refused', locale);
    if (site !== null) {
      const referrer = c.req.header('Referer');
      noteSighting({ businessId, widgetKey: view.key, origin: site, referrer });
    }
    const written = localeWithRegion(c, view);
    const params = pageParams(c.req.query(), { view, locale: written, colours });
    const page = { view, locale: written, isEmbedded: params['embed'] !== undefined, params };
    const isRecoloured = Object.values(colours).some((colour) => colour !== undefined);
    const ready = await pages.get(page, isRecoloured);
    const oembed = oembedAddress(core.publicUrl, view.key);
    if (looksForEmbeds(c)) return answerWithDiscovery(c, ready, oembed);
    c.header('Link', `<${oembed}>; rel="alternate"; type="application/json+oembed"`);
    return answerWith(c, ready, allowedSites);
  });
}

async function orNull<Shown>(shown: Promise<Shown>): Promise<Shown | null> {
  try {
    return await shown;
  } catch (error) {
    if (error instanceof AppError && error.code === 'widgets.not_found') return null;
    throw error;
  }
}
