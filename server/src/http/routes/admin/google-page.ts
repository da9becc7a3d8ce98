import type { GooglePage } from '../../../contract/connections.ts';
import { showGoogle } from '../../../usecases/connections/show-google.ts';
import type { AdminParts } from './admin-routes.ts';

/** The page about Google as every route that changes something of it answers. */
export function googlePageOf(
  { core, connections, calendars }: AdminParts,
  businessId: string,
): Promise<GooglePage> {
  const { checkedAt } = calendars.sync;
  return showGoogle({ ...connections, zones: core.zones, checkedAt }, businessId);
}
