import { AppError } from '../../contract/app-error.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { Repositories } from '../../ports/store.ts';

/** Refuses a person who is not this business's, as if there were none. */
export async function requireStaff(
  tx: Repositories,
  businessId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const own = new Set((await tx.staff.list(businessId)).map((person) => person.id));
  if (!ids.every((id) => own.has(id))) throw new AppError('staff.not_found');
}

/** Refuses a service that is not this business's, as if there were none. */
export async function requireServices(
  tx: Repositories,
  businessId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const own = new Set((await tx.services.list(businessId)).map((service) => service.id));
  if (!ids.every((id) => own.has(id))) throw new AppError('services.not_found');
}

/** Refuses a schedule that is not this business's, as if there were none. */
export async function requireSchedule(
  tx: Repositories,
  businessId: string,
  id: string | null | undefined,
): Promise<void> {
  if (id === null || id === undefined) return;
  present(await tx.schedules.byId(businessId, id), 'schedules.not_found');
}

/** The value, or the refusal when there is none. */
export function present<T>(value: T | null | undefined, code: ErrorCode): T {
  if (value === null || value === undefined) throw new AppError(code);
  return value;
}

/** Refuses when the repository found nothing to change. */
export function wasFound(isFound: boolean, code: ErrorCode): void {
  if (!isFound) throw new AppError(code);
}
