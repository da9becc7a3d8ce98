import { AppError } from '../../contract/app-error.ts';
import type { Feed, FeedInput } from '../../contract/feeds.ts';
import type { FeedToken } from '../../ports/feed-tokens.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';
import { requireStaff, wasFound } from '../setup/owned.ts';
import { toWire } from '../wire.ts';

type Deps = Pick<Core, 'store' | 'clock' | 'secrets' | 'publicUrl'>;
type Person = { readonly businessId: string; readonly staffId: string };
type Target = Person & { readonly id: string };

/** The private addresses of a person. @throws AppError `staff.not_found` */
export async function listFeeds(deps: Deps, person: Person): Promise<Feed[]> {
  const { read } = deps.store;
  await requireStaff(read, person.businessId, [person.staffId]);
  const tokens = await read.feedTokens.list(person.businessId, person.staffId);
  return tokens.map((token) => shown(deps, token));
}

/** A new one. @throws AppError `staff.not_found`, `feeds.too_many` */
export async function makeFeed(deps: Deps, person: Person, input: FeedInput): Promise<Feed> {
  return deps.store.write(async (tx) => {
    await requireStaff(tx, person.businessId, [person.staffId]);
    const present = await tx.feedTokens.list(person.businessId, person.staffId);
    if (present.length >= MOST_FEEDS) {
      throw new AppError('feeds.too_many', { message: `At most ${MOST_FEEDS} for one person` });
    }
    return add(deps, tx, { ...person, details: input.details });
  });
}

/** The same under another address; the one before stops working at once. @throws AppError `feeds.not_found` */
export async function renewFeed(deps: Deps, target: Target): Promise<Feed> {
  return deps.store.write(async (tx) => {
    const present = await tx.feedTokens.list(target.businessId, target.staffId);
    const before = present.find(({ id }) => id === target.id);
    if (before === undefined) throw new AppError('feeds.not_found');
    await tx.feedTokens.remove(before);
    return add(deps, tx, before);
  });
}

/** The address stops working at once. @throws AppError `feeds.not_found` */
export async function revokeFeed({ store }: Pick<Deps, 'store'>, target: Target): Promise<void> {
  await store.write(async (tx) => {
    wasFound(await tx.feedTokens.remove(target), 'feeds.not_found');
  });
}

const MOST_FEEDS = 10;

async function add(
  deps: Deps,
  tx: Repositories,
  { businessId, staffId, details }: Pick<FeedToken, 'businessId' | 'staffId' | 'details'>,
): Promise<Feed> {
  const id = deps.secrets.newId('fed');
  const token: FeedToken = {
    id,
    businessId,
    staffId,
    hash: deps.secrets.hash(deps.secrets.feedToken(id)),
    details,
    createdAt: deps.clock.now(),
    lastReadAt: null,
  };
  await tx.feedTokens.insert(token);
  return shown(deps, token);
}

function shown({ secrets, publicUrl }: Deps, feed: FeedToken): Feed {
  const token = secrets.feedToken(feed.id);
  return {
    id: feed.id,
    details: feed.details,
    createdAt: toWire(feed.createdAt),
    lastReadAt: feed.lastReadAt === null ? null : toWire(feed.lastReadAt),
    // Made with another key than the present one, the address is still good, but cannot be written again.
    url: secrets.hash(token) === feed.hash ? `${publicUrl}/f/${token}.ics` : null,
  };
}
