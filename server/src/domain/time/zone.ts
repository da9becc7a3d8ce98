import type { Instant } from '../availability/types.ts';
import { DAY_MS } from './local-date.ts';
import type { EpochDay } from './local-date.ts';

/** One IANA zone, with its clock changes remembered. */
export interface Zone {
  readonly timezone: string;
  /**
   * The instant of a wall time, `minute` minutes of wall clock after 00:00 of `day` (1440 is the next midnight).
   * An ambiguous time means its first occurrence, a missing one moves forward by the length of the gap.
   */
  resolve(day: EpochDay, minute: number): Instant;
  /** The local date at an instant. */
  dayOf(instant: Instant): EpochDay;
}

/** Zones by IANA name. Asking for an unknown name throws a `RangeError`. */
export interface ZoneTable {
  of(timezone: string): Zone;
}

/**
 * A table to be made once per process (or per test) and handed in.
 *
 * It is a pure memo, so a module-level one would give the same answers; being handed in keeps its memory visible
 * and bounded by its owner. What it remembers are the stretches between two clock changes, not single days: inside
 * a stretch every local day is plain arithmetic, so a year costs three questions to Temporal instead of 365.
 */
export function createZoneTable(): ZoneTable {
  const zones = new Map<string, Zone>();

  function of(timezone: string): Zone {
    const known = zones.get(timezone);
    if (known !== undefined) return known;
    const zone = createZone(timezone);
    // Visitors name their own zone, in any letter case: the table must not grow with what they invent.
    if (zones.size >= MAX_ZONES) zones.clear();
    zones.set(timezone, zone);
    return zone;
  }

  return { of };
}

const MAX_ZONES = 1000;
const MAX_STRETCHES = 64;
const MINUTE_MS = 60_000;

// No offset has ever been 16 hours or more, so this far before a wall time read as UTC that wall time is still to come.
const SURELY_BEFORE_MS = 26 * 60 * MINUTE_MS;

/** A time without a clock change: `[from, until)`, local time being UTC plus `offset` milliseconds. */
interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
  readonly offset: number;
}

function createZone(timezone: string): Zone {
  let stretches: Stretch[] = [];
  let latest = askTemporal(timezone, 0);

  function resolve(day: EpochDay, minute: number): Instant {
    const wall = day * DAY_MS + minute * MINUTE_MS;
    let stretch = stretchAt(wall - SURELY_BEFORE_MS);
    for (;;) {
      const instant = wall - stretch.offset;
      if (instant < stretch.until) return instant;
      const next = stretchAt(stretch.until);
      const isInGap = wall - next.offset < next.from;
      if (isInGap) return instant;
      stretch = next;
    }
  }

  function dayOf(instant: Instant): EpochDay {
    return Math.floor((instant + stretchAt(instant).offset) / DAY_MS);
  }

  function stretchAt(instant: Instant): Stretch {
    if (holds(latest, instant)) return latest;
    latest = stretches.find((stretch) => holds(stretch, instant)) ?? learn(instant);
    return latest;
  }

  function learn(instant: Instant): Stretch {
    const stretch = askTemporal(timezone, instant);
    if (stretches.length >= MAX_STRETCHES) stretches = [];
    stretches.push(stretch);
    return stretch;
  }

  return { timezone, resolve, dayOf };
}

function holds(stretch: Stretch, instant: Instant): boolean {
  return stretch.from <= instant && instant < stretch.until;
}

function askTemporal(timezone: string, instant: Instant): Stretch {
  const at = zoned(timezone, instant);
  // 'previous' looks strictly before, and a stretch begins at its own change: ask from a moment later.
  const from = zoned(timezone, instant + 1).getTimeZoneTransition('previous');
  const until = at.getTimeZoneTransition('next');
  return {
    from: from?.epochMilliseconds ?? -Infinity,
    until: until?.epochMilliseconds ?? Infinity,
    offset: at.offsetNanoseconds / 1_000_000,
  };
}

function zoned(timezone: string, instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone);
}
