import type { Context } from 'hono';
import { AppError } from '../../contract/app-error.ts';
import { hexColour } from '../../contract/primitives.ts';
import { showWidget } from '../../usecases/widgets/show-widget.ts';
import type { App, HttpParts } from '../parts.ts';
import { answerWith } from './booking-page/answer.ts';
import { localeFor, noticeLocale } from './booking-page/locale-for.ts';
import { showNotice } from './booking-page/notice.ts';
import { createPageCache } from './booking-page/page-cache.ts';
import { isAllowedSite, siteAround } from './booking-page/site-around.ts';

const OVERRIDES = ['brand', 'background', 'text'] as const;

/** `/w/{key}`: the booking page, alone or in a frame. With `?plain` another route answers. */
export function addBookingPage(app: App, { core, bundle }: HttpParts): void {
  const pages = createPageCache(bundle);

  app.get('/w/:key', async (c, next) => {
    if (c.req.query('plain') !== undefined) return next();
    const shown = await orNull(showWidget(core, c.req.param('key'), overridesOf(c)));
    if (!shown) return showNotice(c, 'unknown', noticeLocale(c));
    const { view, allowedSites } = shown;
    const locale = localeFor(c, view);
    const site = siteAround(c);
    if (site !== null && !isAllowedSite(allowedSites, site)) return showNotice(c, 'refused', locale);
    const isEmbedded = c.req.query('embed') !== undefined;
    const page = await pages.get({ view, locale, origin: core.publicUrl, isEmbedded });
    return answerWith(c, page, allowedSites);
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

// A colour that is none is left out: an old link shows the owner's colours rather than an error.
function overridesOf(c: Context): Partial<Record<(typeof OVERRIDES)[number], string>> {
  const read = OVERRIDES.map((name) => [name, hexColour.safeParse(c.req.query(name)).data] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}
