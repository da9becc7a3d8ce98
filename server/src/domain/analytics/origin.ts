import type { BookingSource } from '../bookings/types.ts';
import type { Origin } from './types.ts';

/** Where a visit or a booking came from, from what both carry: the tags of the address first, then the page before. */
export function originOf(told: BookingSource | null): Origin {
  const { placement = '', page = '', referrer = '', utm = {}, site = null } = told ?? {};
  const before = hostOf(referrer);
  // A frame without our script has only its own address; the page before it is the one around it.
  const isBareFrame = placement === 'iframe' && page.startsWith('/w/');
  const tagged = utm['source']?.trim().toLowerCase();
  const source = tagged
    ? paidFor(nameOfTag(tagged), utm['medium'])
    : isBareFrame
      ? null
      : nameOfHost(before);
  return {
    page: cut(isBareFrame ? (before ?? '') : tidyPath(page)),
    source: cut(source ?? 'direct'),
    campaign: cut(utm['campaign']?.trim() ?? '') || null,
    site,
    placement,
  };
}

/**
 * The site around a widget: the one that sent the message, or for a frame without our script the page before it. `sender`
 * is an origin; undefined for a page of our own.
 */
export function siteOf(told: BookingSource | null, sender: string | undefined): string | undefined {
  const { placement = '', page = '', referrer = '' } = told ?? {};
  const isBareFrame = placement === 'iframe' && page.startsWith('/w/');
  const around = sender ?? (isBareFrame ? referrer : '');
  return cut(hostOf(around) ?? '') || undefined;
}

// Cut here, so that a visit and its booking are found under the same name.
function cut(name: string): string {
  return name.slice(0, MOST_CHARACTERS);
}

const MOST_CHARACTERS = 100;

/** What was paid for is another source than what was found. */
function paidFor(source: string, medium = ''): string {
  return source === 'google' && PAID.test(medium.trim()) ? 'google_ads' : source;
}

const PAID = /^(?:cpc|ppc|cpm|paid\w*|sem)$/iu;

function tidyPath(page: string): string {
  const path = page.split(/[?#]/u, 1)[0] ?? '';
  return path.length > 1 ? path.replace(/\/+$/u, '') || '/' : path;
}

function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  return new URL(address).hostname.toLowerCase().replace(/^(?:www|m|l|lm|amp)\./u, '') || null;
}

function nameOfTag(tag: string): string {
  return TAGS[tag] ?? nameOfHost(tag.replace(/^www\./u, '')) ?? tag;
}

function nameOfHost(host: string | null): string | null {
  if (host === null) return null;
  return HOSTS.find(([pattern]) => pattern.test(host))?.[1] ?? host;
}

const TAGS: Readonly<Record<string, string>> = {
  ig: 'instagram',
  fb: 'facebook',
  meta: 'facebook',
  twitter: 'x',
  gmb: 'google_business',
  gbp: 'google_business',
  'google-business': 'google_business',
  'google-business-profile': 'google_business',
  google_my_business: 'google_business',
  adwords: 'google_ads',
  googleads: 'google_ads',
};

const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/^business\.google\./u, 'google_business'],
  [/^maps\.google\./u, 'google_maps'],
  [/(?:^|\.)google\.[a-z.]{2,6}$|^com\.google\.android\.googlequicksearchbox$/u, 'google'],
  [/(?:^|\.)bing\.com$/u, 'bing'],
  [/(?:^|\.)duckduckgo\.com$/u, 'duckduckgo'],
  [/(?:^|\.)ecosia\.org$/u, 'ecosia'],
  [/(?:^|\.)qwant\.com$/u, 'qwant'],
  [/(?:^|\.)search\.yahoo\.com$|^yahoo\.com$/u, 'yahoo'],
  [/(?:^|\.)instagram\.com$/u, 'instagram'],
  [/(?:^|\.)(?:facebook\.com|fb\.com|fb\.me)$/u, 'facebook'],
  [/^(?:t\.co|x\.com|twitter\.com)$/u, 'x'],
  [/(?:^|\.)(?:linkedin\.com|lnkd\.in)$/u, 'linkedin'],
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/u, 'youtube'],
  [/(?:^|\.)tiktok\.com$/u, 'tiktok'],
  [/(?:^|\.)pinterest\.[a-z.]{2,6}$/u, 'pinterest'],
  [/(?:^|\.)(?:whatsapp\.com|wa\.me)$/u, 'whatsapp'],
];
