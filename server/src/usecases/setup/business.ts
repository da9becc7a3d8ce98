import { AppError } from '../../contract/app-error.ts';
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

/** Changes what the patch names. @throws AppError `request.invalid` when its own language is not offered */
export async function changeBusiness(
  { store }: SetupDeps,
  businessId: string,
  patch: BusinessPatch,
): Promise<Business> {
  return store.write(async (tx) => {
    const before = present(await tx.businesses.byId(businessId), 'businesses.not_found');
    checkLanguages({
      locale: patch.locale ?? before.locale,
      languages: patch.languages === undefined ? before.languages : patch.languages,
    });
    await tx.businesses.update(businessId, patch);
    await tx.businesses.touchAvailability(businessId);
    return present(await tx.businesses.byId(businessId), 'businesses.not_found');
  });
}

// Messages are written in it, and whoever speaks none of the others reads it.
function checkLanguages({ languages, locale }: Pick<Business, 'locale' | 'languages'>): void {
  if (languages === null || languages.includes(locale)) return;
  throw new AppError('request.invalid', {
    details: {
      fields: { locale: { code: 'invalid', message: 'One of the languages that are offered' } },
    },
  });
}
