import type { SiteTheme } from '../../contract/sites.ts';
import type { SitePage, SiteReader } from '../../ports/site-reader.ts';
import { readLook } from './read-look.ts';

const MOST_SHEETS = 3;

/** Proposes a theme from what a public page looks like: its own rules and those of up to three linked style sheets. */
export async function matchSite(
  { siteReader }: { readonly siteReader: SiteReader },
  address: string,
): Promise<SiteTheme> {
  const read = await siteReader.page(address);
  if (read.is === 'refused') return read;
  const page = read.found;
  if (page.status >= 400) return { is: 'refused', why: 'bad_status' };
  const sheets = await Promise.all(sheetsOf(page).map((sheet) => siteReader.styles(sheet)));
  const linked = sheets.flatMap((sheet) => (sheet.is === 'read' ? sheet.found.rules : []));
  return {
    is: 'read',
    url: page.url,
    ...readLook(page.tags, [...linked, ...page.rules]),
    unread: sheets.filter(({ is }) => is === 'refused').length,
  };
}

function sheetsOf({ url, tags }: SitePage): string[] {
  return tags
    .filter(({ name, attributes }) => name === 'link' && isSheet(attributes))
    .map(({ attributes }) => attributes['href'] ?? '')
    .filter((href) => URL.canParse(href, url) && !FONTS.test(href))
    .slice(0, MOST_SHEETS)
    .map((href) => new URL(href, url).href);
}

// These name fonts and no colours.
const FONTS = /fonts\.(?:googleapis|bunny)|use\.typekit/u;

function isSheet({ rel = '', media = 'all' }: Readonly<Record<string, string>>): boolean {
  return rel.toLowerCase().split(/\s+/u).includes('stylesheet') && media !== 'print';
}
