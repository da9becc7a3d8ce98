import type { Business, BusinessInput, BusinessPatch } from '../../contract/businesses.ts';
import { present } from './owned.ts';
import type { SetupDeps } from './setup-deps.ts';

/** Makes a business. @throws AppError `businesses.slug_taken` */
export async function createBusiness(
  { store, secrets, clock }: SetupDeps,
  input: BusinessInput & { slug: string },
): Promise<Business> {
  const id = secrets.newId('biz');
  return store.write(async (tx) => {
    await tx.businesses.insert({ ...input, id, createdAt: clock.now() });
    return present(await tx.businesses.byId(id), 'businesses.not_found');
  });
}

/** The caller's own business. */
export async function showBusiness({ store }: SetupDeps, businessId: string): Promise<Business> {
  return present(await store.read.businesses.byId(businessId), 'businesses.not_found');
}

/** Changes what the patch names. */
export async function changeBusiness(
  { store }: SetupDeps,
  businessId: string,
  patch: BusinessPatch,
): Promise<Business> {
  return store.write(async (tx) => {
    await tx.businesses.update(businessId, patch);
    await tx.businesses.touchAvailability(businessId);
    return present(await tx.businesses.byId(businessId), 'businesses.not_found');
  });
}
