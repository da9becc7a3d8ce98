import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import { packStarts, unpackStarts } from '../../server/src/domain/availability/packed-starts.ts';
import { addDays } from './time/days.ts';

/**
 * The view as a document carries it, cut to fit in one flight of packets: as many days of free times as 400
 * characters hold (the app asks for the rest of the month when it opens), and nothing the style sheet already says.
 */
export function inlinedView(view: WidgetView): WidgetView {
  const today = view.now.slice(0, 10);
  const lasts = DAYS.map((days) => addDays(today, days - 1)).filter((day) => day < view.firstTo);
  const cuts = [view.firstTo, ...lasts].map((firstTo) => ({
    first: firstUntil(view.first, firstTo),
    firstTo,
  }));
  const fitting =
    cuts.find(({ first }) => Object.values(first).join('').length <= MOST) ?? cuts.at(-1);
  return {
    ...view,
    ...fitting,
    theme: { ...view.theme, base: '', light: '', dark: '' },
    // A service that names nobody is done by everybody.
    services: view.services.map((service) =>
      service.staffIds.length === view.staff.length ? { ...service, staffIds: [] } : service,
    ),
  };
}

const MOST = 400;
const DAYS = [28, 21, 14, 10, 7, 5, 3];
const DAY_MS = 864e5;

// Cut generously: the last day ends later the further west the business is.
function firstUntil(first: WidgetView['first'], firstTo: string): WidgetView['first'] {
  const end = Date.parse(firstTo) + 2 * DAY_MS;
  return Object.fromEntries(
    Object.entries(first).map(([id, packed]) => [
      id,
      packStarts(unpackStarts(packed).filter((start) => start < end)),
    ]),
  );
}
