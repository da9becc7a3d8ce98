import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analytics } from '@bookingsaas/server/contract/analytics';
import { visitMessage } from '@bookingsaas/server/contract/visit-events';
import { forgetVisits } from '@bookingsaas/server/usecases/analytics/forget-visits';
import { rollUp } from '@bookingsaas/server/usecases/analytics/roll-up';
import { startWorld } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';

const STEPS = ['ready', 'view', 'service', 'date', 'slot', 'form', 'submit'] as const;
const SOURCES = ['instagram', 'google', 'direct'] as const;
/** Nights in which the clocks change, by an hour or by half of one, and two in which they do not. */
const EVENINGS = [
  { timezone: 'Europe/Paris', begin: '2026-10-24T08:00:00Z' },
  { timezone: 'Europe/Paris', begin: '2026-03-28T08:00:00Z' },
  { timezone: 'Europe/Paris', begin: '2026-06-01T08:00:00Z' },
  { timezone: 'Australia/Lord_Howe', begin: '2026-10-03T05:00:00Z' },
  { timezone: 'Australia/Lord_Howe', begin: '2026-04-04T05:00:00Z' },
  { timezone: 'Asia/Kathmandu', begin: '2026-06-01T08:00:00Z' },
] as const;

const told = fc.record({
  afterMin: fc.integer({ min: 1, max: 900 }),
  address: fc.constantFrom('a', 'b', 'c', 'd'),
  source: fc.constantFrom('instagram', 'google', undefined),
  names: fc.uniqueArray(fc.constantFrom(...STEPS), { maxLength: 4 }),
  /** What the server does afterwards. */
  next: fc.constantFrom('nothing', 'flush', 'count', 'count twice', 'forget', 'start again'),
});
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;

describe('counts of days', () => {
  onEachDatabase((database) => {
    test('are what the visits say, however often and whenever they are counted', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...EVENINGS),
          fc.array(told, { minLength: 1, maxLength: 12 }),
          async (evening, tellings) => {
            const { counted, expected } = await live(evening, tellings);
            expect(counted).toEqual(expected);
          },
        ),
        { numRuns: 20, endOnFailure: true },
      );
    }, 120_000);

    async function live({ timezone, begin }: (typeof EVENINGS)[number], tellings: readonly Told[]) {
      // Every story has a time of its own, also an earlier one.
      await database.store.write((tx) => tx.dayCounts.putMark('forgotten', 0));
      let world = startWorld({ store: database.store, now: begin });
      const shop = await openShop(world, { business: { timezone } });
      const heard: { at: number; told: Told }[] = [];
      let at = Date.parse(begin);
      for (const one of tellings) {
        at += one.afterMin * 60_000;
        world.clock.set(new Date(at).toISOString());
        world.visits.take({
          widgetKey: shop.widgetKey,
          address: one.address,
          userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0',
          origin: undefined,
          message: visitMessage.parse({
            placement: 'inline',
            ...(one.source === undefined ? {} : { utm: { source: one.source } }),
            events: one.names.map((name) => [name, {}]),
          }),
        });
        heard.push({ at, told: one });
        if (one.next === 'flush') await world.visits.flush();
        if (one.next.startsWith('count')) await count();
        if (one.next === 'count twice') await count();
        if (one.next === 'forget') {
          await world.visits.flush();
          await forgetVisits(world.core);
        }
        if (one.next === 'start again') {
          await world.visits.flush();
          world = startWorld({ store: database.store, clock: world.clock });
        }
      }
      await count();
      const answer = await statistics('');
      const ofEach = await Promise.all(
        SOURCES.map((source) => statistics(`&by=source&value=${source}`)),
      );
      return {
        counted: {
          steps: answer.funnel.slice(0, -1).map(({ visitors }) => visitors),
          days: answer.days
            .filter(({ visitors }) => visitors > 0)
            .map(({ day, visitors }) => [day, visitors]),
          sources: Object.fromEntries(
            answer.sources
              .filter(({ visitors }) => visitors > 0)
              .map(({ value, visitors }) => [value, visitors]),
          ),
          stepsBySource: ofEach.map(({ only }) =>
            only?.funnel.slice(0, -1).map(({ visitors }) => visitors),
          ),
        },
        expected: expectedOf(heard, timezone),
      };

      async function statistics(also: string): Promise<Analytics> {
        const days = 'from=2026-01-01&to=2026-12-31';
        const { json } = await shop.owner('GET', `/analytics?${days}${also}`);
        // @NOTE what the route's contract says.
        return json as unknown as Analytics;
      }

      async function count(): Promise<void> {
        await world.visits.flush();
        await rollUp(world.core);
      }
    }
  });
});

/** Counted from the list itself, with the calendar of `Intl`. */
function expectedOf(heard: readonly { at: number; told: Told }[], timezone: string) {
  const dates = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  const visitors = [
    ...Map.groupBy(heard, (one) => `${dates.format(one.at)} ${one.told.address}`),
  ].map(([name, own]) => ({
    day: name.slice(0, 10),
    source: own[0]?.told.source ?? 'direct',
    furthest: Math.max(
      0,
      ...own.flatMap((one) => one.told.names.map((step) => STEPS.indexOf(step))),
    ),
  }));
  const seen = visitors.filter(({ furthest }) => furthest >= 1);
  // Whoever sees a widget in a page sees it open.
  const stepsOf = (people: typeof visitors) =>
    [0, 1, 1, 2, 3, 4, 5, 6].map(
      (least) => people.filter(({ furthest }) => furthest >= least).length,
    );
  return {
    steps: stepsOf(visitors),
    stepsBySource: SOURCES.map((name) => stepsOf(visitors.filter(({ source }) => source === name))),
    days: Object.entries(countBy(seen.map(({ day }) => day))).toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    ),
    sources: countBy(seen.map(({ source }) => source)),
  };
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
