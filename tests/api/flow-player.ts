import { expect } from 'vitest';
import type { Answer, World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';
import type { Shop, ShopFacts } from '../world/builders.ts';

export type Step = Readonly<Record<string, unknown>>;

export interface Flow {
  readonly name: string;
  readonly setup?: Setup;
  readonly steps: readonly Step[];
}

export interface Setup {
  readonly duration?: number;
  readonly interval?: number;
  readonly persons?: readonly string[];
  readonly approval?: boolean;
  readonly pending_ttl_min?: number;
  readonly guest_change_notice_min?: number;
  readonly retention_days?: number;
  readonly timezone?: string;
  readonly reminder_min?: number;
  readonly twilio_replies?: number;
}

export interface Player {
  /** Does one step over HTTP and checks what it expects. */
  play(step: Step): Promise<void>;
  /** The shop of the present moment, and what was booked in it last. */
  readonly shop: Shop;
  latest(): Answer;
}

const DAY = '2026-06-10';
const CONTACT = { phone: '+33123456789', email: 'owner@example.net' };

/** Plays the steps of one flow of `fixtures/flows.json` in a shop of its own. */
export async function createPlayer(
  world: World,
  setup: Setup,
  open: (facts: ShopFacts) => Promise<Shop> = (facts) => openShop(world, facts),
  /** Who books; Bea Marin when left out. */
  customer?: Readonly<Record<string, string>>,
): Promise<Player> {
  const startedAt = new Date(world.clock.now()).toISOString();
  let shop = await open(factsOf(setup));
  let booked: Answer[] = [];
  return {
    play,
    latest,
    get shop() {
      return shop;
    },
  };

  async function play(step: Step): Promise<void> {
    const { expect: expected } = step;
    if ('parallel' in step) return bookInParallel(step);
    if ('book' in step) return bookOnce(step);
    if ('for_each_slot_of_a_fresh_server' in step) return bookEverySlot();
    if ('availability_has' in step) return expectFree(list(step['availability_has']), true);
    if ('availability_lacks' in step) return expectFree(list(step['availability_lacks']), false);
    if ('cancel' in step) return cancel(step);
    if ('reschedule' in step) return reschedule(step);
    if ('approve' in step) return checkOutcome(await approve(), expected);
    if ('use_old_cancel_link' in step) return useOldLink();
    if ('advance_min' in step) return world.clock.advanceMin(Number(step['advance_min']));
    if ('set_now' in step) return setNow(step);
    if ('request' in step) return hold(String(step['request']));
    if ('count_bookings' in step)
      return expect(await active()).toHaveLength(Number(step['count_bookings']));
    if ('distinct_persons' in step) {
      const people = new Set((await active()).map(({ staffId }) => staffId));
      return expect(people.size).toBe(step['distinct_persons']);
    }
    // Calendars and messages hang on the outbox: one row for each booking is what they will deliver.
    const count = step['calendar_writes'] ?? step['confirmation_messages'];
    if (count === undefined) throw new Error(`Unknown step ${JSON.stringify(step)}`);
    const created = (await shop.outbox()).filter(({ kind }) => kind === 'booking.created');
    expect(created).toHaveLength(Number(count));
  }

  async function bookOnce(step: Step): Promise<void> {
    const before = await shop.bookings();
    const answer = await shop.book(instantOf(step['book']), {
      key: text(step['idempotency_key']),
      ...(customer === undefined ? {} : { with: { customer } }),
    });
    if (step['expect'] === 'same booking id, 2xx') {
      expect(answer.status).toBe(201);
      expect(answer.json.booking.id).toBe(booked[0]?.json.booking.id);
    } else {
      checkOutcome(answer, step['expect'] ?? 'created');
    }
    if (answer.status === 201) booked.push(answer);
    else expect(await shop.bookings()).toEqual(before);
  }

  async function bookInParallel(step: Step): Promise<void> {
    const starts = Array.isArray(step['parallel'])
      ? list(step['parallel']).flatMap((start) =>
          Array.from({ length: Number(step['each']) }, () => start),
        )
      : Array.from({ length: Number(step['parallel']) }, () => String(step['book']));
    const answers = await Promise.all(starts.map((start) => shop.book(instantOf(start))));
    const statuses = answers.map(({ status }) => status);
    expect({
      created: statuses.filter((status) => status === 201).length,
      conflict: statuses.filter((status) => status === 409).length,
    }).toEqual(step['expect']);
  }

  async function bookEverySlot(): Promise<void> {
    const offered = await shop.free(DAY);
    expect(offered.length).toBeGreaterThan(0);
    for (const start of offered) {
      const fresh = await open(factsOf(setup));
      expect((await fresh.book(start)).status, start).toBe(201);
    }
  }

  async function expectFree(times: readonly string[], isFree: boolean): Promise<void> {
    const free = await shop.free(DAY);
    for (const time of times) expect(free.includes(instantOf(time)), time).toBe(isFree);
  }

  async function cancel(step: Step): Promise<void> {
    const before = await shop.outbox();
    const path =
      step['cancel'] === 'owner'
        ? `/api/v1/bookings/${latest().json.booking.id}`
        : linkOf(latest());
    const isFirst = !before.some(({ kind }) => kind === 'booking.cancelled');
    const answer =
      step['cancel'] === 'owner'
        ? await shop.owner('POST', path.replace('/api/v1', '') + '/cancellation', {})
        : await world.ask('POST', `${path}/cancellation`, { body: {} });
    if (step['expect'] === "rejected, owner's contact shown") {
      expect(answer.status).toBe(403);
      expect(answer.json.error).toMatchObject({
        code: 'bookings.too_late_to_change',
        contact: CONTACT,
      });
      expect(await shop.outbox()).toEqual(before);
      return;
    }
    expect(answer.status).toBe(200);
    const told = (await shop.outbox()).filter(({ kind }) => kind === 'booking.cancelled');
    expect(told).toHaveLength(1);
    if (!isFirst) expect(await shop.outbox()).toEqual(before);
  }

  async function reschedule(step: Step): Promise<void> {
    const answer = await world.ask('POST', `${linkOf(latest())}/move`, {
      body: { start: instantOf(step['reschedule']) },
    });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ start: instantOf(step['reschedule']), revision: 1 });
  }

  // Decided: the link stays good and acts on the moved booking.
  async function useOldLink(): Promise<void> {
    const answer = await world.ask('POST', `${linkOf(latest())}/cancellation`, { body: {} });
    expect(answer.json).toMatchObject({
      id: latest().json.booking.id,
      status: 'cancelled',
      revision: 2,
    });
  }

  function approve(): Promise<Answer> {
    return shop.owner('POST', `/bookings/${latest().json.booking.id}/approval`);
  }

  async function setNow(step: Step): Promise<void> {
    if (step['fresh'] === true) {
      world.clock.set(startedAt);
      shop = await open(factsOf(setup));
      booked = [await shop.book(instantOf('10:00'))];
    }
    world.clock.set(String(step['set_now']));
  }

  async function hold(request: string): Promise<void> {
    const time = /^hold (?<time>\d\d:\d\d) with /u.exec(request)?.groups?.['time'];
    if (time === undefined) throw new Error(`Unknown request ${request}`);
    expect((await shop.hold(instantOf(time), 'visit-token-T-0001')).status).toBe(201);
  }

  function latest(): Answer {
    const last = booked.at(-1);
    if (last === undefined) throw new Error('Nothing was booked');
    return last;
  }

  async function active() {
    const bookings = await shop.bookings();
    return bookings.filter(
      ({ state }) => state.status === 'confirmed' || state.status === 'pending',
    );
  }
}

