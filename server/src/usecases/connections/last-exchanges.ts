import type { GoogleExchange } from '../../contract/connections.ts';
import type { Repositories } from '../../ports/store.ts';
import { toWire } from '../wire.ts';

const MOST = 8;

/** What last went to Google and came from it, newest first. */
export async function lastExchanges(
  read: Pick<Repositories, 'googleExchanges' | 'businesses'>,
  businessId: string,
): Promise<GoogleExchange[]> {
  const [rows, business] = await Promise.all([
    read.googleExchanges.last(businessId, MOST),
    read.businesses.byId(businessId),
  ]);
  return rows.map(({ at, start, ...row }) => ({
    ...row,
    at: toWire(at),
    start: start === null ? null : toWire(start),
    timezone: business?.timezone ?? 'UTC',
  }));
}
