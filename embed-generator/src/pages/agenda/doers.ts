import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';

/** Who offers a service; a service that names nobody is everybody's. */
export function doersOf(service: Service | undefined, people: readonly Staff[]): readonly Staff[] {
  const active = people.filter(({ isActive }) => isActive);
  if (service === undefined || service.staffIds.length === 0) return active;
  return active.filter(({ id }) => service.staffIds.includes(id));
}
