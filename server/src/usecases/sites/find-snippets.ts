import type { SitePage, SiteTag } from '../../ports/site-reader.ts';

/** A way a page shows one of our widgets. */
export interface FoundSnippet {
  readonly kind: 'script' | 'element' | 'frame' | 'link';
  readonly key: string | null;
  /** Where its server is, as written; empty for an element, which the loader brings. */
  readonly address: string;
  readonly isIsolated: boolean;
  /** Held back until a visitor agrees: its type keeps it from running, or a consent manager blocks its address. */
  readonly isHeldBack: boolean;
  readonly tag: SiteTag;
}

/** Every snippet of ours on a page, in the page's order; `server` is our own origin. */
export function findSnippets(page: SitePage, server: string): FoundSnippet[] {
  return page.tags.flatMap((tag): FoundSnippet[] => {
    const { name, attributes } = tag;
    if (name === 'script') return loaderIn(tag, page.url);
    if (name === 'booking-widget') {
      const key = attributes['widget'] ?? null;
      const isIsolated = attributes['isolate'] !== undefined;
      return [{ kind: 'element', key, address: '', isIsolated, isHeldBack: false, tag }];
    }
    const address = absolute(attributes[name === 'iframe' ? 'src' : 'href'] ?? '', page.url);
    const key = keyIn(address, server);
    if (key === null || (name !== 'iframe' && name !== 'a')) return [];
    const kind = name === 'iframe' ? 'frame' : 'link';
    return [{ kind, key, address, isIsolated: false, isHeldBack: false, tag }];
  });
}

function loaderIn(tag: SiteTag, page: string): FoundSnippet[] {
  const { attributes } = tag;
  // Consent managers keep the address elsewhere until a visitor agrees.
  const written = attributes['src'] ?? heldAddress(attributes);
  const address = absolute(written ?? '', page);
  if (!/\/embed(?:\/[\w-]+)?\.js(?:[?#]|$)/u.test(address)) return [];
  const key = attributes['data-widget'] ?? new URL(address).searchParams.get('widget');
  const type = attributes['type'] ?? '';
  return [
    {
      kind: 'script',
      key,
      address,
      isIsolated: attributes['data-isolate'] !== undefined,
      isHeldBack:
        attributes['src'] === undefined ||
        !/^(?:|module|(?:text|application)\/javascript)$/u.test(type),
      tag,
    },
  ];
}

function heldAddress(attributes: Readonly<Record<string, string>>): string | undefined {
  return [
    'data-src',
    'data-cookieconsent-src',
    'data-cmp-src',
    'data-suppressedsrc',
    'data-blocked-src',
  ]
    .map((name) => attributes[name])
    .find((value) => value !== undefined);
}

function absolute(address: string, page: string): string {
  return address !== '' && URL.canParse(address, page) ? new URL(address, page).href : '';
}

function keyIn(address: string, server: string): string | null {
  if (address === '' || new URL(address).host !== new URL(server).host) return null;
  return /^\/w\/(?<key>[^/]+)/u.exec(new URL(address).pathname)?.groups?.['key'] ?? null;
}
