import { AppError } from '../../contract/app-error.ts';
import type { Instant } from '../../domain/availability/types.ts';
import type { FeedToken } from '../../ports/feed-tokens.ts';
import type { Core } from '../core.ts';
import { present } from '../setup/owned.ts';
import { bookingEntries, STANDING } from './booking-entries.ts';

type Deps = Pick<Core, 'store' | 'clock' | 'publicUrl' | 'calendarFiles' | 'zones' | 'secrets'>;

/** What a calendar program is given. */
export interface ReadFeed {
  /** Weak: the same tag means the same appointments. Known without looking at any booking. */
  readonly etag: string;
  /** The file, piece by piece; nothing is read before the first is asked for. */
  pieces(): AsyncGenerator<string, void>;
}

/** The bookings of the person whose address this is. @throws AppError `feeds.not_found` */
export async function readFeed(deps: Deps, token: string): Promise<ReadFeed> {
  const { read } = deps.store;
  const feed = await read.feedTokens.byHash(deps.secrets.hash(token));
  if (feed === null) throw new AppError('feeds.not_found');
  const { businessId, staffId, details } = feed;
  // Read first: a booking that comes in between makes this answer stale at once, never the next one wrong.
  const version = await read.businesses.availabilityVersion(businessId);
  const business = present(await read.businesses.byId(businessId), 'feeds.not_found');
  const from = firstInstant(deps, business.timezone);
  noteRead(deps, feed);
  return {
    etag: `W/"${deps.secrets.hash([feed.id, details, version, from].join(' ')).slice(0, 24)}"`,
    async *pieces() {
      const person = present(await read.staff.byId(businessId, staffId), 'feeds.not_found');
      yield* deps.calendarFiles.stream({
        name: `${person.name} · ${business.name}`,
        refreshMin: REFRESH_MIN,
        pages: bookingEntries(deps, business, {
          filter: { from, staffId, statuses: ['pending', ...STANDING] },
          details,
        }),
      });
    },
  };
}

const REFRESH_MIN = 15;
const PAST_DAYS = 60;
const DAY_MS = 86_400_000;

/** A midnight, so that the tag changes with it once a day. */
function firstInstant({ clock, zones }: Deps, timezone: string): Instant {
  const zone = zones.of(timezone);
  return zone.resolve(zone.dayOf(clock.now() - PAST_DAYS * DAY_MS), 0);
}

// Tells the owner whether anybody still uses the address. Nobody waits for it, and a note that failed is written next time.
function noteRead({ store, clock }: Deps, { id, lastReadAt }: FeedToken): void {
  const now = clock.now();
  if (lastReadAt !== null && now - lastReadAt < REFRESH_MIN * 60_000) return;
  store.write((tx) => tx.feedTokens.markRead(id, now)).catch(() => undefined);
}
