import { AppError } from '../../contract/app-error.ts';
import type { ConnectionDeps } from '../connections/deps.ts';
import { revokeGrant } from '../connections/revoke-grant.ts';
import { requireOwner } from '../members/members.ts';
import type { Principal } from '../members/principal.ts';

/**
 * Deletes a business with everything in it, for good; nobody is told. Its owner writes its name, so that it is this one.
 * Once it is gone Google is asked to forget its permission too; when Google does not answer, the owner can withdraw it
 * there.
 * @throws AppError `auth.forbidden`, `businesses.not_found`
 */
export async function removeBusiness(
  { store, google, secretBox }: Pick<ConnectionDeps, 'store' | 'google' | 'secretBox'>,
  principal: Principal,
  name: string,
): Promise<void> {
  requireOwner(principal);
  const connections = await store.write(async (tx) => {
    const business = await tx.businesses.byId(principal.businessId);
    if (business === null || business.name.trim() !== name.trim()) {
      throw new AppError('businesses.not_found', { message: 'Write the name of the business' });
    }
    const connected = await tx.connections.list(business.id);
    await tx.businesses.remove(business.id);
    return connected;
  });
  if (google === null) return;
  await Promise.all(connections.map((one) => revokeGrant({ secretBox }, google, one)));
}
