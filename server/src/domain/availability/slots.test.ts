import { describe, expect, test } from 'vitest';
import { createZoneTable } from '../time/zone.ts';
import { freeStarts } from './slots.ts';
import type { Instant, Interval, Session, SlotQuery, SlotRules, WallWindow } from './types.ts';

const MINUTE = 60_000;
const zones = createZoneTable();
/** A Tuesday in Paris, where it is one o'clock when UTC says midnight. */
const TUESDAY = '2026-12-01';

describe('hours', () => {
  test('windows that overlap on one date offer each start once, in order', () => {
    const query = paris({
      hours: [
        ['10:00', '12:00'],
        ['09:00', '11:00'],
      ],
    });
    expect(offered(query)).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']);
  });

  test('a night shift and the morning after it are two windows, and their starts are mixed in order', () => {
    const query = paris({
      hours: [['23:00', '01:00']],
      rules: { durationMin: 90, intervalMin: 30 },
    });
    const nextMorning = { '2026-12-02': [['00:15', '02:00']] as WallWindow[] };
    const schedule = { ...query.schedule, overrides: nextMorning };
    const both = { ...query, schedule, to: at('2026-12-02', '03:00') };
    expect(offered(both)).toEqual(['23:00', '23:30', '00:15']);
  });

  test('a day that the zone skipped has no hours', () => {
    const hours: WallWindow[] = [['09:00', '10:00']];
    const query = paris({ hours });
    const samoa: SlotQuery = {
      ...query,
      schedule: { ...query.schedule, timezone: 'Pacific/Apia', overrides: { '2011-12-30': hours } },
      businessTimezone: 'Pacific/Apia',
      now: 0,
      from: Date.parse('2011-12-28T00:00Z'),
      to: Date.parse('2012-01-02T00:00Z'),
    };
    expect(freeStarts(samoa, zones)).toEqual([]);
  });

  test('a grid step of nothing offers nothing instead of running for ever', () => {
    expect(offered(paris({ rules: { intervalMin: 0 } }))).toEqual([]);
    expect(offered(paris({ rules: { intervalMin: -15 } }))).toEqual([]);
  });

  test('a zone that does not exist is an error', () => {
    const query = paris({});
    const schedule = { ...query.schedule, timezone: 'Europe/Atlantis' };
    expect(() => freeStarts({ ...query, schedule }, zones)).toThrow(RangeError);
  });
});

describe('busy times', () => {
  test('in any order, overlapping and nested, they take what any of them takes', () => {
    const busy = [span('11:00', '11:30'), span('09:00', '10:30'), span('09:15', '09:30')];
    expect(offered(paris({ busy }))).toEqual(['10:30', '11:30']);
  });

  test('one that is empty or runs backwards takes nothing', () => {
    const busy = [span('09:40', '09:40'), span('11:00', '10:00')];
    expect(offered(paris({ busy }))).toEqual(offered(paris({})));
  });

  test('one that began the day before and still runs blocks', () => {
    const busy = [{ start: at('2026-11-20', '09:00'), end: at(TUESDAY, '11:00') }];
    expect(offered(paris({ busy }))).toEqual(['11:00', '11:30']);
  });

  test('they are left as they were given', () => {
    const busy = Object.freeze([
      Object.freeze(span('11:00', '11:30')),
      Object.freeze(span('09:00', '09:30')),
    ]);
    expect(offered(paris({ busy }))).toEqual(['09:30', '10:00', '10:30', '11:30']);
  });

  test('each is looked at a few times, however many starts there are to check', () => {
    let looks = 0;
    const busy = Array.from({ length: 600 }, (_, k) => {
      const time = { start: at(TUESDAY, '09:00') + k * 613 * MINUTE, minutes: 1 + (k % 50) };
      return {
        get start() {
          looks++;
          return time.start;
        },
        get end() {
          looks++;
          return time.start + time.minutes * MINUTE;
        },
      };
    });
    const query = paris({ hours: [['00:00', '24:00']], busy, rules: { intervalMin: 1 } });
    const year = { ...query, to: at('2027-12-01', '00:00') };
    expect(freeStarts(year, zones).length).toBeGreaterThan(50_000);
    // Sorting 600 takes some ten comparisons each; one look per start would be in the millions.
    expect(looks).toBeGreaterThan(600);
    expect(looks).toBeLessThan(600 * 30);
  });
});

