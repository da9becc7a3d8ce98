import { AppError } from '../../contract/app-error.ts';
import type { Service } from '../../contract/services.ts';
import type { Staff } from '../../contract/staff.ts';
import type { Widget } from '../../contract/widgets.ts';
import type { Schedule } from '../../domain/availability/types.ts';
import type { Setup } from './load-setup.ts';

/** One service and the people who can be booked for it, in the order ties go to. */
export interface Offer {
  readonly businessId: string;
  readonly businessTimezone: string;
  readonly service: Service;
  readonly people: readonly Person[];
}

export interface Person {
  readonly id: string;
  readonly schedule: Schedule;
}

/** What limits the choice: a widget shows some services and people only; admins see all. */
export type Shelf = Pick<Widget, 'serviceIds' | 'staffIds'>;

export const WHOLE_SHELF: Shelf = { serviceIds: [], staffIds: [] };

/**
 * The offer asked for.
 * @throws AppError `services.not_found`, `staff.not_found` when the shelf does not have it
 */
export function offerOf(
  setup: Setup,
  shelf: Shelf,
  asked: { serviceId: string; staffId?: string | undefined },
): Offer {
  const service = servicesOn(setup, shelf).find(({ id }) => id === asked.serviceId);
  if (service === undefined)
    throw new AppError('services.not_found', { message: 'No such service is offered' });
  const everyone = peopleFor(setup, shelf, service);
  const chosen =
    asked.staffId === undefined ? everyone : everyone.filter(({ id }) => id === asked.staffId);
  if (asked.staffId !== undefined && chosen.length === 0) {
    throw new AppError('staff.not_found', { message: 'Nobody with this id does this service' });
  }
  return {
    businessId: setup.business.id,
    businessTimezone: setup.business.timezone,
    service,
    people: chosen.flatMap((person) => withSchedule(setup, person)),
  };
}

/** The services a shelf shows, by position. */
export function servicesOn({ services }: Setup, shelf: Shelf): Service[] {
  return services.filter(({ id, isActive }) => isActive && isListed(shelf.serviceIds, id));
}

/** Who can be booked for a service, by position. */
export function peopleFor({ staff }: Setup, shelf: Shelf, service: Service): Staff[] {
  return staff.filter(
    ({ id, isActive }) =>
      isActive && isListed(service.staffIds, id) && isListed(shelf.staffIds, id),
  );
}

/** The schedule a person works: their own, else the business's default. */
export function scheduleOf({ schedules }: Setup, person: Staff): Schedule | null {
  const own = schedules.find(({ id }) => id === person.scheduleId);
  return own ?? schedules.find(({ isDefault }) => isDefault) ?? null;
}

function isListed(ids: readonly string[], id: string): boolean {
  return ids.length === 0 || ids.includes(id);
}

// Without any hours a person is never free, and so takes no part.
function withSchedule(setup: Setup, person: Staff): Person[] {
  const schedule = scheduleOf(setup, person);
  return schedule === null ? [] : [{ id: person.id, schedule }];
}
