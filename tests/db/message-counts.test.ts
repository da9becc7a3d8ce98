import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { openSalon } from './salon.ts';

const DAY = '2026-06-01';

onEachDatabase((database) => {
  let businessId: string;
  const take = (...scopes: readonly (readonly [scope: string, most: number])[]) =>
    database.store.write((tx) =>
      tx.messageCounts.take(
        businessId,
        DAY,
        scopes.map(([scope, most]) => ({ scope, most })),
      ),
    );
  const count = (scope: string) => database.store.read.messageCounts.count(businessId, DAY, scope);

  beforeAll(async () => {
    ({ businessId } = await openSalon(database.store));
  });

  test('a limit lets so many pass and names itself to the next', async () => {
    expect(await take(['a', 2])).toBeNull();
    expect(await take(['a', 2])).toBeNull();
    expect(await take(['a', 2])).toBe('a');
    expect(await take(['none', 0])).toBe('none');
  });

  test('what the last limit stops does not count against the first', async () => {
    await take(['tight', 1]);
    expect(await take(['wide', 5], ['tight', 1])).toBe('tight');
    expect(await count('wide')).toBe(0);
  });

  test('what is given back can be taken again, and never becomes less than nothing', async () => {
    await take(['back', 1]);
    for (let times = 0; times < 2; times += 1)
      await database.store.write((tx) => tx.messageCounts.giveBack(businessId, DAY, ['back']));
    expect(await count('back')).toBe(0);
    expect(await take(['back', 1])).toBeNull();
    expect(await take(['back', 1])).toBe('back');
  });

  test('two servers at once let no more pass than one', async () => {
    const other = await database.openAnother();
    const stores = [database.store, other];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        (stores[n % 2] ?? other).write((tx) =>
          tx.messageCounts.take(businessId, DAY, [
            { scope: 'rush', most: 25 },
            { scope: `one:${n % 3}`, most: 100 },
          ]),
        ),
      ),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(25);
    expect(await count('rush')).toBe(25);
  });

  describe('days', () => {
    afterAll(() => database.store.write((tx) => tx.messageCounts.forget('2026-06-02')));

    test('are counted apart, name who was busy, and are forgotten', async () => {
      await take(['texts', 9]);
      const { read } = database.store;
      expect(await read.messageCounts.businessesWith('texts', DAY)).toEqual([businessId]);
      expect(await read.messageCounts.businessesWith('texts', '2026-06-02')).toEqual([]);
      expect(await read.messageCounts.count(businessId, '2026-06-02', 'texts')).toBe(0);
    });
  });
});
