import { liveChange } from '@bookingsaas/server/contract/live';
import { createSecrets } from '@bookingsaas/server/integrations/system/secrets';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeShop } from '../../world/builders.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { startServerProcess } from '../../world/server-process.ts';
import type { ServerProcess } from '../../world/server-process.ts';
import { withId } from './front-desk.ts';

onEachDatabase((database) => {
  describe('two servers that somebody watches', () => {
    let servers: [ServerProcess, ServerProcess];
    beforeEach(async () => {
      servers = [await startServerProcess(database.url), await startServerProcess(database.url)];
    }, 60_000);
    afterEach(() => Promise.all(servers.map((server) => server.stop())));

    test('tell of a booking, and end their streams when they are told to stop', async () => {
      const shop = await writeShop(database.store, {}, Date.now());
      const clock = { now: () => Date.now() };
      const deps = { store: database.store, secrets: createSecrets('only for tests'), clock };
      const grant = { name: 'Watch', scopes: ['read', 'write'] as ('read' | 'write')[] };
      const { secret } = await createApiKey(deps, shop.businessId, grant);
      const [here, there] = servers;
      const near = await watch(here, secret);
      const far = await watch(there, secret);
      const answer = await fetch(`${here.origin}/api/v1/bookings`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({
          service: shop.service,
          staff: Object.values(shop.people)[0],
          start: '2040-01-02T10:00:00Z',
          customer: { name: 'Paul Roy' },
        }),
      });
      const { id } = withId.parse(await answer.json());
      expect(dataOf(await near.next())).toEqual({ kind: 'created', bookingId: id, revision: 0 });
      // Two processes on one SQLite file are not a way to run this; on Postgres they are.
      if (database.dialect === 'postgres') {
        const changed = { kind: 'changed', bookingId: null, revision: null };
        expect(dataOf(await far.next())).toEqual(changed);
      }

      const codes = Promise.all(servers.map((server) => server.stop()));
      // Here too a version that grew is noticed, a few seconds after the booking itself was told.
      await ended(near);
      // A server that has to give up on somebody ends with another code.
      expect(await codes).toEqual([0, 0]);
    }, 60_000);
  });
});

async function watch(
  server: ServerProcess,
  secret: string,
): Promise<{ next(): Promise<string | undefined> }> {
  const answer = await fetch(`${server.origin}/api/v1/live`, {
    headers: { Authorization: `Bearer ${secret}` },
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader?.read())?.value;
  expect(await next()).toContain('event: ready');
  return { next };
}

/** Never returns while the stream is open. */
async function ended({ next }: { next(): Promise<string | undefined> }): Promise<void> {
  while ((await next()) !== undefined);
}

function dataOf(event: string | undefined): unknown {
  const data = /^data: (?<data>.*)$/mu.exec(event ?? '')?.groups?.['data'];
  return liveChange.parse(JSON.parse(data ?? 'null'));
}
