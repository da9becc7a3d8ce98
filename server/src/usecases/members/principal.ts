import type { ApiKeyScope } from '../../contract/api-keys.ts';
import { AppError } from '../../contract/app-error.ts';
import type { Member, Role } from '../../ports/members.ts';
import type { SignedIn } from '../../ports/sign-in.ts';
import type { Caller } from '../setup/api-keys.ts';
import type { AccountDeps } from './deps.ts';
import { noteSeen } from './note-seen.ts';

/** Whoever asks, whatever the way in. */
export interface Principal {
  readonly businessId: string;
  readonly role: Role;
  /** The person whose calendar a `staff` member is confined to. */
  readonly staffId: string | null;
  readonly scopes: readonly ApiKeyScope[];
  readonly via: 'key' | 'session';
  /** Only with a session. */
  readonly userId?: string;
  /** Only with a key. */
  readonly keyId?: string;
  /** As above. */
  readonly sessionId?: string;
}

/** A key may do what an admin may, as far as its scopes reach. */
export function principalOfKey({ businessId, keyId, scopes }: Caller): Principal {
  return { businessId, scopes, role: 'admin', staffId: null, via: 'key', keyId };
}

/**
 * The part somebody signed in plays in a business. Who belongs to several has to name one.
 * @throws AppError `businesses.not_found`, `request.invalid`
 */
export async function principalOfSession(
  deps: Pick<AccountDeps, 'store' | 'clock'>,
  { user, sessionId }: SignedIn,
  businessId: string | undefined,
): Promise<Principal> {
  const member = chosen(await deps.store.read.members.ofUser(user.id), businessId);
  await noteSeen(deps, member);
  return {
    businessId: member.businessId,
    role: member.role,
    staffId: member.staffId,
    scopes: ['read', 'write'],
    via: 'session',
    userId: user.id,
    sessionId,
  };
}

function chosen(memberships: readonly Member[], businessId: string | undefined): Member {
  const [first, ...others] = memberships;
  const member =
    businessId === undefined ? first : memberships.find((one) => one.businessId === businessId);
  if (member === undefined) throw new AppError('businesses.not_found');
  if (businessId === undefined && others.length > 0) {
    throw new AppError('request.invalid', {
      message: 'Name one of your businesses in the header X-Business',
      details: { fields: { 'X-Business': { code: 'required', message: 'The id of a business' } } },
    });
  }
  return member;
}
