import { AppError } from '../../contract/app-error.ts';
import { takeOff } from '../../domain/waitlist/transitions.ts';
import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { Repositories } from '../../ports/store.ts';
import { saveAfter } from './after-change.ts';
import type { WaitlistDeps } from './deps.ts';

/** Leaves the list by the link; a second time changes nothing. @throws AppError `waitlist.not_found` */
export async function leaveWaitlist(deps: WaitlistDeps, token: string): Promise<void> {
  await deps.store.write(async (tx) => {
    await off(deps, tx, { before: await findByToken(deps, tx, token), by: 'left' });
  });
  deps.wakeOutbox();
}

/** Takes somebody off in the console; a second time changes nothing. @throws AppError `waitlist.not_found` */
export async function removeFromWaitlist(
  deps: WaitlistDeps,
  businessId: string,
  id: string,
): Promise<void> {
  await deps.store.write(async (tx) => {
    const before = await tx.waitlist.byId(businessId, id);
    if (before === null) throw notFound();
    await off(deps, tx, { before, by: 'removed' });
  });
  deps.wakeOutbox();
}

/** The entry behind a link. @throws AppError `waitlist.not_found` */
export async function findByToken(
  { secrets }: Pick<WaitlistDeps, 'secrets'>,
  repositories: Repositories,
  token: string,
): Promise<WaitlistEntry> {
  const entry = await repositories.waitlist.byTokenHash(secrets.hash(token));
  if (entry === null) throw notFound();
  return entry;
}

async function off(
  deps: WaitlistDeps,
  tx: Repositories,
  { before, by }: { before: WaitlistEntry; by: 'left' | 'removed' },
): Promise<void> {
  const after = takeOff(before, by, deps.clock.now());
  if (after !== null) await saveAfter(deps, tx, { before, after });
}

function notFound(): AppError {
  return new AppError('waitlist.not_found', { message: 'Nobody waits by this name' });
}
