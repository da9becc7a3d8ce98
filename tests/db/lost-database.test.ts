import { openStore } from '@bookingsaas/server/db/open-store';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emptyDatabase } from '../world/databases.ts';
import { openSalon } from './salon.ts';

let url: string;
let store: OpenedStore;

beforeAll(async () => {
  ({ url } = await emptyDatabase('postgres'));
  store = await openStore({ url });
  await store.migrate();
});
afterAll(() => store.close());

test('a write whose Postgres restarts is told so and keeps nothing, and the server goes on by itself', async () => {
  const { businessId } = await openSalon(store);
  const writing = store.write(async (tx) => {
    await tx.businesses.touchAvailability(businessId);
    await endConnections();
    await tx.businesses.touchAvailability(businessId);
  });
  await expect(writing).rejects.toMatchObject({ code: 'server.unavailable' });
  await vi.waitFor(() => store.write((tx) => tx.businesses.touchAvailability(businessId)));
  await vi.waitFor(() => store.ping());
  expect(await store.read.businesses.availabilityVersion(businessId)).toBe(1);
});

/** As when Postgres restarts: every connection but the one that asks is closed. */
async function endConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
  `);
  await client.end();
}
