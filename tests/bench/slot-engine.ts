import { pathToFileURL } from 'node:url';
import { freeStarts } from '@bookingsaas/server/domain/availability/slots';
import type {
  Instant,
  Interval,
  Schedule,
  SlotQuery,
  WallWindow,
} from '@bookingsaas/server/domain/availability/types';
import { createZoneTable } from '@bookingsaas/server/domain/time/zone';
import type { BenchRow } from './bench-row.ts';

/**
 * CPU time of one month of free starts: 2027-03-10 to 2027-04-09 in Paris, across the change to summer time, 30-minute
 * service, 09-18 Monday to Saturday. Warm rows know the zone already, fresh rows begin with an empty zone table.
 */
export async function rows(): Promise<BenchRow[]> {
  return benchSlotEngine();
}

/** The same rows at once. */
export function benchSlotEngine(): BenchRow[] {
  return [0, 60, 600].flatMap((count) => benchMonth(count)).concat(benchFivePeople());
}

const GOAL_MS = 0.5;
const FIVE_PEOPLE_GOAL_MS = 2;
const MINUTE_MS = 60_000;
const FROM = Date.parse('2027-03-09T23:00:00Z');
const TO = Date.parse('2027-04-09T22:00:00Z');
const ROUNDS = 25;
const CALLS_PER_ROUND = 200;

function benchMonth(busyCount: number): BenchRow[] {
  const month = monthWith(busyCount, 1);
  const zones = createZoneTable();
  const label = `slots of 31 days, ${busyCount} busy`;
  const found = freeStarts(month, zones).length;
  if (found === 0) throw new Error(`The benchmark found nothing to offer: ${label}`);
  return [
    row(label, GOAL_MS, () => freeStarts(month, zones)),
    row(`${label}, fresh zone table`, GOAL_MS, () => freeStarts(month, createZoneTable())),
  ];
}

function benchFivePeople(): BenchRow[] {
  const months = [1, 2, 3, 4, 5].map((person) => monthWith(60, person));
  const zones = createZoneTable();
  const label = 'slots of 31 days, five people, 60 busy each';
  return [
    row(label, FIVE_PEOPLE_GOAL_MS, () => months.map((month) => freeStarts(month, zones))),
    row(`${label}, fresh zone table`, FIVE_PEOPLE_GOAL_MS, () => {
      const fresh = createZoneTable();
      return months.map((month) => freeStarts(month, fresh));
    }),
  ];
}

function row(name: string, goal: number, work: () => unknown): BenchRow {
  const medians = Array.from({ length: ROUNDS }, () => cpuOfRound(work)).toSorted((a, b) => a - b);
  const median = medians[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  const value = Number(median.toFixed(4));
  return { group: 'slot engine', name, value, unit: 'ms CPU', goal, ok: value <= goal };
}

/** CPU milliseconds of one call, garbage collection included, as the mean of a round. */
function cpuOfRound(work: () => unknown): number {
  const before = process.cpuUsage();
  for (let call = 0; call < CALLS_PER_ROUND; call++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / CALLS_PER_ROUND;
}

function monthWith(busyCount: number, seed: number): SlotQuery {
  return {
    rules: {
      durationMin: 30,
      intervalMin: null,
      bufferBeforeMin: 0,
      bufferAfterMin: 0,
      noticeMin: 60,
      horizonDays: 90,
      seats: 1,
      dailyLimit: null,
    },
    schedule: openingHours(),
    businessTimezone: 'Europe/Paris',
    busy: scatteredBusy(busyCount, seed),
    sessions: [],
    bookedByDate: new Map(),
    now: FROM,
    from: FROM,
    to: TO,
  };
}

function openingHours(): Schedule {
  const open: WallWindow[] = [['09:00', '18:00']];
  const weekly = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open, sun: [] };
  return { timezone: 'Europe/Paris', weekly, overrides: {} };
}

/** Unsorted times of 10 to 60 minutes over the whole range, the same in every run. */
function scatteredBusy(count: number, seed: number): Interval[] {
  let state = seed;
  function random(): number {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  }
  return Array.from({ length: count }, () => {
    const start: Instant = FROM + Math.floor((random() * (TO - FROM)) / MINUTE_MS) * MINUTE_MS;
    return { start, end: start + (10 + Math.floor(random() * 50)) * MINUTE_MS };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.table(benchSlotEngine());
}
