import type { Business } from '../../contract/businesses.ts';
import type { MessageSettings } from '../../contract/messages.ts';
import type { Instant } from '../../domain/availability/types.ts';
import type { TextPrice } from '../../ports/text-messages.ts';
import type { MessageDeps } from './deps.ts';
import { unitPrice } from './templates/unit-price.ts';

/** What a day has cost. */
export interface DayCost extends TextPrice {
  /** True when the provider has not told every price yet: the rest is what such messages usually cost. */
  readonly isEstimate: boolean;
}

/** What the texts of the business's day cost so far; null when none went out. */
export async function costOfDay(
  { store, zones }: Pick<MessageDeps, 'store' | 'zones'>,
  {
    business,
    prices,
  }: {
    business: Pick<Business, 'id' | 'timezone' | 'country'>;
    prices: MessageSettings['prices'];
  },
  now: Instant,
): Promise<DayCost | null> {
  const { read } = store;
  const { id: businessId, country } = business;
  const zone = zones.of(business.timezone);
  const { known, unknown } = await read.messages.spent(
    businessId,
    zone.resolve(zone.dayOf(now), 0),
  );
  const guesses = await Promise.all(
    unknown.map(async ({ channel, segments }) => {
      const unit = await unitPrice(read, { businessId, channel, country, prices, now });
      return { micros: segments * (unit?.amountMicros ?? 0), currency: unit?.currency };
    }),
  );
  // An account is charged in one currency; who changed it today is told of the larger part.
  const [told] = known.toSorted((one, other) => other.micros - one.micros);
  const currency = told?.currency ?? guesses[0]?.currency;
  if (currency === undefined) return null;
  const guessed = guesses.reduce((sum, { micros }) => sum + micros, 0);
  return { micros: (told?.micros ?? 0) + guessed, currency, isEstimate: guesses.length > 0 };
}
