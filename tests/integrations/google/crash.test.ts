import type { Booking } from '@bookingsaas/server/domain/bookings/types';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../world/app.ts';
import { bookingBody, linkOf } from '../../world/builders.ts';
import { createTestClock } from '../../world/clock.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { disagreements } from '../../world/google/agreement.ts';
import { openConnectedShop } from '../../world/google/connected-shop.ts';
import type { ConnectedShop } from '../../world/google/connected-shop.ts';
import { startLife } from '../../world/google/life.ts';
import type { Ground, Life } from '../../world/google/life.ts';
import { startGoogle } from '../../world/google/start-google.ts';

const DAY = '2026-06-10';
const ROUNDS_AFTER = 6;
const IS_TORTURE = process.env['TORTURE_ROUNDS'] !== undefined;

interface Story {
  readonly name: string;
  /** A step of it, so that it is sure that the story goes to Google and back. */
  readonly through: RegExp;
  /** Done before anybody dies. */
  prepare(place: Place): Promise<void>;
  /** Any of these may be the last thing a server does. */
  acts: readonly ((place: Place, life: Life) => Promise<unknown>)[];
  /** What is true afterwards, wherever it died. */
  ends(place: Place): Promise<void>;
}

interface Place extends Ground {
  readonly shop: ConnectedShop;
  /** The booking of a story that begins with one. */
  booked: Answer | null;
}

const STORIES: readonly Story[] = [
  {
    name: 'a visitor books',
    through: /^POST .*events is answered$/u,
    prepare: async () => {},
    acts: [(place, life) => book(place, life, '10:00'), (_, life) => life.work()],
    async ends({ shop, google }) {
      const bookings = await shop.bookings();
      expect(bookings.length).toBeLessThanOrEqual(1);
      expect(google.calendar().events()).toHaveLength(bookings.length);
    },
  },
  {
    name: 'a visitor moves a booking',
    through: /^PUT .* is answered$/u,
    prepare: bookAndDeliver,
    acts: [(place, life) => change(place, life, '/move'), (_, life) => life.work()],
    async ends({ shop }) {
      expect(await shop.bookings()).toHaveLength(1);
    },
  },
  {
    name: 'a visitor cancels a booking',
    through: /^DELETE .* is answered$/u,
    prepare: bookAndDeliver,
    acts: [(place, life) => change(place, life, '/cancellation'), (_, life) => life.work()],
    async ends({ shop }) {
      expect(await shop.bookings()).toHaveLength(1);
    },
  },
  {
    name: 'the owner moves our event in Google',
    through: /^GET .*events is answered$/u,
    async prepare(place) {
      await bookAndDeliver(place);
      const [event] = place.google.calendar().events();
      place.google.calendar().move(event?.id ?? '', { start: at('14:00'), end: at('15:00') });
    },
    acts: [(_, life) => life.work()],
    async ends({ shop, google }) {
      expect(await only(shop)).toMatchObject({ start: Date.parse(at('14:00')), revision: 1 });
      expect(google.count('events.update')).toBe(0);
    },
  },
  {
    name: 'the owner deletes our event in Google',
    through: /^GET .*events\/\w+ is answered$/u,
    async prepare(place) {
      await bookAndDeliver(place);
      const [event] = place.google.calendar().events();
      place.google.calendar().delete(event?.id ?? '');
    },
    acts: [(_, life) => life.work()],
    async ends({ shop, google }) {
      expect((await only(shop)).state.status).toBe('cancelled');
      expect(google.calendar().events()).toEqual([]);
    },
  },
  {
    name: 'the owner makes, moves and deletes events of their own',
    through: /^GET .*events is answered$/u,
    async prepare(place) {
      const lea = place.google.calendar();
      const [moved, gone] = [lea.add(hour('09')), lea.add(hour('10'))];
      await workFor(place, 1);
      lea.add(hour('11'));
      lea.add({ ...hour('12'), rule: 'RRULE:FREQ=DAILY;COUNT=5' });
      lea.move(moved, hour('16'));
      lea.delete(gone);
    },
    acts: [(_, life) => life.work()],
    async ends({ shop }) {
      expect(await shop.free(DAY)).toEqual(
        ['09', '10', '13', '14', '15'].map((each) => at(`${each}:00`)),
      );
    },
  },
  {
    name: 'a sync token is no longer good while an event is moved and another booked',
    through: /^POST .*events is answered$/u,
    async prepare(place) {
      await bookAndDeliver(place);
      const [event] = place.google.calendar().events();
      place.google.calendar().move(event?.id ?? '', { start: at('14:00'), end: at('15:00') });
      place.google.calendar().expireSyncTokens();
      await place.shop.book(at('09:00'));
    },
    acts: [(_, life) => life.work()],
    async ends({ shop, google }) {
      const starts = (await shop.bookings()).map(({ start }) => new Date(start).toISOString());
      expect(starts.toSorted()).toEqual([`${DAY}T09:00:00.000Z`, `${DAY}T14:00:00.000Z`]);
      expect(google.calendar().events()).toHaveLength(2);
    },
  },
];

