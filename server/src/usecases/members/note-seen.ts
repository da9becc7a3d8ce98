import type { Member } from '../../ports/members.ts';
import type { AccountDeps } from './deps.ts';

const QUARTER = 15 * 60_000;

/** Notes that a member works here now, at most once in a quarter of an hour. A note that fails stops nobody. */
export async function noteSeen(
  { store, clock }: Pick<AccountDeps, 'store' | 'clock'>,
  { id, lastSeenAt }: Member,
): Promise<void> {
  const now = clock.now();
  if (lastSeenAt !== null && now - lastSeenAt < QUARTER) return;
  await store.write((tx) => tx.members.markSeen(id, now)).catch(() => undefined);
}
