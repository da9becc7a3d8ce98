import type { Handle } from './handle.ts';
import { hot } from './hot.ts';

/** Lists of what owners set up, by name and business, with the version they were read at. */
export type Memory = Map<string, { readonly version: number; readonly list: readonly unknown[] }>;

const MOST = 3_000;

/**
 * A list as it was read before, while the business's set-up version is still the same: people book a thousand times
 * for each time hours change. Only readers outside transactions add to the memory, because what a transaction sees
 * may never be committed.
 */
export async function remembered<Item>(
  handle: Handle,
  wanted: { name: string; businessId: string },
  load: () => Promise<Item[]>,
): Promise<Item[]> {
  const { memory } = handle;
  const version = await versionOnce(handle, wanted.businessId);
  const key = `${wanted.name} ${wanted.businessId}`;
  const known = memory.lists.get(key);
  // @NOTE a name stands for one kind of item: each repository has its own.
  if (known?.version === version) return [...known.list] as Item[];
  const list = await load();
  if (memory.looking === null) {
    if (memory.lists.size >= MOST) memory.lists.clear();
    memory.lists.set(key, { version, list });
  }
  return [...list];
}

/** Lists that one transaction asks for in the same breath share one look. */
function versionOnce(handle: Handle, businessId: string): Promise<number> {
  const { looking } = handle.memory;
  // Outside a transaction the look of somebody else may be older than the question.
  if (looking === null) return setupVersion(handle, businessId);
  const known = looking.get(businessId);
  if (known !== undefined) return known;
  const look = setupVersion(handle, businessId).finally(() => looking.delete(businessId));
  looking.set(businessId, look);
  return look;
}

async function setupVersion(handle: Handle, businessId: string): Promise<number> {
  const { rows } = await hot(handle, 'setup version', {
    build: () =>
      handle.db.selectFrom('businesses').select('setup_version').where('id', '=', businessId),
    values: [businessId],
  });
  return rows[0]?.setup_version ?? 0;
}
