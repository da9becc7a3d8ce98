import { addTo } from '../domain/analytics/tally.ts';
import type { Tally } from '../domain/analytics/tally.ts';
import type { BookingCounts, VisitCounts } from '../domain/analytics/types.ts';
import { addDays, weekdayOf } from '../domain/time/local-date.ts';
import { localDateOf } from '../domain/time/wall-time.ts';
import type { ZoneTable } from '../domain/time/zone.ts';
import type { Clock } from '../ports/clock.ts';
import { ALL_WIDGETS } from '../ports/day-counts.ts';
import type { Store } from '../ports/store.ts';
import { salonLumiere } from './salon-lumiere.ts';

const DAYS = 56;
/** Beyond what counting looks back. */
const BEYOND_LOOK_BACK_MS = 120_001;
const VISITORS = { mon: 24, tue: 62, wed: 74, thu: 86, fri: 92, sat: 108, sun: 58 } as const;

/**
 * Invents two months of statistics for the sample salon, so that its page shows something: the same for the same day, up
 * to yesterday. The mark `demo` says until when they are invented; whatever is counted afterwards is real.
 */
export async function seedDemoStatistics({
  store,
  clock,
  zones,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly zones: ZoneTable;
}): Promise<void> {
  const business = await store.read.businesses.bySlug(salonLumiere.slug);
  if (business === null) return;
  const services = (await store.read.services.list(business.id)).filter(({ price }) => price);
  const staff = await store.read.staff.list(business.id);
  const today = localDateOf(clock.now(), zones.of(business.timezone));
  await store.write(async (tx) => {
    for (let back = 1; back <= DAYS; back += 1) {
      const day = addDays(today, -back);
      const visits = visitsOf(
        day,
        services.map(({ id }) => id),
      );
      const bookings = bookingsOf(day, {
        services: services.map(({ id, price }) => ({ id, amount: price?.amountMinor ?? 0 })),
        staff: staff.map(({ id }) => id),
      });
      for (const widgetKey of [ALL_WIDGETS, salonLumiere.widget.key]) {
        const place = { businessId: business.id, widgetKey, day };
        await tx.dayCounts.putVisits(place, visits);
        await tx.dayCounts.putBookings(place, bookings);
      }
    }
    await tx.dayCounts.putMark('demo', clock.now());
    // The sample bookings were all made within three days, which would look like a rush.
    await tx.dayCounts.putMark('bookings', clock.now() + BEYOND_LOOK_BACK_MS);
  });
}

function visitsOf(day: string, services: readonly string[]): Tally<VisitCounts> {
  const tally: Tally<VisitCounts> = new Map();
  const visitors = visitorsOn(day);
  addTo(tally, ['total', ''], reached(visitors));
  for (const [dimension, shares] of SHARES) {
    for (const { value, visits, bookings } of shares)
      addTo(tally, [dimension, value], reached(Math.round(visitors * visits), bookings / visits));
  }
  for (const [place, id] of services.entries())
    addTo(tally, ['service', id], {
      ...NOBODY,
      services: Math.round((visitors * 0.3) / (place + 1)),
    });
  for (const [name, share, isEmpty] of HOURS) {
    const wanted = Math.round(visitors * share);
    addTo(tally, ['hour', name], { ...NOBODY, views: wanted, unmet: isEmpty ? wanted : 0 });
  }
  addTo(tally, ['unmet_part', 'sat morning'], { ...NOBODY, unmet: Math.round(visitors * 0.02) });
  addTo(tally, ['unmet_part', 'thu evening'], { ...NOBODY, unmet: Math.round(visitors * 0.012) });
  addTo(tally, ['unmet_part', 'mon'], { ...NOBODY, unmet: Math.round(visitors * 0.011) });
  addTo(tally, ['side', 'unmet'], { ...NOBODY, views: Math.round(visitors * 0.043) });
  addTo(tally, ['side', 'next_month'], { ...NOBODY, views: Math.round(visitors * 0.12) });
  return tally;
}

function bookingsOf(
  day: string,
  {
    services,
    staff,
  }: { services: readonly { id: string; amount: number }[]; staff: readonly string[] },
): Tally<BookingCounts> {
  const tally: Tally<BookingCounts> = new Map();
  const made = Math.round(visitorsOn(day) * 0.098);
  for (let index = 0; index < made; index += 1) {
    const chosen = services[(noise(day, index) * services.length) | 0];
    const counts = { bookings: 1, priced: 1, amount: chosen?.amount ?? 0 };
    addTo(tally, ['total', ''], counts);
    for (const [place, [dimension, shares]] of SHARES.entries()) {
      const picked = pick(shares, noise(day, index + 50 + place * 1_000));
      if (picked !== null) addTo(tally, [dimension, picked], counts);
    }
    if (chosen !== undefined) addTo(tally, ['service', chosen.id], counts);
    const person = staff[index % staff.length];
    if (person !== undefined) addTo(tally, ['staff', person], counts);
    addTo(
      tally,
      ['hour', HOURS[(noise(day, index + 90) * HOURS.length) | 0]?.[0] ?? 'tue 10'],
      counts,
    );
    addTo(tally, ['lead', LEADS[(noise(day, index + 130) * LEADS.length) | 0] ?? '1'], counts);
    addTo(tally, ['lead_days', ''], { ...counts, bookings: 5 });
  }
  const outcome = (value: string, bookings: number) =>
    bookings > 0 && addTo(tally, ['outcome', value], { bookings, priced: 0, amount: 0 });
  outcome('past', Math.max(0, made - 1));
  outcome('no_show', noise(day, 7) < 0.25 ? 1 : 0);
  outcome('cancelled', noise(day, 8) < 0.4 ? 1 : 0);
  outcome('moved', noise(day, 9) < 0.3 ? 1 : 0);
  return tally;
}

