import { AppError } from '../../contract/app-error.ts';
import type { SiteCheck, SiteRefusalCode } from '../../contract/sites.ts';
import type { SiteReader } from '../../ports/site-reader.ts';
import type { Core } from '../core.ts';
import { isAllowedSite } from '../widgets/allowed-sites.ts';
import { judgePage } from './judge-page.ts';

/** Looks at a public page the way a visitor's browser would. @throws AppError `widgets.not_found` */
export async function checkSite(
  {
    store,
    publicUrl,
    siteReader,
  }: Pick<Core, 'store' | 'publicUrl'> & { readonly siteReader: SiteReader },
  { businessId, key }: { readonly businessId: string; readonly key: string },
  address: string,
): Promise<SiteCheck> {
  const widget = await store.read.widgets.byKey(key);
  if (widget?.businessId !== businessId) throw new AppError('widgets.not_found');
  const read = await siteReader.page(address);
  if (read.is === 'refused') return notRead(address, read.why);
  if (read.found.status >= 400) return notRead(read.found.url, 'bad_status');
  return judgePage(read.found, {
    key,
    server: new URL(publicUrl).origin,
    isAllowedSite: (origin) => isAllowedSite(widget.allowedSites, origin),
  });
}

function notRead(url: string, refusal: SiteRefusalCode): SiteCheck {
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
