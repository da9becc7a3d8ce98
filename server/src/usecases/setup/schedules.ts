import type {
  OverridesPatch,
  ScheduleChange,
  ScheduleInput,
  ScheduleView,
} from '../../contract/schedules.ts';
import type { WallWindow } from '../../domain/availability/types.ts';
import { present, wasFound } from './owned.ts';
import type { SetupDeps } from './setup-deps.ts';

/** Every schedule with its overrides. */
export async function listSchedules(
  { store }: SetupDeps,
  businessId: string,
): Promise<ScheduleView[]> {
  return store.read.schedules.list(businessId);
}

/** One schedule. @throws AppError `schedules.not_found` */
export async function showSchedule(
  { store }: SetupDeps,
  businessId: string,
  id: string,
): Promise<ScheduleView> {
  return present(await store.read.schedules.byId(businessId, id), 'schedules.not_found');
}

/** A new schedule; made the default, it takes that from the one before. */
export async function addSchedule(
  { store, secrets }: SetupDeps,
  businessId: string,
  input: ScheduleInput,
): Promise<ScheduleView> {
  const id = secrets.newId('sch');
  return store.write(async (tx) => {
    await tx.schedules.insert(businessId, { ...input, id });
    await tx.businesses.touchAvailability(businessId);
    return present(await tx.schedules.byId(businessId, id), 'schedules.not_found');
  });
}

/** Changes what the patch names; weekdays that are not named keep their hours. */
export async function changeSchedule(
  { store }: SetupDeps,
  { businessId, id }: { businessId: string; id: string },
  { weekly, ...rest }: ScheduleChange,
): Promise<ScheduleView> {
  return store.write(async (tx) => {
    const before = present(await tx.schedules.byId(businessId, id), 'schedules.not_found');
    await tx.schedules.update(businessId, id, {
      ...rest,
      ...(weekly === undefined ? {} : { weekly: { ...before.weekly, ...named(weekly) } }),
    });
    await tx.businesses.touchAvailability(businessId);
    return present(await tx.schedules.byId(businessId, id), 'schedules.not_found');
  });
}

/** Forgets a schedule; its people work the default one. */
export async function removeSchedule(
  { store }: SetupDeps,
  businessId: string,
  id: string,
): Promise<void> {
  await store.write(async (tx) => {
    wasFound(await tx.schedules.remove(businessId, id), 'schedules.not_found');
    await tx.businesses.touchAvailability(businessId);
  });
}

/** Hours of one date instead of the weekly ones; none closes the day. */
export async function overrideDate(
  { store }: SetupDeps,
  { businessId, id, date }: DateOfSchedule,
  windows: readonly WallWindow[],
): Promise<ScheduleView> {
  return store.write(async (tx) => {
    const isFound = await tx.schedules.putOverride(businessId, id, date, windows);
    wasFound(isFound, 'schedules.not_found');
    await tx.businesses.touchAvailability(businessId);
    return present(await tx.schedules.byId(businessId, id), 'schedules.not_found');
  });
}

/** Gives the date its weekly hours back; nothing to do when it had no others. */
export async function clearOverride(
  { store }: SetupDeps,
  { businessId, id, date }: DateOfSchedule,
): Promise<void> {
  await store.write(async (tx) => {
    wasFound((await tx.schedules.byId(businessId, id)) !== null, 'schedules.not_found');
    await tx.schedules.removeOverride(businessId, id, date);
    await tx.businesses.touchAvailability(businessId);
  });
}

/** Hours of many dates at once, or their weekly hours back: all of them, or none. */
export async function overrideDates(
  { store }: SetupDeps,
  { businessId, id }: { businessId: string; id: string },
  { dates }: OverridesPatch,
): Promise<ScheduleView> {
  return store.write(async (tx) => {
    wasFound((await tx.schedules.byId(businessId, id)) !== null, 'schedules.not_found');
    for (const [date, windows] of Object.entries(dates)) {
      if (windows === null) await tx.schedules.removeOverride(businessId, id, date);
      else await tx.schedules.putOverride(businessId, id, date, windows);
    }
    await tx.businesses.touchAvailability(businessId);
    return present(await tx.schedules.byId(businessId, id), 'schedules.not_found');
  });
}

interface DateOfSchedule {
  readonly businessId: string;
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

function named<T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // @NOTE filtering by value cannot be expressed to Object.fromEntries.
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
