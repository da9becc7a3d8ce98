import type { GoogleExchange } from '../../contract/connections.ts';
import type { Repositories } from '../../ports/store.ts';

/** What last went to Google and came from it, newest first. */
export async function lastExchanges(
  _read: Repositories,
  _businessId: string,
): Promise<GoogleExchange[]> {
  return [];
}
