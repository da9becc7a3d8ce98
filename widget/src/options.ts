import type { AppOptions, Prefill } from './app-options.ts';

/** Attributes of `<booking-widget>`; on the script tag each is written `data-…`. They never change meaning. */
export const ATTRIBUTES = [
  'widget',
  'placement',
  'for',
  'lang',
  'text',
  'brand',
  'background',
  'text-color',
  'service',
  'staff',
  'name',
  'email',
  'phone',
  'isolate',
  'height',
  'datalayer',
  'server',
] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

/** Reads one attribute; empty counts as absent. */
export type Read = (name: Attribute) => string | null;

const PREFILLS = ['name', 'email', 'phone', 'service', 'staff'] as const;
const ADS = [
  ['gclid', 'google'],
  ['gbraid', 'google'],
  ['wbraid', 'google'],
  ['msclkid', 'bing'],
] as const;
const UTM = ['source', 'medium', 'campaign', 'term', 'content'] as const;

/** What to fill in: the attributes first, then `?booking_name=` and the like of the page's address. */
export function prefillFrom(read: Read, search: string): Prefill {
  const query = new URLSearchParams(search);
  return pick(PREFILLS, (name) => read(name) || query.get(`booking_${name}`));
}

/** Where the visitor came from, as the contract bounds it: path, referrer and UTM; never the whole query. */
export function sourceFrom(
  page: { pathname: string; search: string },
  referrer: string,
): NonNullable<AppOptions['source']> {
  const query = new URLSearchParams(page.search);
  const utm = pick(UTM, (name) => query.get(`utm_${name}`));
  // Ads mark their clicks by themselves; which one it was stays between the page and its tags.
  const ad = utm.source ? undefined : ADS.find(([mark]) => query.has(mark));
  if (ad) Object.assign(utm, { source: ad[1], medium: 'cpc' });
  return {
    page: page.pathname.slice(0, 500),
    ...(referrer && { referrer: referrer.slice(0, 500) }),
    ...(Object.keys(utm)[0] && { utm }),
  };
}

// 200 characters are the shortest bound of the contract for any of these that people reach.
function pick<Name extends string>(
  names: readonly Name[],
  read: (name: Name) => string | null,
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = read(name);
    if (value) found[name] = value.slice(0, 200);
  }
  return found;
}
