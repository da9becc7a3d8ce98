import { AppError } from '../../contract/app-error.ts';
import { requireOwner } from '../members/members.ts';
import type { Principal } from '../members/principal.ts';
import type { SetupDeps } from './setup-deps.ts';

/**
 * Deletes a business with everything in it, for good; nobody is told. Its owner writes its name, so that it is this one.
 * @throws AppError `auth.forbidden`, `businesses.not_found`
 */
export async function removeBusiness(
  { store }: Pick<SetupDeps, 'store'>,
  principal: Principal,
  name: string,
): Promise<void> {
  requireOwner(principal);
  await store.write(async (tx) => {
    const business = await tx.businesses.byId(principal.businessId);
    if (business === null || business.name.trim() !== name.trim()) {
      throw new AppError('businesses.not_found', { message: 'Write the name of the business' });
    }
    await tx.businesses.remove(business.id);
  });
}
