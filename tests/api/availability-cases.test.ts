import { beforeEach, describe, expect, test } from 'vitest';
import { isBlockingEvent } from '@bookingsaas/server/domain/availability/busy';
import type { LocalDate, WallWindow, Weekday } from '@bookingsaas/server/domain/availability/types';
import casesFile from '../fixtures/availability.json' with { type: 'json' };
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';

// @NOTE the file describes itself in `semantics.fields`.
const cases = casesFile.cases as unknown as readonly Case[];

test('the file has its 71 cases', () => {
  expect(cases).toHaveLength(71);
});

onEachDatabase((database) => {
  let world: World;
  beforeEach(() => {
    world = startWorld({ store: database.store });
  });

  describe('a widget offers exactly the free starts of', () => {
    test.each(cases)('$name', async (one) => {
      world.clock.set(one.now);
      const shop = await openCase(world, one);
      expect(await offered(shop, one)).toEqual(one.expected);
    });
  });

  // Two engines, one rule: the database with the shorter way is asked about every start.
  if (database.dialect !== 'sqlite') return;
  describe('what is offered can be booked, and nothing else, in', () => {
    test.each(cases)('$name', async (one) => {
      world.clock.set(one.now);
      const shop = await openCase(world, one);
      for (const start of one.expected) {
        const answer = await shop.book(start);
        expect([start, answer.status, answer.text.slice(0, 200)]).toMatchObject([
          start,
          201,
          expect.any(String),
        ]);
        expect(
          (await world.ask('POST', `${linkOf(answer)}/cancellation`, { body: {} })).status,
        ).toBe(200);
      }
      const between = one.expected.map((start) => minutesLater(start, 1));
      for (const start of between.filter((start) => !one.expected.includes(start)).slice(0, 20)) {
        expect([start, (await shop.book(start)).status]).toEqual([
          start,
          expect.toBeOneOf([409, 422]),
        ]);
      }
    });
  });
});

interface Case {
  readonly name: string;
  readonly timezone: string;
  readonly weekly: Partial<Record<Weekday, WallWindow[]>>;
  readonly overrides: Record<LocalDate, WallWindow[]>;
  readonly busy: readonly BusyItem[];
  readonly bookings_of_this_service?: readonly { start: string; seats: number }[];
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
  readonly resolved?: { readonly start: string; readonly end: string };
  readonly google?: {
    readonly status?: string;
    readonly transparency?: string;
    readonly eventType?: string;
    readonly attendees?: readonly { self?: boolean; responseStatus?: string }[];
  };
}

async function openCase(world: World, one: Case): Promise<Shop> {
  const { service } = one;
  const shop = await openShop(world, {
    business: { timezone: one.timezone },
    weekly: one.weekly,
    overrides: one.overrides,
    service: {
      durationMin: service.duration_min,
      intervalMin: service.interval_min,
      bufferBeforeMin: service.buffer_before_min,
      bufferAfterMin: service.buffer_after_min,
      noticeMin: service.notice_min,
      horizonDays: service.max_advance?.value ?? null,
      seats: one.capacity ?? 1,
    },
  });
  // Where the case names bookings, its busy times are only their shadow.
  for (const { start, seats } of one.bookings_of_this_service ?? []) {
    for (let seat = 0; seat < seats; seat++) expect((await shop.book(start)).status).toBe(201);
  }
  if (one.bookings_of_this_service === undefined)
    await takeTimeOff(world, shop, one.busy.flatMap(blockedTime));
  return shop;
}

async function takeTimeOff(
  world: World,
  shop: Shop,
  times: readonly { start: number; end: number }[],
) {
  const [staffId = ''] = Object.values(shop.people);
  await world.store.write(async (tx) => {
    for (const time of times) {
      await tx.timeOff.insert(shop.businessId, {
        id: `off_${crypto.randomUUID()}`,
        staffId,
        reason: '',
        ...time,
      });
    }
    await tx.businesses.touchAvailability(shop.businessId);
  });
}

function blockedTime({ start, end, resolved, google }: BusyItem): { start: number; end: number }[] {
  const selfResponse = google?.attendees?.find(({ self }) => self === true)?.responseStatus;
  if (google !== undefined && !isBlockingEvent({ ...google, selfResponse })) return [];
  return [
    {
      start: Date.parse(resolved?.start ?? start ?? ''),
      end: Date.parse(resolved?.end ?? end ?? ''),
    },
  ];
}

async function offered(shop: Shop, { query, timezone }: Case): Promise<string[]> {
  const { dates } = query;
  if (dates !== null) return shop.free(dates.from, dates.to, { tz: dates.timezone });
  const day = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDate().toString();
  const starts = await shop.free(day(query.from), day(query.to));
  return starts.filter((start) => start >= query.from && start < query.to);
}

function minutesLater(start: string, minutes: number): string {
  return new Date(Date.parse(start) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
}
