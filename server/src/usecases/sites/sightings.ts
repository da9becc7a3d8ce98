import type { Sighting } from '../../contract/sites.ts';
import { AppError } from '../../contract/app-error.ts';
import type { Log } from '../../ports/log.ts';
import type { Core } from '../core.ts';
import { isAllowedSite } from '../widgets/allowed-sites.ts';
import { toWire } from '../wire.ts';

/** A widget that was shown, and what the browser told of the page around it. */
export interface Shown {
  readonly businessId: string;
  readonly widgetKey: string;
  readonly origin: string | undefined;
  readonly referrer: string | undefined;
}

const MINUTE_MS = 60_000;
const MOST_REMEMBERED = 5_000;

/**
 * Remembers where widgets are shown, at most once a minute for a widget and a site. Whoever is shown one never waits
 * for it, and a sighting that could not be written is only missing from a list.
 */
export function createSightingNotes({
  store,
  clock,
  publicUrl,
  log,
}: Pick<Core, 'store' | 'clock' | 'publicUrl'> & { readonly log: Log }): (shown: Shown) => void {
  const lastNoted = new Map<string, number>();
  const own = new URL(publicUrl).origin;
  return function note({ businessId, widgetKey, origin, referrer }) {
    const around = originOf(origin ?? referrer);
    if (around === null || around === own) return;
    const now = clock.now();
    const name = `${widgetKey} ${around}`;
    if (now - (lastNoted.get(name) ?? -Infinity) < MINUTE_MS) return;
    if (lastNoted.size >= MOST_REMEMBERED) lastNoted.clear();
    lastNoted.set(name, now);
    const path = pathOf(referrer, around);
    store
      .write((tx) =>
        tx.sightings.note({ businessId, widgetKey, origin: around, path, seenAt: now }),
      )
      .catch((err: unknown) => log.debug({ err }, 'A sighting was not noted'));
  };
}

/** Where a widget was shown, newest first. @throws AppError `widgets.not_found` */
export async function listSightings(
  { store }: Pick<Core, 'store'>,
  { businessId, key }: { readonly businessId: string; readonly key: string },
): Promise<Sighting[]> {
  const widget = await store.read.widgets.byKey(key);
  if (widget?.businessId !== businessId) throw new AppError('widgets.not_found');
  const places = await store.read.sightings.list(businessId, key);
  return places.map(({ origin, path, seenAt }) => ({
    origin,
    path,
    lastSeen: toWire(seenAt),
    isAllowed: isAllowedSite(widget.allowedSites, origin),
  }));
}

function originOf(address: string | undefined): string | null {
  if (address === undefined || address.length > 2_000 || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

// Most browsers send other sites no more than the origin, which looks like the first page and says nothing.
function pathOf(referrer: string | undefined, origin: string): string | null {
  if (originOf(referrer) !== origin || referrer === undefined) return null;
  const { pathname } = new URL(referrer);
  return pathname === '/' ? null : pathname.slice(0, 300);
}
