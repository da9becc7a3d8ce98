import { nextMondayMorning, weekBefore } from '../../domain/summaries/monday.ts';
import type { Core } from '../core.ts';
import { idFromKey } from '../id-from-key.ts';

type Deps = Pick<Core, 'store' | 'clock' | 'zones' | 'secrets' | 'wakeOutbox'>;

export const SUMMARY_KIND = 'summary.send';

/** What the outbox carries of a summary: the week it is about, as local dates. */
export interface SummaryOrder {
  readonly from: string;
  readonly to: string;
}

/** Gives every business its next Monday, and plans the summaries whose Monday has come. Returns how many. */
export async function planSummaries(deps: Deps): Promise<number> {
  const { store, clock } = deps;
  const now = clock.now();
  for (const businessId of await store.read.weeklySummaries.unplanned(AT_ONCE)) {
    const nextAt = await nextFor(deps, businessId);
    if (nextAt === null) continue;
    await store.write((tx) => tx.weeklySummaries.save(businessId, { isWanted: true, nextAt }));
  }
  let planned = 0;
  for (const due of await store.read.weeklySummaries.due(now, AT_ONCE)) {
    if (await planOne(deps, due)) planned += 1;
  }
  if (planned > 0) deps.wakeOutbox();
  return planned;
}

/** Eight o'clock on the next Monday where the business is; null when it is gone. */
export async function nextFor(
  { store, clock, zones }: Pick<Core, 'store' | 'clock' | 'zones'>,
  businessId: string,
): Promise<number | null> {
  const business = await store.read.businesses.byId(businessId);
  return business === null ? null : nextMondayMorning(clock.now(), zones.of(business.timezone));
}

async function planOne(
  deps: Deps,
  due: { readonly businessId: string; readonly isWanted: boolean; readonly nextAt: number },
): Promise<boolean> {
  const { store, clock, zones, secrets } = deps;
  const { businessId, nextAt } = due;
  const business = await store.read.businesses.byId(businessId);
  if (business === null) return false;
  const zone = zones.of(business.timezone);
  const now = clock.now();
  const isFresh = now - nextAt < LATEST_MS;
  return store.write(async (tx) => {
    const to = nextMondayMorning(now, zone);
    // Of several processes one moves it on, and that one plans.
    const isOurs = await tx.weeklySummaries.advance(businessId, { from: nextAt, to });
    if (!isOurs || !due.isWanted || !isFresh) return false;
    const order: SummaryOrder = weekBefore(nextAt, zone);
    const key = `${businessId}:summary:${order.from}`;
    await tx.outbox.add(
      [
        {
          id: idFromKey(secrets, 'out', key),
          businessId,
          kind: SUMMARY_KIND,
          key,
          bookingId: null,
          payload: order,
          dueAt: now,
        },
      ],
      now,
    );
    return true;
  });
}

const AT_ONCE = 500;
/** A server that was down on Monday still sends it on Tuesday; later it would be last week's news. */
const LATEST_MS = 36 * 3_600_000;