function factsOf(setup: Setup): ShopFacts {
  return {
    business: { ...CONTACT, retentionDays: setup.retention_days ?? null },
    people: setup.persons ?? ['A'],
    service: {
      durationMin: setup.duration ?? 60,
      intervalMin: setup.interval ?? 60,
      approvalTtlMin: setup.approval === true ? (setup.pending_ttl_min ?? 1_440) : null,
      changeNoticeMin: setup.guest_change_notice_min ?? 0,
    },
  };
}

function checkOutcome(answer: Answer, expected: unknown): void {
  switch (expected) {
    case 'created':
      return expect(answer.json.booking).toMatchObject({ status: 'confirmed' });
    case 'created, pending':
      return expect(answer.json.booking).toMatchObject({ status: 'pending' });
    case 'conflict':
      expect(answer.status).toBe(409);
      return expect(answer.json.error.code).toBe('bookings.slot_taken');
    case 'rejected':
      expect(answer.status).toBeGreaterThanOrEqual(400);
      return expect(answer.status).toBeLessThan(500);
    default:
      throw new Error(`Unknown expectation ${String(expected)}`);
  }
}

export function instantOf(time: unknown): string {
  return `${DAY}T${String(time)}:00Z`;
}

function list(value: unknown): string[] {
  if (!Array.isArray(value)) throw new Error('A list was expected');
  return value.map(String);
}

function text(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
