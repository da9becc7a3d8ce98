import type { Business } from '../../contract/businesses.ts';
import type { SetupInput } from '../../contract/session.ts';
import type { Repositories } from '../../ports/store.ts';
import type { User } from '../../ports/users.ts';
import type { AccountDeps } from './deps.ts';
import { addLink, openLink, useLink } from './links.ts';
import { writeBusiness } from './open-business.ts';

/** A link for whoever makes the first account; null once there is one. */
export async function offerSetup(
  deps: Pick<AccountDeps, 'store' | 'secrets' | 'clock' | 'publicUrl'>,
): Promise<string | null> {
  if ((await deps.store.read.users.first()) !== null) return null;
  return deps.store.write((tx) => addLink(deps, tx, { kind: 'setup' }));
}

/** The businesses that are there already. @throws AppError `auth.link_not_valid` */
export async function seeSetup(deps: AccountDeps, token: string): Promise<Business[]> {
  const { read } = deps.store;
  await openLink(deps, read, { kind: 'setup', token });
  return read.businesses.list();
}

/**
 * Makes the first account and its businesses, and ends every set-up link.
 * @throws AppError `auth.link_not_valid`, `users.email_taken`
 */
export async function setUp(deps: AccountDeps, token: string, input: SetupInput): Promise<User> {
  const { store, secrets, clock, signIn } = deps;
  const { name, email, password, business } = input;
  // Looked at before the password is hashed, which is costly on purpose.
  await openLink(deps, store.read, { kind: 'setup', token });
  const passwordHash = await signIn.hashPassword(password);
  const user: User = { id: secrets.newId('usr'), name, email };
  await store.write(async (tx) => {
    await useLink(deps, tx, { kind: 'setup', token });
    await tx.accountLinks.endAll({ kind: 'setup' });
    await tx.users.insert({
      ...user,
      passwordHash,
      createdAt: clock.now(),
    });
    if (business === undefined) await ownEverything(deps, tx, user);
    else await writeBusiness(deps, tx, { user, input: business });
  });
  return user;
}

async function ownEverything(
  { secrets, clock }: AccountDeps,
  tx: Repositories,
  { id: userId, name, email }: User,
): Promise<void> {
  for (const { id: businessId } of await tx.businesses.list()) {
    const members = await tx.members.list(businessId);
    const known = members.find((member) => member.email === email);
    // The place of an owner who never came, such as a sample business's, is taken.
    for (const other of members) {
      if (other !== known && other.role === 'owner' && other.userId === null) {
        await tx.members.remove(businessId, other.id);
      }
    }
    if (known === undefined) {
      const id = secrets.newId('mbr');
      const createdAt = clock.now();
      await tx.members.insert({
        id,
        businessId,
        email,
        name,
        role: 'owner',
        staffId: null,
        userId,
        createdAt,
      });
    } else {
      await tx.members.update(businessId, known.id, { role: 'owner', userId });
    }
  }
}
