import { expect, test } from 'vitest';
import { emptyDatabase } from '../world/databases.ts';
import { startServerProcess } from '../world/server-process.ts';

test('a server that is asked on and on over open connections still stops, in good order', async () => {
  const database = await emptyDatabase('sqlite');
  const server = await startServerProcess(database.url);
  let answered = 0;
  const askOnAndOn = async () => {
    for (;;) {
      const answer = await fetch(`${server.origin}/readyz`).catch(() => null);
      if (answer === null) return;
      await answer.text();
      answered += 1;
    }
  };
  const visitors = [askOnAndOn(), askOnAndOn(), askOnAndOn()];
  await expect.poll(() => answered, { timeout: 20_000 }).toBeGreaterThan(10);
  expect(await server.stop()).toBe(0);
  await Promise.all(visitors);
  database.remove();
});
