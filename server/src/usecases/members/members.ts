import { AppError } from '../../contract/app-error.ts';
import type { MemberChange, MemberInput } from '../../contract/members.ts';
import type { Member } from '../../ports/members.ts';
import type { Repositories } from '../../ports/store.ts';
import { present, requireStaff, wasFound } from '../setup/owned.ts';
import type { AccountDeps } from './deps.ts';
import type { Principal } from './principal.ts';

/** A member, and until when their invitation can be accepted. */
export interface ListedMember extends Member {
  readonly invitationEndsAt: number | null;
}

/** Everybody who may sign in or was invited to. */
export async function listMembers(
  { store, clock }: Pick<AccountDeps, 'store' | 'clock'>,
  businessId: string,
): Promise<ListedMember[]> {
  const { members, accountLinks } = store.read;
  const all = await members.list(businessId);
  const invited = all.filter(({ userId }) => userId === null).map(({ id }) => id);
  const ends = await accountLinks.invitationEnds(invited);
  const now = clock.now();
  return all.map((member) => {
    const end = ends.get(member.id) ?? null;
    return { ...member, invitationEndsAt: end === null || end <= now ? null : end };
  });
}

/** @throws AppError `members.not_found` */
export async function listedMember(
  deps: Pick<AccountDeps, 'store' | 'clock'>,
  { businessId, id }: { businessId: string; id: string },
): Promise<ListedMember> {
  const all = await listMembers(deps, businessId);
  return present(all.find((member) => member.id === id) ?? null, 'members.not_found');
}

/**
 * Changes what a member may do. @throws AppError `auth.forbidden`, `members.not_found`, `members.last_owner`,
 *   `staff.not_found`
 */
export async function changeMember(
  deps: Pick<AccountDeps, 'store' | 'clock'>,
  { principal, id }: { principal: Principal; id: string },
  change: MemberChange,
): Promise<ListedMember> {
  requireOwner(principal);
  const { businessId } = principal;
  await deps.store.write(async (tx) => {
    await tx.members.lock(businessId);
    const before = present(await tx.members.byId(businessId, id), 'members.not_found');
    const after = {
      role: change.role ?? before.role,
      staffId: change.staffId === undefined ? before.staffId : change.staffId,
    };
    requireCalendar(after);
    await requireStaff(
      tx,
      businessId,
      change.staffId === undefined || change.staffId === null ? [] : [change.staffId],
    );
    if (after.role !== 'owner') await requireAnotherOwner(tx, before);
    const { role, staffId } = change;
    await tx.members.update(businessId, id, {
      ...(role === undefined ? {} : { role }),
      ...(staffId === undefined ? {} : { staffId }),
    });
  });
  return listedMember(deps, { businessId, id });
}

/** The person loses the business at once. @throws AppError `auth.forbidden`, `members.not_found`, `members.last_owner` */
export async function removeMember(
  { store }: Pick<AccountDeps, 'store'>,
  { principal, id }: { principal: Principal; id: string },
): Promise<void> {
  requireOwner(principal);
  const { businessId } = principal;
  await store.write(async (tx) => {
    await tx.members.lock(businessId);
    await requireAnotherOwner(
      tx,
      present(await tx.members.byId(businessId, id), 'members.not_found'),
    );
    wasFound(await tx.members.remove(businessId, id), 'members.not_found');
  });
}

/** A `staff` member without a person would see nothing. @throws AppError `request.invalid` */
export function requireCalendar({ role, staffId }: Pick<MemberInput, 'role' | 'staffId'>): void {
  if (role !== 'staff' || staffId !== null) return;
  throw new AppError('request.invalid', {
    details: {
      fields: { staffId: { code: 'required', message: 'Whose calendar the person sees' } },
    },
  });
}

/** @throws AppError `auth.forbidden` */
export function requireOwner({ role, via }: Principal): void {
  if (role === 'owner' && via === 'session') return;
  throw new AppError('auth.forbidden', { message: 'Only an owner who is signed in may do this' });
}

/** Somebody who can sign in has to be left who may do everything. */
async function requireAnotherOwner(tx: Repositories, member: Member): Promise<void> {
  if (member.role !== 'owner' || member.userId === null) return;
  const all = await tx.members.list(member.businessId);
  const isAnother = all.some(
    ({ id, role, userId }) => role === 'owner' && userId !== null && id !== member.id,
  );
  if (!isAnother) {
    throw new AppError('members.last_owner', { message: 'Make somebody else owner first' });
  }
}
