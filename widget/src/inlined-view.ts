import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import { packStarts, unpackStarts } from '../../server/src/domain/availability/packed-starts.ts';
import { addDays } from './time/days.ts';
import type { VisitView } from './visit-view.ts';

/**
 * The view as a document carries it, cut to fit in one flight of packets: as many days of free times as 400
 * characters hold (the app asks for the rest of the month when it opens), and nothing that the document itself settles.
 * A page that opens with the times of one service (`opened`) carries no others.
 */
export function inlinedView(view: WidgetView, opened: string | null = null): VisitView {
  const today = view.now.slice(0, 10);
  const own = opened === null ? undefined : view.first[opened];
  const starts = opened === null || own === undefined ? view.first : { [opened]: own };
  const lasts = DAYS.map((days) => addDays(today, days - 1)).filter((day) => day < view.firstTo);
  const cuts = [view.firstTo, ...lasts].map((firstTo) => ({
    first: firstUntil(starts, firstTo),
    firstTo,
  }));
  const isAlone = view.services.length === 1;
  const most = own === undefined ? MOST : isAlone ? MOST_ALONE : MOST_OPENED;
  const fitting = cuts.find(({ first }) => Object.values(first).join('').length <= most) ??
    cuts.at(-1) ?? { first: {}, firstTo: view.firstTo };
  const { key, openDays, staff, now, firstScreen, prefillsFromAddress, redirectUrl, waitlist } =
    view;
  const { locale: _, email: __, ...business } = view.business;
  return {
    key,
    business,
    openDays,
    theme: { density: view.theme.density },
    ...(firstScreen !== 'services' && { firstScreen }),
    ...(!prefillsFromAddress && { prefillsFromAddress }),
    ...(redirectUrl !== null && { redirectUrl }),
    ...(waitlist && { waitlist }),
    ...(view.variant !== undefined && { variant: view.variant }),
    // A service that names nobody is done by everybody.
    services: view.services.map((service) =>
      service.staffIds.length === staff.length ? { ...service, staffIds: [] } : service,
    ),
    staff,
    ...fitting,
    now,
  };
}

const MOST = 400;
// A month that is already drawn takes its room too, and so do other services.
const MOST_ALONE = 100;
const MOST_OPENED = 60;
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
