import { AppError } from '../../contract/app-error.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { Core } from '../core.ts';
import type { Principal } from './principal.ts';

type Read = Pick<Core, 'store'>;

/** The person a `staff` member is confined to; null for those who see everybody. @throws AppError `auth.forbidden` */
export function confinedTo({ role, staffId }: Principal): string | null {
  if (role !== 'staff') return null;
  if (staffId === null) {
    throw new AppError('auth.forbidden', { message: 'This account has no calendar yet' });
  }
  return staffId;
}

/**
 * The person a list or a new entry is for: a `staff` member's own when none is named.
 * @throws AppError `staff.not_found` for a colleague, as if there were none
 */
export function ownPerson(principal: Principal, named: string | undefined): string | undefined {
  const own = confinedTo(principal);
  if (own === null) return named;
  requireSame(named ?? own, own, 'staff.not_found');
  return own;
}

/** The booking as other verbs are told of it. @throws AppError `bookings.not_found` for a colleague's */
export async function requireOwnBooking(
  { store }: Read,
  principal: Principal,
  id: string,
): Promise<{ businessId: string; id: string }> {
  const { businessId } = principal;
  const own = confinedTo(principal);
  if (own !== null) {
    const booking = await store.read.bookings.byId(businessId, id);
    requireSame(booking?.staffId, own, 'bookings.not_found');
  }
  return { businessId, id };
}

/** @throws AppError `time_off.not_found` for a colleague's */
export async function requireOwnTimeOff(
  { store }: Read,
  principal: Principal,
  id: string,
): Promise<void> {
  const own = confinedTo(principal);
  if (own === null) return;
  const rows = await store.read.timeOff.list(principal.businessId, {
    from: 0,
    to: Number.MAX_SAFE_INTEGER,
    staffId: own,
  });
  if (!rows.some((row) => row.id === id)) throw new AppError('time_off.not_found');
}

/** The id of the schedule a person works; null when the business has none. */
export async function scheduleOf(
  { store }: Read,
  businessId: string,
  staffId: string,
): Promise<string | null> {
  const person = await store.read.staff.byId(businessId, staffId);
  if (person === null) return null;
  if (person.scheduleId !== null) return person.scheduleId;
  const schedules = await store.read.schedules.list(businessId);
  return schedules.find(({ isDefault }) => isDefault)?.id ?? null;
}

/** @throws AppError `schedules.not_found` for one the person does not work */
export async function requireOwnSchedule(
  core: Read,
  principal: Principal,
  id: string,
): Promise<void> {
  const own = confinedTo(principal);
  if (own === null) return;
  requireSame(await scheduleOf(core, principal.businessId, own), id, 'schedules.not_found');
}

/**
 * To change hours they must be the person's alone: the default, or hours shared with a colleague, are the owner's to
 * change, and so is which hours are the default.
 * @throws AppError `schedules.not_found`, `auth.forbidden`
 */
export async function requireOwnHours(
  core: Read,
  principal: Principal,
  { id, isDefault }: { id: string; isDefault?: boolean | undefined },
): Promise<void> {
  const own = confinedTo(principal);
  if (own === null) return;
  await requireOwnSchedule(core, principal, id);
  const { read } = core.store;
  const schedule = await read.schedules.byId(principal.businessId, id);
  const people = await read.staff.list(principal.businessId);
  const isShared = people.some((person) => person.scheduleId === id && person.id !== own);
  if (isShared || schedule?.isDefault !== false || isDefault === true) {
    throw new AppError('auth.forbidden', { message: 'Others work these hours too' });
  }
}

function requireSame(asked: string | null | undefined, own: string, code: ErrorCode): void {
  if (asked !== own) throw new AppError(code);
}
