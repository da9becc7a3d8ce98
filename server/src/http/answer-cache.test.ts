import { expect, test } from 'vitest';
import { createAnswerCache } from './answer-cache.ts';

const answer = (body: string) => ({
  businessId: 'biz',
  version: 1,
  validUntil: 100,
  allowedSites: [],
  etag: '"x"',
  smaller: new Map(),
  body,
});

test('an answer is fresh while the version stands and its time has not come', async () => {
  const world = { now: 99, version: 1 };
  const cache = cacheOf(world);
  cache.keep('a', answer('A'));
  expect((await cache.fresh('a'))?.body).toBe('A');
  world.now = 100;
  expect(await cache.fresh('a')).toBeNull();

  world.now = 0;
  cache.keep('a', answer('A'));
  world.version = 2;
  expect(await cache.fresh('a')).toBeNull();
  world.version = 1;
  expect(await cache.fresh('a')).toBeNull();
});

test('who asks in the same moment shares one look, and who asks later gets a new one', async () => {
  const world = { now: 0, version: 1, looks: 0 };
  const cache = cacheOf(world);
  cache.keep('a', answer('A'));
  const shared = await Promise.all([cache.fresh('a'), cache.fresh('a'), cache.fresh('a')]);
  expect([shared.every((one) => one !== null), world.looks]).toEqual([true, 1]);

  // A booking is written while the look of the next moment has not begun: that look sees it.
  const asked = cache.fresh('a');
  world.version = 2;
  expect([await asked, world.looks]).toEqual([null, 2]);
});

test('the oldest answers make room', async () => {
  const cache = cacheOf({ now: 0, version: 1 }, 30);
  for (const key of ['a', 'b', 'c']) cache.keep(key, answer('x'.repeat(9)));
  cache.keep('d', answer('x'.repeat(9)));
  expect(
    await Promise.all(['a', 'b', 'c', 'd'].map(async (key) => (await cache.fresh(key)) !== null)),
  ).toEqual([false, true, true, true]);
});

function cacheOf(world: { now: number; version: number; looks?: number }, most?: number) {
  const businesses = {
    async availabilityVersion() {
      world.looks = (world.looks ?? 0) + 1;
      return world.version;
    },
  };
  // @NOTE the cache asks this one question of the store.
  const store = { read: { businesses } } as unknown as Parameters<
    typeof createAnswerCache
  >[0]['store'];
  return createAnswerCache<string>({ store, clock: { now: () => world.now } }, most);
}
