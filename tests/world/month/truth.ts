import type { InventedVisit } from './make-month.ts';

/** What really happened to a widget (or to both) in some days. */
export interface Truth {
  /** Visitors at `load`, `view`, `open`, `service`, `date`, `slot`, `form`, `submit`. */
  readonly steps: readonly number[];
  readonly bookings: number;
  readonly amountMinor: number;
  readonly cancelled: number;
  readonly past: number;
  readonly noShows: number;
  readonly visitorsByDay: Readonly<Record<string, number>>;
  readonly bookingsByDay: Readonly<Record<string, number>>;
  readonly visitorsBySource: Readonly<Record<string, number>>;
  readonly bookingsBySource: Readonly<Record<string, number>>;
  readonly visitorsByCampaign: Readonly<Record<string, number>>;
  readonly visitorsByPage: Readonly<Record<string, number>>;
  readonly visitorsByDevice: Readonly<Record<string, number>>;
  readonly bookingsByDevice: Readonly<Record<string, number>>;
  readonly visitorsByTimezone: Readonly<Record<string, number>>;
  readonly inVain: Readonly<Record<string, number>>;
  /** Visitors who chose a time in an hour or found none in it, and those who found none. */
  readonly wantedHours: Readonly<Record<string, number>>;
  readonly emptyHours: Readonly<Record<string, number>>;
}

/** One booking as it really went. */
export interface TrueBooking {
  readonly visit: InventedVisit;
  readonly start: number;
  /** Null while it stands. */
  readonly cancelledAt: number | null;
  readonly end: 'completed' | 'no_show' | 'ahead';
}

/** The days and widgets to add up; both days included. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly widget: number | null;
  readonly timezone: string;
  readonly price: number;
}

/** Adds up what was invented: a person is one visitor for each day and widget, whatever browser tabs did. */
export function truthOf(
  visits: readonly InventedVisit[],
  bookings: readonly TrueBooking[],
  { from, to, widget, timezone, price }: Asked,
): Truth {
  const { people, made, isIn, isOf } = happenedIn(visits, bookings, { from, to, widget, timezone });
  const dateOf = clockIn(timezone);
  const seen = people.filter(({ depth }) => depth >= 1);
  const due = bookings.filter(
    ({ visit, start, end }) => isOf(visit) && end !== 'ahead' && isIn(start),
  );
  return {
    steps: stepsOf(people),
    bookings: made.length,
    amountMinor: made.length * price,
    cancelled: bookings.filter(
      ({ visit, cancelledAt }) => isOf(visit) && cancelledAt !== null && isIn(cancelledAt),
    ).length,
    past: due.length,
    noShows: due.filter(({ end }) => end === 'no_show').length,
    visitorsByDay: countBy(seen, ({ first }) => first && dateOf(first.at)),
    bookingsByDay: countBy(made, ({ visit }) => dateOf(visit.at)),
    visitorsBySource: countBy(seen, ({ first }) => first?.origin.source),
    bookingsBySource: countBy(made, ({ visit }) => visit.origin.source),
    visitorsByCampaign: countBy(seen, ({ first }) => first?.origin.campaign),
    visitorsByPage: countBy(seen, ({ first }) => pageOf(first)),
    visitorsByDevice: countBy(seen, ({ first }) => first?.device),
    bookingsByDevice: countBy(made, ({ visit }) => visit.device),
    visitorsByTimezone: countBy(seen, ({ first }) => first?.timezone),
    inVain: countBy(
      people.flatMap(({ own }) => [...new Set(own.map(({ inVain }) => inVain))]),
      (name) => name,
    ),
    wantedHours: countBy(
      people.flatMap(({ own }) => [
        ...new Set([...own.flatMap(chosenHour), ...own.flatMap(emptyHours)]),
      ]),
      (name) => name,
    ),
    emptyHours: countBy(
      people.flatMap(({ own }) => [...new Set(own.flatMap(emptyHours))]),
      (name) => name,
    ),
  };
}

/** What really happened to those with one value. */
export type OnlyTruth = Pick<
  Truth,
  'steps' | 'bookings' | 'amountMinor' | 'visitorsByDay' | 'bookingsByDay'
>;

/** The same of those whose first visit of the day, or whose booking's own visit, has one value. */
export function onlyTruthOf(
  visits: readonly InventedVisit[],
  bookings: readonly TrueBooking[],
  { by, value, ...asked }: Asked & { by: 'source' | 'campaign' | 'page' | 'device'; value: string },
): OnlyTruth {
  const dateOf = clockIn(asked.timezone);
  const valueOf = (visit: InventedVisit | undefined) =>
    by === 'page' ? pageOf(visit) : by === 'device' ? visit?.device : visit?.origin[by];
  const happened = happenedIn(visits, bookings, asked);
  const people = happened.people.filter(({ first }) => valueOf(first) === value);
  const made = happened.made.filter(({ visit }) => valueOf(visit) === value);
  return {
    steps: stepsOf(people),
    bookings: made.length,
    amountMinor: made.length * asked.price,
    visitorsByDay: countBy(
      people.filter(({ depth }) => depth >= 1),
      ({ first }) => first && dateOf(first.at),
    ),
    bookingsByDay: countBy(made, ({ visit }) => dateOf(visit.at)),
  };
}

function happenedIn(
  visits: readonly InventedVisit[],
  bookings: readonly TrueBooking[],
  { from, to, widget, timezone }: Omit<Asked, 'price'>,
) {
  const dateOf = clockIn(timezone);
  const isIn = (at: number) => dateOf(at) >= from && dateOf(at) <= to;
  const isOf = (visit: InventedVisit) => widget === null || visit.widget === widget;
  const visitors = Map.groupBy(
    visits.filter((one) => one.kind === 'person' && isOf(one) && isIn(one.at)),
    ({ at, widget: own, address, userAgent }) => [dateOf(at), own, address, userAgent].join(),
  );
  const people = [...visitors.values()].map((own) => ({
    first: own[0],
    depth: Math.max(...own.map(({ depth }) => depth)),
    own,
  }));
  const made = bookings.filter(({ visit }) => isOf(visit) && isIn(visit.at));
  return { people, made, isIn, isOf };
}

function stepsOf(people: readonly { readonly depth: number }[]): number[] {
  return DEPTHS.map((least) => people.filter(({ depth }) => depth >= least).length);
}

// Only loaded, seen, open (at once, in a page), service, times, a time, the form, sent.
const DEPTHS = [0, 1, 1, 2, 3, 4, 5, 7];

function pageOf(visit: InventedVisit | undefined): string | undefined {
  const page = visit?.origin.told.page;
  return page === '/rdv/' ? '/rdv' : page;
}

function emptyHours({ inVain }: InventedVisit): string[] {
  return inVain === 'sat morning' ? ['sat 9', 'sat 10', 'sat 11'] : [];
}

function chosenHour({ depth, chosenDate, chosenHour: hour }: InventedVisit): string[] {
  if (depth < 4) return [];
  const weekday = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][
    new Date(chosenDate).getUTCDay()
  ];
  return [`${weekday} ${hour}`];
}

function countBy<T>(
  things: readonly T[],
  nameOf: (thing: T) => string | null | undefined,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const thing of things) {
    const name = nameOf(thing);
    if (name !== null && name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** The date a calendar on the wall shows. */
function clockIn(timezone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  return (at) => format.format(at);
}
