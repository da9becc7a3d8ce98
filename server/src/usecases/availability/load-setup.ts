import { AppError } from '../../contract/app-error.ts';
import type { Business } from '../../contract/businesses.ts';
import type { ScheduleView } from '../../contract/schedules.ts';
import type { Service } from '../../contract/services.ts';
import type { Staff } from '../../contract/staff.ts';
import type { Repositories } from '../../ports/store.ts';
import type { OwnedWidget } from '../../ports/widgets.ts';

/** All that an owner has set up and that decides free times; the same few queries however much there is. */
export interface Setup {
  readonly business: Business;
  readonly services: readonly Service[];
  readonly staff: readonly Staff[];
  readonly schedules: readonly ScheduleView[];
}

export async function loadSetup(repositories: Repositories, businessId: string): Promise<Setup> {
  const [business, services, staff, schedules] = await Promise.all([
    repositories.businesses.byId(businessId),
    repositories.services.list(businessId),
    repositories.staff.list(businessId),
    repositories.schedules.list(businessId),
  ]);
  if (business === null) throw new AppError('businesses.not_found');
  return { business, services, staff, schedules };
}

/** A widget by its public key. @throws AppError `widgets.not_found` */
export async function loadWidget(repositories: Repositories, key: string): Promise<OwnedWidget> {
  const widget = await repositories.widgets.byKey(key);
  if (widget === null)
    throw new AppError('widgets.not_found', { message: 'No widget has this key' });
  return widget;
}
