import { AppError } from '../../contract/app-error.ts';
import type { SessionView, UserSessionView } from '../../contract/session.ts';
import type { SignedIn } from '../../ports/sign-in.ts';
import { toWire } from '../wire.ts';
import type { AccountDeps } from './deps.ts';
import { mayOpenBusinesses } from './open-business.ts';

type Deps = Pick<AccountDeps, 'store' | 'isSignUpOpen'>;

/** Who is signed in and where they may work. */
export async function showSession(deps: Deps, { user }: SignedIn): Promise<SessionView> {
  const { read } = deps.store;
  const memberships = await read.members.ofUser(user.id);
  const businesses = await read.businesses.list();
  const byId = new Map(businesses.map((business) => [business.id, business]));
  return {
    user: { id: user.id, name: user.name, email: user.email, hasTwoFactor: user.hasTwoFactor },
    businesses: memberships.flatMap(({ businessId, role, staffId }) => {
      const business = byId.get(businessId);
      if (business === undefined) return [];
      return [{ id: business.id, slug: business.slug, name: business.name, role, staffId }];
    }),
    mayAddBusinesses: await mayOpenBusinesses(deps, read, user),
  };
}

/** The browsers somebody is signed in with. */
export async function listSessions(
  { store }: Pick<AccountDeps, 'store'>,
  { user, sessionId }: SignedIn,
): Promise<UserSessionView[]> {
  const sessions = await store.read.users.sessions(user.id);
  return sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
    ...session,
    createdAt: toWire(createdAt),
    lastSeenAt: toWire(lastSeenAt),
    isCurrent: session.id === sessionId,
  }));
}

/** Signs every other browser out at once. */
export async function endOtherSessions(
  { store }: Pick<AccountDeps, 'store'>,
  { user, sessionId }: SignedIn,
): Promise<void> {
  await store.write((tx) => tx.users.endOtherSessions(user.id, sessionId));
}

/** Signs a browser out at once. @throws AppError `sessions.not_found` */
export async function endSession(
  { store }: Pick<AccountDeps, 'store'>,
  { user }: SignedIn,
  id: string,
): Promise<void> {
  if (!(await store.write((tx) => tx.users.endSession(user.id, id)))) {
    throw new AppError('sessions.not_found');
  }
}
