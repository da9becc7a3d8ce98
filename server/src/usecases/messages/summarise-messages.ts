import type { MessageSummary } from '../../contract/message-summary.ts';
import type { MessageDeps } from './deps.ts';
import { LONGEST_SENDING_MS } from './message-view.ts';

/** The log of a business in a few numbers; its day is that of its own clock. */
export async function summariseMessages(
  { store, clock, zones }: Pick<MessageDeps, 'store' | 'clock' | 'zones'>,
  businessId: string,
): Promise<MessageSummary> {
  const business = await store.read.businesses.byId(businessId);
  const zone = zones.of(business?.timezone ?? 'UTC');
  const now = clock.now();
  const { attention, planned, sent, costs } = await store.read.messages.tally(businessId, {
    stuckSince: now - LONGEST_SENDING_MS,
    sentFrom: zone.resolve(zone.dayOf(now), 0),
  });
  // An account is charged in one currency; who changed it today is told of the larger part.
  const [largest] = costs.toSorted((a, b) => b.micros - a.micros);
  return { attention, planned, sentToday: sent, spentToday: largest ?? null };
}
