import type { Staff, StaffInput, StaffPatch } from '../../contract/staff.ts';
import { present, requireSchedule, wasFound } from './owned.ts';
import type { SetupDeps } from './setup-deps.ts';

/** Everybody, by position. */
export async function listStaff({ store }: SetupDeps, businessId: string): Promise<Staff[]> {
  return store.read.staff.list(businessId);
}

/** One person. @throws AppError `staff.not_found` */
export async function showStaff(
  { store }: SetupDeps,
  businessId: string,
  id: string,
): Promise<Staff> {
  return present(await store.read.staff.byId(businessId, id), 'staff.not_found');
}

/** A new person. @throws AppError `schedules.not_found` */
export async function addStaff(
  { store, secrets }: SetupDeps,
  businessId: string,
  input: StaffInput,
): Promise<Staff> {
  const id = secrets.newId('stf');
  return store.write(async (tx) => {
    await requireSchedule(tx, businessId, input.scheduleId);
    await tx.staff.insert(businessId, { ...input, id });
    await tx.businesses.touchAvailability(businessId);
    return present(await tx.staff.byId(businessId, id), 'staff.not_found');
  });
}

/** Changes what the patch names. */
export async function changeStaff(
  { store }: SetupDeps,
  { businessId, id }: { businessId: string; id: string },
  patch: StaffPatch,
): Promise<Staff> {
  return store.write(async (tx) => {
    wasFound((await tx.staff.byId(businessId, id)) !== null, 'staff.not_found');
    await requireSchedule(tx, businessId, patch.scheduleId);
    await tx.staff.update(businessId, id, patch);
    await tx.businesses.touchAvailability(businessId);
    return present(await tx.staff.byId(businessId, id), 'staff.not_found');
  });
}

/** @throws AppError `staff.in_use` when bookings refer to the person */
export async function removeStaff(
  { store }: SetupDeps,
  businessId: string,
  id: string,
): Promise<void> {
  await store.write(async (tx) => {
    wasFound(await tx.staff.remove(businessId, id), 'staff.not_found');
    await tx.businesses.touchAvailability(businessId);
  });
}
