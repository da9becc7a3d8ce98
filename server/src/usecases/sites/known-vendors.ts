import type { SiteTag } from '../../ports/site-reader.ts';

interface Vendor {
  readonly name: string;
  readonly pattern: RegExp;
}

// Addresses of the loaders these services tell their customers to paste.
const CONSENT_MANAGERS: readonly Vendor[] = [
  { name: 'Axeptio', pattern: /axept\.io/u },
  { name: 'Cookiebot', pattern: /cookiebot\.(?:com|eu)/u },
  { name: 'OneTrust', pattern: /cookielaw\.org|onetrust\.com/u },
  { name: 'Didomi', pattern: /didomi\.io|privacy-center\.org/u },
  { name: 'tarteaucitron', pattern: /tarteaucitron/u },
  { name: 'Usercentrics', pattern: /usercentrics\.eu/u },
  { name: 'iubenda', pattern: /iubenda\.com/u },
  { name: 'Complianz', pattern: /complianz/u },
  { name: 'CookieYes', pattern: /cookieyes\.com|cookie-law-info/u },
  { name: 'Osano', pattern: /osano\.com/u },
  { name: 'Termly', pattern: /termly\.io/u },
  { name: 'Quantcast Choice', pattern: /quantcast\.(?:com|mgr)/u },
  { name: 'Sirdata', pattern: /sddan\.com|consentframework\.com/u },
];

const TAG_MANAGERS: readonly Vendor[] = [
  { name: 'Google Tag Manager', pattern: /googletagmanager\.com\/gtm\.js|\bGTM-[A-Z\d]{4,}/u },
  { name: 'Matomo Tag Manager', pattern: /matomo[^"']*\/container_/u },
  { name: 'Piwik PRO', pattern: /containers\.piwik\.pro/u },
  { name: 'Commanders Act', pattern: /tagcommander\.com/u },
  { name: 'Tealium', pattern: /tiqcdn\.com/u },
];

/** The consent manager a page loads, by the name its makers gave it. */
export function consentManagerOn(tags: readonly SiteTag[]): string | null {
  return vendorOn(tags, CONSENT_MANAGERS);
}

/** The tag manager a page loads: what it adds cannot be seen in the page's own HTML. */
export function tagManagerOn(tags: readonly SiteTag[]): string | null {
  return vendorOn(tags, TAG_MANAGERS);
}

function vendorOn(tags: readonly SiteTag[], vendors: readonly Vendor[]): string | null {
  const scripts = tags
    .filter(({ name }) => name === 'script' || name === 'link')
    .map(({ attributes, text }) => `${attributes['src'] ?? attributes['href'] ?? ''} ${text}`);
  return (
    vendors.find(({ pattern }) => scripts.some((script) => pattern.test(script)))?.name ?? null
  );
}
