import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '../time/local-date.ts';
import { localDateOf, startOfDay } from '../time/wall-time.ts';
import { createZoneTable } from '../time/zone.ts';
import { slowFreeStarts } from './slots.oracle.ts';
import { freeStarts } from './slots.ts';
import type { Instant, LocalDate, SlotQuery, WallWindow } from './types.ts';

/** Between them: changes at midnight, at one, two and three, by half an hour and by two, both hemispheres. */
const FIFTEEN_ZONES = [
  'Europe/Paris',
  'Europe/London',
  'Europe/Dublin',
  'Atlantic/Azores',
  'America/Nuuk',
  'America/St_Johns',
  'America/New_York',
  'America/Los_Angeles',
  'America/Havana',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Beirut',
  'Antarctica/Troll',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
];

const zones = createZoneTable();

test('not one of the 131,400 one-hour windows of 2027 in fifteen zones is offered wrongly', async ({
  annotate,
}) => {
  const wrong: string[] = [];
  let windows = 0;
  let onChangeDays = 0;
  for (const timezone of FIFTEEN_ZONES) {
    for (let hour = 0; hour < 24; hour++) {
      const expected = byDate(slowFreeStarts(yearOf(timezone, hour)), timezone);
      for (let date = '2027-01-01'; date <= '2027-12-31'; date = addDays(date, 1)) {
        const query = dayOf(date, timezone, hour);
        windows++;
        if (query.to - query.from !== DAY_MS) onChangeDays++;
        const offered = freeStarts(query, zones);
        if (String(offered) !== String(expected.get(date) ?? [])) {
          wrong.push(`${timezone} ${date} ${hour}h`);
        }
      }
    }
  }
  await annotate(
    `${windows} windows, ${onChangeDays} on days of a clock change, ${wrong.length} wrong`,
  );
  expect(wrong).toEqual([]);
  expect(windows).toBe(15 * 365 * 24);
  // Tomorrow's laws may drop some of the changes; without any, this test would say little.
  expect(onChangeDays).toBeGreaterThan(20 * 24);
  // It takes four seconds of an idle machine; a crowded one must not turn that into a wrong slot.
}, 90_000);

const DAY_MS = 86_400_000;

/** One window on one date, asked for on that date alone. */
function dayOf(date: LocalDate, timezone: string, hour: number): SlotQuery {
  const zone = zones.of(timezone);
  const query = queryFor(timezone, { [weekdayOf(date)]: [oneHour(hour)] });
  return { ...query, from: startOfDay(date, zone), to: startOfDay(addDays(date, 1), zone) };
}

/** The same window on every date, asked for over the year and a little more. */
function yearOf(timezone: string, hour: number): SlotQuery {
  const open = [oneHour(hour)];
  const week = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open, sun: open };
  const query = queryFor(timezone, week);
  return { ...query, from: Date.UTC(2026, 11, 30), to: Date.UTC(2028, 0, 3) };
}

function oneHour(hour: number): WallWindow {
  return [`${String(hour).padStart(2, '0')}:00`, `${String(hour + 1).padStart(2, '0')}:00`];
}

function queryFor(timezone: string, hours: Partial<SlotQuery['schedule']['weekly']>): SlotQuery {
  return {
    rules: {
      durationMin: 30,
      intervalMin: null,
      bufferBeforeMin: 0,
      bufferAfterMin: 0,
      noticeMin: 0,
      horizonDays: null,
      seats: 1,
      dailyLimit: null,
    },
    schedule: {
      timezone,
      weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...hours },
      overrides: {},
    },
    businessTimezone: timezone,
    busy: [],
    sessions: [],
    bookedByDate: new Map(),
    now: 0,
    from: 0,
    to: 0,
  };
}

function byDate(starts: readonly Instant[], timezone: string): Map<LocalDate, Instant[]> {
  return Map.groupBy(starts, (start) => localDateOf(start, zones.of(timezone)));
}