const NOBODY: VisitCounts = {
  loads: 0,
  views: 0,
  opens: 0,
  services: 0,
  dates: 0,
  slots: 0,
  forms: 0,
  submits: 0,
  unmet: 0,
};

// As the drawings have it: half choose a service, a sixth a time, a tenth books. Who books more often than others
// (`eagerness` above 1) gets further at each step.
function reached(visitors: number, eagerness = 1): VisitCounts {
  const part = (share: number, weight = 0) => Math.round(visitors * share * eagerness ** weight);
  return {
    loads: part(1.12),
    views: visitors,
    opens: visitors,
    services: part(0.57, 0.25),
    dates: part(0.5, 0.4),
    slots: part(0.18, 0.8),
    forms: part(0.15, 0.9),
    submits: part(0.1, 1),
    unmet: part(0.077, -0.5),
  };
}

function visitorsOn(day: string): number {
  return Math.round(VISITORS[weekdayOf(day)] * (0.8 + 0.4 * noise(day, 1)));
}

/** From 0, below 1; the same for the same day. */
function noise(day: string, salt: number): number {
  let state = Math.imul(Number(day.replaceAll('-', '')) + salt * 7_919, 2_654_435_761) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0;
  return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296;
}

/** Shares of all visits, and of all bookings. */
interface Share {
  readonly value: string;
  readonly visits: number;
  readonly bookings: number;
}

/** Null for what is past the shares: not everybody comes by a campaign. */
function pick(shares: readonly Share[], chance: number): string | null {
  let left = chance;
  for (const { value, bookings } of shares) {
    if (left < bookings) return value;
    left -= bookings;
  }
  return null;
}

const SHARES: readonly (readonly [dimension: string, shares: readonly Share[]])[] = [
  [
    'source',
    [
      { value: 'google', visits: 0.37, bookings: 0.41 },
      { value: 'instagram', visits: 0.28, bookings: 0.16 },
      { value: 'direct', visits: 0.17, bookings: 0.21 },
      { value: 'google_business', visits: 0.11, bookings: 0.16 },
      { value: 'newsletter', visits: 0.07, bookings: 0.06 },
    ],
  ],
  [
    'campaign',
    [
      { value: 'reel-balayage', visits: 0.12, bookings: 0.05 },
      { value: 'coupes-de-noel', visits: 0.06, bookings: 0.06 },
    ],
  ],
  [
    'page',
    [
      { value: '/', visits: 0.5, bookings: 0.4 },
      { value: '/prestations', visits: 0.32, bookings: 0.42 },
      { value: '/tarifs', visits: 0.18, bookings: 0.18 },
    ],
  ],
  [
    'device',
    [
      { value: 'phone', visits: 0.71, bookings: 0.66 },
      { value: 'computer', visits: 0.25, bookings: 0.3 },
      { value: 'tablet', visits: 0.04, bookings: 0.04 },
    ],
  ],
  [
    'language',
    [
      { value: 'fr', visits: 0.93, bookings: 0.94 },
      { value: 'en', visits: 0.07, bookings: 0.06 },
    ],
  ],
  ['placement', [{ value: 'inline', visits: 1, bookings: 1 }]],
  ['timezone', [{ value: 'Europe/Paris', visits: 1, bookings: 1 }]],
];

const LEADS = ['0', '1', '2-3', '2-3', '4-7', '4-7', '8-14', '15-30'] as const;

const HOURS: readonly (readonly [name: string, share: number, isEmpty: boolean])[] = [
  ['sat 09', 0.02, true],
  ['sat 10', 0.02, true],
  ['sat 11', 0.02, true],
  ['sat 14', 0.03, false],
  ['sat 16', 0.02, false],
  ['tue 10', 0.012, false],
  ['tue 18', 0.03, false],
  ['wed 12', 0.025, false],
  ['wed 18', 0.035, false],
  ['thu 12', 0.02, false],
  ['thu 17', 0.03, false],
  ['thu 18', 0.04, false],
  ['fri 12', 0.025, false],
  ['fri 15', 0.02, false],
  ['fri 18', 0.035, false],
];
