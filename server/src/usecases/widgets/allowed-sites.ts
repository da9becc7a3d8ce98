import type { Core } from '../core.ts';

/** Sites that may talk to a widget; empty lets every site, and so does a widget that does not exist. */
export async function allowedSitesOfWidget(
  { store }: Pick<Core, 'store'>,
  key: string,
): Promise<readonly string[]> {
  return (await store.read.widgets.ownerOf(key))?.allowedSites ?? [];
}

/** Sites that may talk about a booking: those of the widget it came through. */
export async function allowedSitesOfBooking(
  { store, secrets }: Pick<Core, 'store' | 'secrets'>,
  token: string,
): Promise<readonly string[]> {
  const booking = await store.read.bookings.byTokenHash(secrets.hash(token));
  const key = booking?.widgetKey ?? null;
  return key === null ? [] : allowedSitesOfWidget({ store }, key);
}

/** Whether an origin is among an owner's sites; an empty list has every site. */
export function isAllowedSite(sites: readonly string[], origin: string): boolean {
  return sites.length === 0 || sites.some((site) => covers(site, origin));
}

function covers(site: string, origin: string): boolean {
  if (!site.includes('://*.')) return site === origin;
  const [scheme, suffix = ''] = site.split('*');
  return (
    origin.startsWith(scheme ?? '') &&
    origin.endsWith(suffix) &&
    !origin.slice(scheme?.length, -suffix.length).includes('/')
  );
}
