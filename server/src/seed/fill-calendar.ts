import type { ScheduleView } from '../contract/schedules.ts';
import type { Service } from '../contract/services.ts';
import type { Staff } from '../contract/staff.ts';
import type { Instant } from '../domain/availability/types.ts';

const MINUTE = 60_000;
const DAYS = 21;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** One invented appointment. */
export interface PlannedBooking {
  readonly service: Service;
  readonly staff: Staff;
  readonly start: Instant;
  readonly end: Instant;
  readonly customer: string;
}

export interface CalendarPlan {
  readonly services: readonly Service[];
  readonly staff: readonly Staff[];
  readonly schedules: readonly ScheduleView[];
  readonly customers: readonly string[];
  /** From 0 to 1, for tomorrow. */
  readonly fullness: number;
  readonly now: Instant;
}

/**
 * Appointments from tomorrow to the end of the third week, inside opening hours and never over each other:
 * full at first, then thinner. The same moment gives the same calendar.
 */
export function fillCalendar(plan: CalendarPlan): PlannedBooking[] {
  const chance = chances(Math.floor(plan.now / (24 * 60 * MINUTE)));
  const nextCustomer = rota(plan.customers, chance);
  return plan.staff.flatMap((staff) =>
    openWindows(plan, staff).flatMap(({ day, window }) =>
      fillWindow(
        { ...plan, fullness: plan.fullness * (1 - day / (DAYS * 1.3)) },
        { staff, window, chance, nextCustomer },
      ),
    ),
  );
}

interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

function openWindows(plan: CalendarPlan, staff: Staff): { day: number; window: Window }[] {
  const schedule =
    plan.schedules.find((one) => one.id === staff.scheduleId) ??
    plan.schedules.find((one) => one.isDefault);
  if (schedule === undefined) return [];
  const today = Temporal.Instant.fromEpochMilliseconds(plan.now)
    .toZonedDateTimeISO(schedule.timezone)
    .toPlainDate();
  return Array.from({ length: DAYS }, (_, index) => index + 1).flatMap((day) => {
    const date = today.add({ days: day });
    const weekday = WEEKDAYS[date.dayOfWeek - 1] ?? 'mon';
    const at = (time: string): Instant =>
      date.toZonedDateTime({ timeZone: schedule.timezone, plainTime: time }).epochMilliseconds;
    return schedule.weekly[weekday].map(([from, to]) => ({
      day,
      window: { from: at(from), to: at(to) },
    }));
  });
}

interface Filling {
  readonly staff: Staff;
  readonly window: Window;
  readonly chance: () => number;
  readonly nextCustomer: () => string;
}

function fillWindow(
  plan: CalendarPlan,
  { staff, window, chance, nextCustomer }: Filling,
): PlannedBooking[] {
  const able = plan.services.filter(
    (one) => one.staffIds.length === 0 || one.staffIds.includes(staff.id),
  );
  const planned: PlannedBooking[] = [];
  let free = window.from;
  while (free < window.to) {
    const service = able[Math.floor(chance() * able.length)];
    const isTaken = chance() < plan.fullness;
    if (service === undefined) break;
    const start = onGrid(free + service.bufferBeforeMin * MINUTE, window.from, service);
    const end = start + service.durationMin * MINUTE;
    if (!isTaken || end + service.bufferAfterMin * MINUTE > window.to) {
      free += 30 * MINUTE;
      continue;
    }
    const size = 1 + Math.floor(chance() * service.seats);
    for (let seat = 0; seat < size; seat++) {
      planned.push({ service, staff, start, end, customer: nextCustomer() });
    }
    free = end + service.bufferAfterMin * MINUTE;
  }
  return planned;
}

function onGrid(from: Instant, windowStart: Instant, service: Service): Instant {
  const step = (service.intervalMin ?? service.durationMin) * MINUTE;
  return windowStart + Math.ceil((from - windowStart) / step) * step;
}

// Goes round the list, so that nobody comes twice in an hour.
function rota(customers: readonly string[], chance: () => number): () => string {
  let turn = 0;
  return () => {
    turn += 1 + Math.floor(chance() * 2);
    return customers[turn % customers.length] ?? 'Camille Moreau';
  };
}

// Mulberry32: small, and the same numbers on every machine.
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
