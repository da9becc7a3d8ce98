import { AppError } from '../../contract/app-error.ts';
import type { Acceptance, InvitationView, MemberInput } from '../../contract/members.ts';
import type { Role } from '../../ports/members.ts';
import type { SignedIn } from '../../ports/sign-in.ts';
import type { Repositories } from '../../ports/store.ts';
import type { User } from '../../ports/users.ts';
import { present, requireStaff } from '../setup/owned.ts';
import type { AccountDeps } from './deps.ts';
import { invitationMail } from './letters.ts';
import { addLink, openLink, useLink } from './links.ts';
import { listedMember, requireCalendar } from './members.ts';
import type { ListedMember } from './members.ts';
import type { Principal } from './principal.ts';

/** Somebody who was just invited. */
export interface InvitedMember extends ListedMember {
  /** Null when it left by mail: whoever opens it proves to read that address. */
  readonly link: string | null;
}

/**
 * Notes a member and sends them a link, seven days good.
 * @throws AppError `auth.forbidden`, `members.email_taken`, `staff.not_found`
 */
export async function inviteMember(
  deps: AccountDeps,
  principal: Principal,
  input: MemberInput,
): Promise<InvitedMember> {
  requireInviter(principal, input.role);
  requireCalendar(input);
  const { businessId } = principal;
  const id = deps.secrets.newId('mbr');
  const link = await deps.store.write(async (tx) => {
    await requireStaff(tx, businessId, input.staffId === null ? [] : [input.staffId]);
    await tx.members.insert({ ...input, id, businessId, createdAt: deps.clock.now() });
    return addLink(deps, tx, { kind: 'invitation', memberId: id });
  });
  return sendInvitation(deps, { businessId, id, link });
}

/** Sends a new link; the one before stops working. @throws AppError `auth.forbidden`, `members.not_found` */
export async function inviteAgain(
  deps: AccountDeps,
  { principal, id }: { principal: Principal; id: string },
): Promise<InvitedMember> {
  requireInviter(principal, 'staff');
  const { businessId } = principal;
  const link = await deps.store.write(async (tx) => {
    const member = present(await tx.members.byId(businessId, id), 'members.not_found');
    requireInviter(principal, member.role);
    if (member.userId !== null)
      throw new AppError('members.not_found', { message: 'They are here already' });
    return addLink(deps, tx, { kind: 'invitation', memberId: id });
  });
  return sendInvitation(deps, { businessId, id, link });
}

/** @throws AppError `auth.link_not_valid` */
export async function seeInvitation(deps: AccountDeps, token: string): Promise<InvitationView> {
  const { read } = deps.store;
  const { memberId } = await openLink(deps, read, { kind: 'invitation', token });
  const member = present(await read.members.invited(memberId ?? ''), 'auth.link_not_valid');
  const business = present(await read.businesses.byId(member.businessId), 'auth.link_not_valid');
  const { name, email, role } = member;
  return {
    businessId: business.id,
    businessName: business.name,
    name,
    email,
    role,
    hasAccount: (await read.users.byEmail(email)) !== null,
  };
}

/**
 * Lets the person in: a new one with a password, somebody with an account when they are signed in with it.
 * @throws AppError `auth.link_not_valid`, `auth.missing`, `auth.forbidden`, `request.invalid`
 */
export async function acceptInvitation(
  deps: AccountDeps,
  { token, signedIn }: { token: string; signedIn: SignedIn | null },
  given: Acceptance,
): Promise<User> {
  const { email, name, hasAccount } = await seeInvitation(deps, token);
  if (hasAccount) return join(deps, token, async () => ownAccount(signedIn, email));
  const { password } = given;
  if (password === undefined) throw passwordMissing();
  const passwordHash = await deps.signIn.hashPassword(password);
  const user: User = { id: deps.secrets.newId('usr'), email, name: given.name ?? name };
  return join(deps, token, async (tx) => {
    await tx.users.insert({
      ...user,
      passwordHash,
      createdAt: deps.clock.now(),
    });
    return user;
  });
}

async function join(
  deps: AccountDeps,
  token: string,
  userOf: (tx: Repositories) => Promise<User>,
): Promise<User> {
  return deps.store.write(async (tx) => {
    const user = await userOf(tx);
    const { memberId } = await useLink(deps, tx, { kind: 'invitation', token });
    const member = present(await tx.members.invited(memberId ?? ''), 'auth.link_not_valid');
    await tx.members.update(member.businessId, member.id, { userId: user.id });
    return user;
  });
}

function ownAccount(signedIn: SignedIn | null, email: string): User {
  if (signedIn === null) {
    throw new AppError('auth.missing', { message: 'Sign in with the invited address first' });
  }
  if (signedIn.user.email !== email) {
    throw new AppError('auth.forbidden', { message: 'This invitation is for another address' });
  }
  return signedIn.user;
}

// An admin cannot raise somebody above themselves, and a stolen key cannot let anybody in.
function requireInviter({ role, via }: Principal, invited: Role): void {
  const isAllowed =
    via === 'session' && (role === 'owner' || (role === 'admin' && invited !== 'owner'));
  if (!isAllowed) throw new AppError('auth.forbidden', { message: 'You may not invite this role' });
}

async function sendInvitation(
  deps: AccountDeps,
  { businessId, id, link }: { businessId: string; id: string; link: string },
): Promise<InvitedMember> {
  const { store, mail } = deps;
  const member = await listedMember(deps, { businessId, id });
  const business = present(await store.read.businesses.byId(businessId), 'businesses.not_found');
  await mail.send({
    to: member.email,
    locale: business.locale,
    ...invitationMail({ business, name: member.name, link }),
  });
  return { ...member, link: mail.isDelivering ? null : link };
}

function passwordMissing(): AppError {
  return new AppError('request.invalid', {
    details: { fields: { password: { code: 'required', message: 'Choose a password' } } },
  });
}
