import { test as base } from '@playwright/test';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { businessByApi } from './business-by-api.ts';
import type { BusinessByApi } from './business-by-api.ts';
import { startTown } from './town.ts';
import type { TownProcess } from './town.ts';
import { watch } from './watch.ts';
import type { Watch } from './watch.ts';

export { expect } from '@playwright/test';

/** The three sample businesses, new for every story, and where they are on the web. */
export interface Town {
  readonly bookingOrigin: string;
  readonly demoOrigin: string;
  readonly salon: BusinessByApi;
  readonly physio: BusinessByApi;
  readonly tutor: BusinessByApi;
  setNow(now: string): Promise<void>;
  /** The link the server prints while nobody has an account. */
  offerSetup(): Promise<string>;
  /** The link in the last message to somebody, as it stands in the log while no mail is configured. */
  linkSentTo(email: string): Promise<string>;
  /** Sends what waits in the outbox; at that time, which it is from then on, when one is named. */
  deliver(at?: string): Promise<void>;
  /** Counts in what widgets told of visits. */
  count(): Promise<void>;
}

interface StoryFixtures {
  /** When the story begins; a Thursday in December, twenty past ten in Paris. */
  readonly now: string;
  /** More of the server's environment, such as `SIGNUP`. */
  readonly env: Readonly<Record<string, string>>;
  readonly town: Town;
  /** Complains about the page at the end of a story; `allow` what the story is about. */
  readonly watched: Watch;
}

/** A story: a fresh town, a browser, and a page on which every error fails the story. */
export const test = base.extend<StoryFixtures, { readonly townProcess: TownProcess }>({
  now: ['2026-12-03T09:20:00Z', { option: true }],
  env: [{}, { option: true }],
  townProcess: [
    async ({}, use) => {
      const town = await startTown();
      await use(town);
      await town.stop();
    },
    { scope: 'worker' },
  ],
  town: async ({ townProcess, now, env }, use) => {
    const keys = await townProcess.open(now, env);
    const { bookingOrigin, demoOrigin } = townProcess;
    const business = (slug: string, widgetKey: string) =>
      businessByApi(bookingOrigin, keys[slug] ?? '', widgetKey);
    await use({
      bookingOrigin,
      demoOrigin,
      salon: business('demo', DEMO_KEYS.salon),
      physio: business('northgate', DEMO_KEYS.physio),
      tutor: business('lucie', DEMO_KEYS.tutor),
      setNow: (instant) => townProcess.setNow(instant),
      offerSetup: () => townProcess.offerSetup(now),
      deliver: (at = now) => townProcess.deliver(at),
      count: () => townProcess.count(now),
      async linkSentTo(email) {
        const letter = await townProcess.lastLetter(now, email);
        return /https?:\/\/\S+/u.exec(letter)?.[0] ?? '';
      },
    });
  },
  watched: [
    async ({ context, town }, use) => {
      const watched = watch(context, [town.bookingOrigin, town.demoOrigin]);
      await use(watched);
      watched.complain();
    },
    { auto: true },
  ],
});
