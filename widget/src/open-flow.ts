import type { ShownService, ShownStaff } from '@bookingsaas/server/contract/widgets';
import type { Wish } from './app-options.ts';
import type { VisitView } from './visit-view.ts';
import type { Flow } from './flow.ts';

/**
 * The state a widget opens in: the service step is skipped when there is only one, when the page named one, and where
 * the owner wants the calendar first. What the visitor is called comes later, see `fill-in.ts`.
 */
export function openFlow(view: VisitView, prefill: Wish, timezone: string): Flow {
  const { services, firstScreen } = view;
  const service =
    named(services, prefill.service) ??
    (firstScreen === 'calendar' || (firstScreen !== 'times' && services.length === 1)
      ? services[0]
      : undefined);
  const staff = service && named(staffOf(view, service), prefill.staff);
  return {
    step: { at: service ? 'time' : 'service' },
    service: service?.id ?? null,
    staff: staff?.id ?? null,
    month: null,
    day: null,
    cursor: null,
    start: null,
    zone: timezone,
    draft: {
      name: '',
      email: '',
      phone: '',
      country: view.business.country,
      answers: {},
      isConsenting: false,
    },
  };
}

/** The people who do a service; a service that names nobody is done by everybody. */
export function staffOf(view: VisitView, service: ShownService): readonly ShownStaff[] {
  return service.staffIds[0]
    ? view.staff.filter((person) => service.staffIds.includes(person.id))
    : view.staff;
}

function named<Thing extends ShownStaff>(
  things: readonly Thing[],
  wish: string | undefined,
): Thing | undefined {
  return wish === undefined
    ? undefined
    : things.find((thing) => thing.id === wish || thing.name.toLowerCase() === wish.toLowerCase());
}
