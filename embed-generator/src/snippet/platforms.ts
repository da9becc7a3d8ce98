/** Where a widget can be put, in the order they are offered. */
export const PLATFORMS = [
  'html',
  'iframe',
  'react',
  'vue',
  'framer',
  'wordpress',
  'wix',
  'squarespace',
  'webflow',
  'shopify',
  'gtm',
  'notion',
  'email',
  'qr',
  'link',
] as const;

export type Platform = (typeof PLATFORMS)[number];

/** Names that are the same in every language; the others are in the page's texts. */
export const PLATFORM_NAMES: Readonly<Partial<Record<Platform, string>>> = {
  html: 'HTML',
  iframe: 'Iframe',
  react: 'React',
  vue: 'Vue',
  framer: 'Framer',
  wordpress: 'WordPress',
  wix: 'Wix',
  squarespace: 'Squarespace',
  webflow: 'Webflow',
  shopify: 'Shopify',
  gtm: 'Tag Manager',
  notion: 'Notion',
};

/**
 * Sites of a platform's own that a page of it is shown on: frames it puts code into, and names before a domain is
 * connected. Where an owner lists allowed sites, those have to be among them.
 */
export function sitesOf(platform: Platform): readonly string[] {
  return SITES[platform] ?? [];
}

const SITES: Readonly<Partial<Record<Platform, readonly string[]>>> = {
  framer: ['https://*.framer.website', 'https://*.framer.app'],
  notion: ['https://www.notion.so', 'https://*.notion.site'],
  shopify: ['https://*.myshopify.com'],
  squarespace: ['https://*.squarespace.com'],
  webflow: ['https://*.webflow.io'],
  wix: ['https://*.filesusr.com', 'https://*.wixsite.com'],
};

/** Whether the loader runs there, so that it can be pinned and isolated. */
export function runsLoader(platform: Platform): boolean {
  return !['iframe', 'notion', 'email', 'qr', 'link'].includes(platform);
}
