import { afterEach, expect, test } from 'vitest';
import type { LocalDate, WallWindow, Weekday } from '@bookingsaas/server/domain/availability/types';
import casesFile from '../../fixtures/availability.json' with { type: 'json' };
import { startWorld } from '../../world/app.ts';
import { createTestClock } from '../../world/clock.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { openConnectedShop } from '../../world/google/connected-shop.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google } from '../../world/google/start-google.ts';

// @NOTE the file describes itself in `semantics.fields`.
const all = casesFile.cases as unknown as readonly Case[];

// Every case whose busy times a calendar can hold, and all that are about Google.
const cases = all.filter(
  ({ busy, bookings_of_this_service, capacity }) =>
    busy.length > 0 &&
    bookings_of_this_service === undefined &&
    capacity === undefined &&
    busy.every(isPossible),
);

const ACCOUNT = 'lea@example.net';

test('the busy times of many cases can stand in a Google Calendar, those of every Google case among them', () => {
  const names = cases.map(({ name }) => name);
  const google = all.filter(({ group }) => group === 'google');
  expect(google).toHaveLength(3);
  expect(names).toEqual(expect.arrayContaining(google.map(({ name }) => name)));
  expect(cases.length).toBeGreaterThan(15);
});

onEachDatabase((database) => {
  const open: Google[] = [];
  afterEach(async () => {
    for (const google of open.splice(0)) await google.stop();
  });

  test.each(cases)('$name', async (one) => {
    const clock = createTestClock(one.now);
    const account = { email: ACCOUNT, timeZone: zoneOf(one) };
    const google = await startGoogle({ clock, accounts: [account], horizonDays: 4000 });
    open.push(google);
    const world = startWorld({ store: database.store, clock, env: google.env });
    const shop = await openConnectedShop(world, google, {
      business: { timezone: one.timezone },
      weekly: one.weekly,
      overrides: one.overrides,
      service: {
        durationMin: one.service.duration_min,
        intervalMin: one.service.interval_min,
        bufferBeforeMin: one.service.buffer_before_min,
        bufferAfterMin: one.service.buffer_after_min,
        noticeMin: one.service.notice_min,
        horizonDays: one.service.max_advance?.value ?? null,
      },
    });
    for (const { start, end, all_day, date_start, date_end, google: fields } of one.busy) {
      const span =
        all_day === true
          ? { start: date_start ?? '', end: date_end ?? '' }
          : { start: start ?? '', end: end ?? '' };
      google.calendar().add({ ...span, with: withAddress(fields ?? {}) });
    }
    expect(await world.calendars.sync.syncNow(shop.calendarId)).toEqual({ ended: 'changed' });
    const { from, to, timezone } = one.query.dates ?? datesOf(one);
    const free = await shop.free(from, to, { tz: timezone });
    expect(free.filter((at) => at >= one.query.from && at < one.query.to)).toEqual(one.expected);
  });
});

interface Case {
  readonly name: string;
  readonly group: string;
  readonly timezone: string;
  readonly weekly: Partial<Record<Weekday, WallWindow[]>>;
  readonly overrides: Record<LocalDate, WallWindow[]>;
  readonly busy: readonly BusyItem[];
  readonly bookings_of_this_service?: unknown;
  readonly capacity?: number;
  readonly service: {
    readonly duration_min: number;
    readonly interval_min: number | null;
    readonly buffer_before_min: number;
    readonly buffer_after_min: number;
    readonly notice_min: number;
    readonly max_advance: { readonly value: number } | null;
  };
  readonly query: {
    readonly from: string;
    readonly to: string;
    readonly dates: { from: LocalDate; to: LocalDate; timezone: string } | null;
  };
  readonly now: string;
  readonly expected: readonly string[];
}

interface BusyItem {
  readonly start?: string;
  readonly end?: string;
  readonly all_day?: boolean;
  readonly date_start?: string;
  readonly date_end?: string;
  readonly timezone?: string;
  readonly google?: EventFields;
}

interface EventFields extends Readonly<Record<string, unknown>> {
  readonly attendees?: readonly { readonly self?: boolean }[];
}

/** The file leaves out what decides nothing; Google wants to know who is invited. */
function withAddress({ attendees, ...fields }: EventFields): EventFields {
  if (attendees === undefined) return fields;
  return { ...fields, attendees: attendees.map((each) => ({ email: ACCOUNT, ...each })) };
}

/** Google takes no event without a length, and all all-day events of a calendar are in its zone. */
function isPossible({ start, end, all_day }: BusyItem, _: number, others: readonly BusyItem[]) {
  const zones = new Set(others.flatMap(({ timezone }) => timezone ?? []));
  return (all_day === true && zones.size === 1) || (start ?? '') < (end ?? '');
}

function zoneOf({ busy, timezone }: Case): string {
  return busy.find((item) => item.timezone !== undefined)?.timezone ?? timezone;
}

function datesOf({ query, timezone }: Case): { from: string; to: string; timezone: string } {
  const day = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDate().toString();
  return { from: day(query.from), to: day(query.to), timezone };
}
