import type { Business } from '../../contract/businesses.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { estimatedPrice } from '../../domain/messages/sms-prices.ts';
import type { TextPrice } from '../../ports/text-messages.ts';
import type { MessageDeps } from './deps.ts';

/** What a day has cost. */
export interface DayCost extends TextPrice {
  /** True when the provider has not told every price yet: the rest is what such messages usually cost. */
  readonly isEstimate: boolean;
}

/** What the texts of the business's day cost so far; null when none went out. */
export async function costOfDay(
  { store, zones }: Pick<MessageDeps, 'store' | 'zones'>,
  business: Pick<Business, 'id' | 'timezone' | 'country'>,
  now: Instant,
): Promise<DayCost | null> {
  const zone = zones.of(business.timezone);
  const since = zone.resolve(zone.dayOf(now), 0);
  const { known, unknown } = await store.read.messages.spent(business.id, since);
  // An account is charged in one currency; who changed it today is told of the larger part.
  const [told] = known.toSorted((one, other) => other.micros - one.micros);
  const guessed = unknown.reduce(
    (sum, { channel, segments }) =>
      sum + segments * (estimatedPrice(channel, business.country)?.micros ?? 0),
    0,
  );
  if (told === undefined && unknown.length === 0) return null;
  return {
    micros: (told?.micros ?? 0) + guessed,
    currency: told?.currency ?? 'USD',
    isEstimate: unknown.length > 0,
  };
}
