import type { GooglePage } from '@bookingsaas/server/contract/connections';
import { googleConsent, googlePage } from '@bookingsaas/server/contract/connections';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { openHouse } from '../../api/auth/house.ts';
import type { House } from '../../api/auth/house.ts';
import { openMemory } from '../../world/app.ts';
import type { ConsentWish } from '../../world/google/approve.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google, GoogleFacts } from '../../world/google/start-google.ts';
import type { Heard, Person } from '../../world/people.ts';

export const PAGE = '/api/v1/connections/google';

/** Inès with her salon, and a Google of this machine that lives by the same clock. */
export interface OwnerAndGoogle extends House {
  readonly google: Google;
  readonly store: OpenedStore;
  /** The address of the consent page; `person` is Inès when nobody is named. */
  consentUrl(wish?: string, person?: Person): Promise<string>;
  /** Goes there, consents and comes back; returns where the console is shown. */
  connect(wish?: { more?: string; on?: ConsentWish }): Promise<string>;
  /** What the browser is answered at the address Google sent it to. */
  comeBack(to: URL, person?: Person): Promise<Heard>;
  page(): Promise<GooglePage>;
  /** Every text of the table as it is stored. */
  stored(): Promise<string>;
  close(): Promise<void>;
}

export async function openOwnerAndGoogle(
  facts: Omit<GoogleFacts, 'clock'> = {},
): Promise<OwnerAndGoogle> {
  let now = () => Date.parse('2026-06-01T08:00:00Z');
  const google = await startGoogle({
    accounts: [{ email: 'ines@example.com' }, { email: 'somebody@example.net' }],
    ...facts,
    clock: { now: () => now() },
  });
  const store = await openMemory();
  const house = await openHouse(store, google.env);
  now = () => house.world.clock.now();
  const { ines } = house;
  const comeBack = (to: URL, person = ines) => person.ask('GET', `${to.pathname}${to.search}`);
  const consentUrl = async (wish = 'events', person = ines) =>
    (await person.ask('GET', `/api/integrations/google/auth?wish=${wish}`)).as(googleConsent).url;
  return {
    ...house,
    google,
    store,
    consentUrl,
    comeBack,
    async connect({ more = 'events', on = {} } = {}) {
      const back = await comeBack(await google.approve(await consentUrl(more), on));
      return back.headers.get('Location') ?? `no redirect: ${back.status} ${back.text}`;
    },
    page: async () => (await ines.ask('GET', PAGE)).as(googlePage),
    stored: async () => JSON.stringify(await store.read.connections.all()),
    async close() {
      await google.stop();
      await store.close();
    },
  };
}
