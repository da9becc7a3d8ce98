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

/** Whether the loader runs there, so that it can be pinned and isolated. */
export function runsLoader(platform: Platform): boolean {
  return !['iframe', 'notion', 'email', 'qr', 'link'].includes(platform);
}
