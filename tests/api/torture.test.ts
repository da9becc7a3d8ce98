import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookingBody, writeShop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import type { TestDatabase } from '../world/databases.ts';
import { startServerProcess } from '../world/server-process.ts';
import type { ServerProcess } from '../world/server-process.ts';

/** All of them, 1,000, is `pnpm torture`. */
const ROUNDS = Number(process.env['TORTURE_ROUNDS'] ?? 10);
const ATTEMPTS = 50;
const DAY_MS = 86_400_000;
const MOVERS_FROM_DAY = 6_000;

/** One answer, and the booking it left at the time fought for; null when it lost. */
interface Outcome {
  readonly status: number;
  readonly code: string | null;
  readonly winner: { readonly id: string; readonly staff: string } | null;
}

type Attempt = (origin: string, index: number) => Promise<Outcome>;

onEachDatabase((database) => {
  describe('two server processes on one database', () => {
    const servers: ServerProcess[] = [];
    let shop: Awaited<ReturnType<typeof writeShop>>;

    beforeAll(async () => {
      shop = await openContestedShop(database);
      servers.push(
        ...(await Promise.all([
          startServerProcess(database.url),
          startServerProcess(database.url),
        ])),
      );
    });
    afterAll(async () => {
      const codes = await Promise.all(servers.map((server) => server.stop()));
      expect(codes).toEqual([0, 0]);
    });

    test(`${ROUNDS} rounds of ${ATTEMPTS} parallel attempts have one winner each`, async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const contest = await contestOf(round);
        const outcomes = await Promise.all(
          Array.from({ length: ATTEMPTS }, (_, index) => contest.attempt(originFor(index), index)),
        );
        const winners = new Map(
          outcomes.flatMap(({ winner }) => (winner === null ? [] : [[winner.id, winner.staff]])),
        );
        const about = `round ${round}, ${contest.name}`;
        expect(new Set(winners.values()).size, about).toBe(contest.places);
        expect(winners.size, about).toBe(contest.places);
        const losers = outcomes.filter(({ winner }) => winner === null);
        expect([...new Set(losers.map(({ status, code }) => `${status} ${code}`))], about).toEqual([
          '409 bookings.slot_taken',
        ]);
      }
      await expectNoOverlap(database, shop.businessId);
    });

    function originFor(index: number): string {
      return servers[index % servers.length]?.origin ?? '';
    }

    async function contestOf(
      round: number,
    ): Promise<{ name: string; places: number; attempt: Attempt }> {
      const day = 3 + round;
      const [a = '', b = ''] = Object.values(shop.people);
      const staff = round % 2 === 0 ? a : b;
      const [quick = '', slow = ''] = shop.services;
      switch (round % 5) {
        case 0:
          return {
            name: 'the same time',
            places: 1,
            attempt: (origin) => book(origin, { service: quick, staff, start: at(day, '10:00') }),
          };
        case 1:
          return {
            name: 'overlapping times of two services',
            places: 1,
            attempt: (origin, index) =>
              book(origin, {
                service: index % 3 === 0 ? slow : quick,
                staff,
                start: at(day, index % 2 === 0 ? '10:00' : '10:30'),
              }),
          };
        case 2:
          return {
            name: 'a time that is pending once taken',
            places: 1,
            attempt: (origin, index) =>
              book(origin, {
                service: index % 10 === 9 ? quick : slow,
                staff,
                start: at(day, '10:00'),
              }),
          };
        case 3:
          return { name: 'a time to move to', places: 1, attempt: await movers(round, staff) };
        default:
          return {
            name: 'the same time with anyone',
            places: 2,
            attempt: (origin) => book(origin, { service: quick, start: at(day, '10:00') }),
          };
      }
    }

    // Ten bookings of other days, each moved to one time twice at once, while thirty visitors book it.
    async function movers(round: number, staff: string): Promise<Attempt> {
      const [service = ''] = shop.services;
      const target = at(3 + round, '10:00');
      const tokens: string[] = [];
      for (let mover = 0; mover < 10; mover++) {
        const start = at(
          MOVERS_FROM_DAY + round * 2 + (mover % 2),
          `${9 + Math.floor(mover / 2)}:00`.padStart(5, '0'),
        );
        const { body } = await post(
          originFor(mover),
          `/api/v1/widgets/${shop.widgetKey}/bookings`,
          {
            ...bookingBody(service, start, { staff }),
          },
        );
        tokens.push(String(body['manageUrl']).split('/').at(-1) ?? '');
      }
      return (origin, index) => {
        const token = index < 20 ? tokens[index % 10] : undefined;
        return token === undefined
          ? book(origin, { service, staff, start: target })
          : move(origin, token, target);
      };
    }

    async function book(
      origin: string,
      wish: { service: string; staff?: string; start: string },
    ): Promise<Outcome> {
      const path = `/api/v1/widgets/${shop.widgetKey}/bookings`;
      const { status, body } = await post(
        origin,
        path,
        bookingBody(wish.service, wish.start, { staff: wish.staff }),
      );
      return outcomeOf(status, body, 201);
    }

    async function move(origin: string, token: string, start: string): Promise<Outcome> {
      const { status, body } = await post(origin, `/api/v1/bookings/${token}/move`, { start });
      return outcomeOf(status, { booking: body, error: body['error'] }, 200);
    }
  });
});

function openContestedShop(database: TestDatabase) {
  return writeShop(
    database.store,
    {
      people: ['A', 'B'],
      service: { durationMin: 60, intervalMin: 30 },
      moreServices: [
        {
          name: 'With approval',
          durationMin: 90,
          intervalMin: 30,
          bufferAfterMin: 15,
          approvalTtlMin: 1_440,
        },
      ],
    },
    Date.now(),
  );
}

/** Asked of the bookings themselves, not of the table that is meant to prevent it. */
async function expectNoOverlap(database: TestDatabase, businessId: string): Promise<void> {
  const bookings = await database.store.read.bookings.list(businessId, { limit: 1_000_000 });
  const active = bookings.filter(
    ({ state }) => state.status === 'confirmed' || state.status === 'pending',
  );
  expect(active.length).toBeGreaterThan(0);
  const overlaps = Object.values(Object.groupBy(active, ({ staffId }) => staffId)).flatMap(
    (own = []) => {
      const inOrder = own.toSorted((one, other) => one.footprint.start - other.footprint.start);
      return inOrder.filter(
        (one, index) => (inOrder[index - 1]?.footprint.end ?? 0) > one.footprint.start,
      );
    },
  );
  expect(overlaps).toEqual([]);
}

async function post(
  origin: string,
  path: string,
  body: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  // @NOTE every answer of these routes is an object.
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function outcomeOf(status: number, body: Record<string, unknown>, good: number): Outcome {
  // @NOTE the routes' own contracts; what is missing shows as a wrong winner or code.
  const { booking, error } = body as {
    booking?: { id: string; staff: { id: string } };
    error?: { code: string };
  };
  const hasWon = status === good && booking !== undefined;
  return {
    status,
    code: error?.code ?? null,
    winner: hasWon ? { id: booking.id, staff: booking.staff.id } : null,
  };
}

// Days are counted from one fixed day, for a long run goes past midnight.
const TODAY = Date.now();

function at(day: number, time: string): string {
  return `${new Date(TODAY + day * DAY_MS).toISOString().slice(0, 10)}T${time}:00Z`;
}
