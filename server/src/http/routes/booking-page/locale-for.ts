import type { Context } from 'hono';
import { LOCALES } from '../../../contract/primitives.ts';
import type { Locale } from '../../../contract/primitives.ts';
import type { WidgetView } from '../../../contract/widgets.ts';

/** The snippet's language, the widget's, the host page's, the visitor's, the business's: the first we have texts for. */
export function localeFor(c: Context, view: Pick<WidgetView, 'locale' | 'business'>): Locale {
  return (
    known(c.req.query('lang')) ??
    known(view.locale ?? undefined) ??
    known(c.req.query('host-lang')) ??
    visitorsLocale(c) ??
    known(view.business.locale) ??
    'en'
  );
}

/**
 * `localeFor`, with the region the snippet or the host page writes after it, where that changes dates and times. Any
 * other region counts as none, because each makes another page to keep.
 */
export function localeWithRegion(
  c: Context,
  view: Pick<WidgetView, 'locale' | 'business'>,
): string {
  const locale = localeFor(c, view);
  const tags = [c.req.query('lang'), c.req.query('host-lang')];
  const tag = tags.find((one) => known(one) === locale)?.toLowerCase();
  return REGIONS.find((region) => region.toLowerCase() === tag) ?? locale;
}

const REGIONS = ['en-GB', 'en-US'];

/** The language of a page without a widget. */
export function noticeLocale(c: Context): Locale {
  return known(c.req.query('lang')) ?? visitorsLocale(c) ?? 'en';
}

function visitorsLocale(c: Context): Locale | undefined {
  const wishes = (c.req.header('Accept-Language') ?? '')
    .split(',', 20)
    .map((wish) => {
      const [tag = '', weight] = wish.trim().split(/;\s*q=/u);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return wishes.map(({ tag }) => known(tag)).find((found) => found !== undefined);
}

function known(tag: string | undefined): Locale | undefined {
  const language = tag?.slice(0, 2).toLowerCase();
  return LOCALES.find((locale) => locale === language);
}