describe('calendar dates of the business', () => {
  test('a person who has reached the daily limit takes no more on that date', () => {
    const query = { ...paris({ rules: { dailyLimit: 2 } }), bookedByDate: new Map([[TUESDAY, 2]]) };
    expect(offered(query)).toEqual([]);
    expect(offered({ ...query, bookedByDate: new Map([[TUESDAY, 1]]) })).toHaveLength(6);
  });

  test('the daily limit counts the dates of the business, not those of the schedule', () => {
    const query = paris({ rules: { dailyLimit: 1 } });
    // Nine to noon in Paris is the evening of Tuesday in Auckland until midnight comes at noon.
    const kiwi = {
      ...query,
      businessTimezone: 'Pacific/Auckland',
      bookedByDate: new Map([[TUESDAY, 1]]),
    };
    expect(offered(kiwi)).toEqual([]);
    expect(offered({ ...kiwi, bookedByDate: new Map([['2026-12-02', 1]]) })).toHaveLength(6);
  });

  test('a horizon of nought is today only', () => {
    const query = paris({ rules: { horizonDays: 0 } });
    expect(offered({ ...query, now: at(TUESDAY, '00:00') })).toHaveLength(6);
    expect(offered({ ...query, now: at(TUESDAY, '00:00') - 1 })).toEqual([]);
  });
});

describe('seats', () => {
  const yoga = { durationMin: 60, intervalMin: 30, seats: 3 };

  test('a session with seats left can be joined and blocks every other start that overlaps it', () => {
    const query = { ...paris({ rules: yoga }), sessions: [session('10:00', 2)] };
    expect(offered(query)).toEqual(['09:00', '10:00', '11:00']);
  });

  test('a full session closes its own start too', () => {
    const query = { ...paris({ rules: yoga }), sessions: [session('10:00', 3)] };
    expect(offered(query)).toEqual(['09:00', '11:00']);
  });

  test('two entries of one start are counted together', () => {
    const query = {
      ...paris({ rules: yoga }),
      sessions: [session('10:00', 1), session('10:00', 2)],
    };
    expect(offered(query)).toEqual(['09:00', '11:00']);
  });

  test('buffers of the session and of the new booking add up, except at the very same start', () => {
    // The session keeps the person until 11:30, and whoever comes next needs half an hour before.
    const rules = { ...yoga, bufferBeforeMin: 30 };
    const query = {
      ...paris({ hours: [['09:30', '13:00']], rules }),
      sessions: [session('10:00', 1, 30)],
    };
    expect(offered(query)).toEqual(['10:00', '12:00']);
  });

  test('a session nobody is in any more blocks nothing', () => {
    const query = { ...paris({ rules: yoga }), sessions: [session('10:00', 0)] };
    expect(offered(query)).toEqual(offered(paris({ rules: yoga })));
  });

  test('a busy time over a session with seats left wins', () => {
    const query = {
      ...paris({ rules: yoga, busy: [span('10:30', '10:45')] }),
      sessions: [session('10:00', 1)],
    };
    expect(offered(query)).toEqual(['09:00', '11:00']);
  });
});

interface Given {
  readonly hours?: readonly WallWindow[];
  readonly busy?: readonly Interval[];
  readonly rules?: Partial<SlotRules>;
}

/** Half hours of one Tuesday in Paris, nine to noon unless said otherwise. */
function paris({ hours = [['09:00', '12:00']], busy = [], rules = {} }: Given): SlotQuery {
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
      ...rules,
    },
    schedule: schedule(hours),
    businessTimezone: 'Europe/Paris',
    busy,
    sessions: [],
    bookedByDate: new Map(),
    now: at('2026-11-30', '12:00'),
    from: at(TUESDAY, '00:00'),
    to: at('2026-12-02', '00:00'),
  };
}

function schedule(hours: readonly WallWindow[]): SlotQuery['schedule'] {
  const weekly = { mon: [], tue: hours, wed: [], thu: [], fri: [], sat: [], sun: [] };
  return { timezone: 'Europe/Paris', weekly, overrides: {} };
}

/** Paris is an hour ahead of UTC all through these tests. */
function at(date: string, wall: string): Instant {
  return Date.parse(`${date}T${wall}:00+01:00`);
}

function span(from: string, to: string): Interval {
  return { start: at(TUESDAY, from), end: at(TUESDAY, to) };
}

/** A one-hour session; `buffer` minutes of its own lie after it. */
function session(wall: string, taken: number, buffer = 0): Session {
  const start = at(TUESDAY, wall);
  return { start, footprint: { start, end: start + (60 + buffer) * MINUTE }, taken };
}

function offered(query: SlotQuery): string[] {
  return freeStarts(query, zones).map((start) =>
    new Date(start + 60 * MINUTE).toISOString().slice(11, 16),
  );
}
