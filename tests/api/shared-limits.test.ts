import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookingBody, writeShop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { startServerProcess } from '../world/server-process.ts';
import type { ServerProcess } from '../world/server-process.ts';

onEachDatabase((database) => {
  describe('two servers', () => {
    const servers: ServerProcess[] = [];
    beforeAll(async () => {
      const env = { RATE_WRITES_PER_ADDRESS: '3' };
      servers.push(
        ...(await Promise.all([
          startServerProcess(database.url, env),
          startServerProcess(database.url, env),
        ])),
      );
    });
    afterAll(() => Promise.all(servers.map((server) => server.stop())));

    // With SQLite there is one process as a rule, and counting in memory costs nothing.
    const isShared = database.dialect === 'postgres';
    test(`count the writes of an address ${isShared ? 'together' : 'each for itself'}`, async () => {
      const shop = await writeShop(database.store, {}, Date.now());
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 5; attempt++) {
        const response = await fetch(
          `${servers[attempt % 2]?.origin}/api/v1/widgets/${shop.widgetKey}/bookings`,
          {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(bookingBody(shop.service, '2001-01-01T10:00:00Z')),
          },
        );
        await response.arrayBuffer();
        statuses.push(response.status);
      }
      expect(statuses).toEqual(isShared ? [422, 422, 422, 429, 429] : [422, 422, 422, 422, 422]);
    });
  });
});
