import { AppError } from '../../contract/app-error.ts';
import type { SiteCheck, SiteRefusalCode } from '../../contract/sites.ts';
import type { SiteReader } from '../../ports/site-reader.ts';
import type { Core } from '../core.ts';
import { isAllowedSite } from '../widgets/allowed-sites.ts';
import { toWire } from '../wire.ts';
import { judgePage } from './judge-page.ts';
import type { PageJudgement } from './judge-page.ts';

type Needed = Pick<Core, 'store' | 'clock' | 'publicUrl'> & { readonly siteReader: SiteReader };

const LATELY_MS = 7 * 86_400_000;

/**
 * Looks at a public page the way a visitor's browser would. What scripts add later is not in it, so where the page
 * itself tells nothing, what the loader reported from there counts. @throws AppError `widgets.not_found`
 */
export async function checkSite(
  { store, clock, publicUrl, siteReader }: Needed,
  { businessId, key }: { readonly businessId: string; readonly key: string },
  address: string,
): Promise<SiteCheck> {
  const widget = await store.read.widgets.byKey(key);
  if (widget?.businessId !== businessId) throw new AppError('widgets.not_found');
  const judged = judge(await siteReader.page(address));
  const { origin } = new URL(judged.url);
  const places = await store.read.sightings.list(businessId, key);
  const seenAt = places.find((place) => place.origin === origin)?.seenAt ?? null;
  const lastSeen = seenAt === null ? null : toWire(seenAt);
  const isSeen = seenAt !== null && clock.now() - seenAt < LATELY_MS;
  return isSeen && TELLS_NOTHING.has(judged.cause) && isAllowedSite(widget.allowedSites, origin)
    ? { ...judged, cause: 'seen', refusal: null, lastSeen }
    : { ...judged, lastSeen };

  function judge(read: Awaited<ReturnType<SiteReader['page']>>): PageJudgement {
    if (read.is === 'refused') return notRead(address, read.why);
    if (read.found.status >= 400) return notRead(read.found.url, 'bad_status');
    return judgePage(read.found, {
      key,
      server: new URL(publicUrl).origin,
      isAllowedSite: (site) => isAllowedSite(widget?.allowedSites ?? [], site),
    });
  }
}

const TELLS_NOTHING: ReadonlySet<SiteCheck['cause']> = new Set([
  'page_not_read',
  'snippet_missing',
  'tag_manager',
]);

function notRead(url: string, refusal: SiteRefusalCode): PageJudgement {
  return {
    cause: 'page_not_read',
    refusal,
    url,
    tookMs: 0,
    redirects: 0,
    steps: [{ of: 'page', state: 'bad', detail: refusal }],
    policy: null,
  };
}