onEachDatabase((database) => {
  // On Postgres each death costs more; `pnpm torture google` tries them all.
  const stride = IS_TORTURE || database.dialect === 'sqlite' ? 1 : 4;
  describe('a server dies at any step', { timeout: 240_000 }, () => {
    for (const story of STORIES) {
      test(story.name, async () => {
        const steps = await tell(story, undefined);
        expect(steps.filter((step) => story.through.test(step))).not.toEqual([]);
        for (let killAt = 1; killAt <= steps.length; killAt += stride) await tell(story, killAt);
      });
    }

    /** Returns the steps of the life that may die. */
    async function tell(story: Story, killAt: number | undefined): Promise<readonly string[]> {
      const clock = createTestClock('2026-06-01T08:00:00Z');
      const google = await startGoogle({ clock });
      const ground = { store: database.store, clock, google };
      const first = await startLife(ground);
      const place = {
        ...ground,
        shop: await openConnectedShop(first.world, google),
        booked: null,
      };
      await first.work();
      await story.prepare(place);
      google.forgetCalls();
      try {
        return await dieAndGoOn(story, place, killAt);
      } finally {
        const { businessId, connectionId } = place.shop;
        // Whoever comes later with this database would look at this calendar again and again.
        await ground.store.write((tx) => tx.connections.remove(businessId, connectionId));
        await first.end();
        await google.stop();
      }
    }

    async function dieAndGoOn(
      story: Story,
      place: Place,
      killAt: number | undefined,
    ): Promise<readonly string[]> {
      const { store, clock, google, shop } = place;
      const life = await startLife(place, killAt === undefined ? {} : { killAt });
      for (const act of story.acts) {
        if (!(await life.survives(() => act(place, life)))) break;
      }
      const steps = [...life.gate.steps];
      life.gate.kill();
      const where = `killed at step ${killAt}: ${steps.at(-1)}`;
      await workFor(place, ROUNDS_AFTER);
      await life.end();
      const range = { start: clock.now(), end: clock.now() + 60 * 86_400_000 };
      expect(await disagreements({ store, shop, google, range }), where).toEqual([]);
      await story.ends(place).catch((error: unknown) => {
        throw new Error(where, { cause: error });
      });
      return steps;
    }
  });
});

async function book(place: Place, { world }: Life, time: string): Promise<void> {
  const { service, widgetKey } = place.shop;
  const body = bookingBody(service, at(time));
  place.booked = await world.ask('POST', `/api/v1/widgets/${widgetKey}/bookings`, { body });
}

async function change({ booked }: Place, { world }: Life, what: '/move' | '/cancellation') {
  if (booked === null) throw new Error('Nothing was booked');
  const body = what === '/move' ? { start: at('14:00') } : {};
  const answer = await world.ask('POST', linkOf(booked) + what, { body });
  expect(answer.status).toBe(200);
}

async function bookAndDeliver(place: Place): Promise<void> {
  const life = await startLife(place);
  await book(place, life, '10:00');
  await life.work();
  await life.end();
  expect(place.google.calendar().events()).toHaveLength(1);
}

/** A server that was started again, for some minutes. */
async function workFor(place: Place, rounds: number): Promise<void> {
  const life = await startLife(place);
  for (let round = 0; round < rounds; round++) {
    place.clock.advanceMin(2);
    await life.work();
  }
  await life.end();
  const broken = life.world.logged.filter(({ level }) => level === 'error');
  expect(broken).toEqual([]);
}

async function only(shop: ConnectedShop): Promise<Booking> {
  const [booking, ...more] = await shop.bookings();
  if (booking === undefined || more.length > 0) throw new Error('There is not one booking');
  return booking;
}

function at(time: string): string {
  return `${DAY}T${time}:00Z`;
}

function hour(begin: string): { start: string; end: string } {
  return { start: at(`${begin}:00`), end: at(`${Number(begin) + 1}:00`) };
}
