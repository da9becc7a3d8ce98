import type { Feed, FeedDetails } from '@bookingsaas/server/contract/feeds';
import type { Ask } from './api.ts';

/** The addresses that calendar programs subscribe to, of one person. */
export function createFeedsAdmin(ask: Ask) {
  const path = (staff: string) => `/v1/staff/${staff}/feeds`;
  return {
    list: async (staff: string) => (await ask<{ items: Feed[] }>('GET', path(staff))).items,
    make: (staff: string, details: FeedDetails) => ask<Feed>('POST', path(staff), { details }),
    renew: (staff: string, feed: string) => ask<Feed>('POST', `${path(staff)}/${feed}/renewal`),
    revoke: (staff: string, feed: string) => ask<undefined>('DELETE', `${path(staff)}/${feed}`),
  };
}
