import type { ShownService, ShownStaff, WidgetView } from '@bookingsaas/server/contract/widgets';
import type { Prefill } from './app-options.ts';
import type { Flow } from './flow.ts';

/** The state a widget opens in: the service step is skipped when there is only one or when the page named one. */
export function openFlow(view: WidgetView, prefill: Prefill, timezone: string): Flow {
  const service =
    view.services.length === 1 ? view.services[0] : named(view.services, prefill.service);
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
      name: prefill.name ?? '',
      email: prefill.email ?? '',
      phone: prefill.phone ?? '',
      country: view.business.country,
      answers: prefill.answers ?? {},
      isConsenting: false,
    },
  };
}

/** The people who do a service; a service that names nobody is done by everybody. */
export function staffOf(view: WidgetView, service: ShownService): readonly ShownStaff[] {
  return service.staffIds.length > 0
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
