import { AppError } from '../../contract/app-error.ts';
import type { Instant } from '../../domain/availability/types.ts';
import type { TimeOffRow } from '../../ports/time-off.ts';
import { requireStaff, wasFound } from './owned.ts';
import type { SetupDeps } from './setup-deps.ts';

/** What overlaps the range, oldest first. */
export async function listTimeOff(
  { store }: SetupDeps,
  businessId: string,
  range: { from: Instant; to: Instant; staffId?: string },
): Promise<TimeOffRow[]> {
  return store.read.timeOff.list(businessId, range);
}

/** Takes a person away for a while; bookings made before stay. @throws AppError `staff.not_found` */
export async function addTimeOff(
  { store, secrets }: SetupDeps,
  businessId: string,
  input: Omit<TimeOffRow, 'id'>,
): Promise<TimeOffRow> {
  if (input.end <= input.start) throw endsTooEarly();
  const row = { ...input, id: secrets.newId('off') };
  return store.write(async (tx) => {
    await requireStaff(tx, businessId, [input.staffId]);
    await tx.timeOff.insert(businessId, row);
    await tx.businesses.touchAvailability(businessId);
    return row;
  });
}

/** @throws AppError `time_off.not_found` */
export async function removeTimeOff(
  { store }: SetupDeps,
  businessId: string,
  id: string,
): Promise<void> {
  await store.write(async (tx) => {
    wasFound(await tx.timeOff.remove(businessId, id), 'time_off.not_found');
    await tx.businesses.touchAvailability(businessId);
  });
}

function endsTooEarly(): AppError {
  return new AppError('request.invalid', {
    details: { fields: { end: { code: 'invalid', message: 'Must be after start' } } },
  });
}
