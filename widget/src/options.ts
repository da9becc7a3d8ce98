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
  'server',
] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

/** Reads one attribute; empty counts as absent. */
export type Read = (name: Attribute) => string | null;

const PREFILLS = ['name', 'email', 'phone', 'service', 'staff'] as const;
const UTM = ['source', 'medium', 'campaign', 'term', 'content'] as const;

/** What to fill in: the attributes first, then `?booking_name=` and the like of the page's address. */
export function prefillFrom(read: Read, search: string): Prefill {
  const query = new URLSearchParams(search);
  const filled: { -readonly [K in keyof Prefill]: Prefill[K] } = {};
  for (const name of PREFILLS) {
    const value = read(name) || query.get(`booking_${name}`);
    if (value) filled[name] = value.slice(0, 254);
  }
  return filled;
}

/** Where the visitor came from, as the contract bounds it: path, referrer and UTM; never the whole query. */
export function sourceFrom(
  page: { pathname: string; search: string },
  referrer: string,
): NonNullable<AppOptions['source']> {
  const query = new URLSearchParams(page.search);
  const utm: Partial<Record<(typeof UTM)[number], string>> = {};
  for (const name of UTM) {
    const value = query.get(`utm_${name}`);
    if (value) utm[name] = value.slice(0, 200);
  }
  return {
    page: page.pathname.slice(0, 500),
    ...(referrer === '' ? {} : { referrer: referrer.slice(0, 500) }),
    ...(Object.keys(utm).length > 0 ? { utm } : {}),
  };
}
