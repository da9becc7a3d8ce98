import { describe, expect, test } from 'vitest';
import type { Answer } from '../../world/app.ts';
import { bookingBody, linkOf } from '../../world/builders.ts';
import { createTestClock } from '../../world/clock.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { openTextGround, startTextLife } from '../../world/twilio/life.ts';
import type { TextGround, TextLife } from '../../world/twilio/life.ts';
import { changeSettings, newNumber, openTextShop } from '../../world/twilio/text-shop.ts';
import type { TextShop } from '../../world/twilio/text-shop.ts';
import { textTroubles } from '../../world/twilio/text-truth.ts';

const DAY = '2026-06-10';
const ROUNDS_AFTER = 6;
const IS_TORTURE = process.env['TORTURE_ROUNDS'] !== undefined;

interface Place extends TextGround {
  readonly shop: TextShop;
  readonly bea: string;
  /** The booking of a story that begins with one. */
  booked: Answer | null;
}

interface Story {
  readonly name: string;
  /** A step of it, so that it is sure that the story goes where it should. */
  readonly through: RegExp;
  /** Done before anybody dies. */
  prepare(place: Place): Promise<void>;
  /** Any of these may be the last thing a server does. */
  readonly acts: readonly ((place: Place, life: TextLife) => Promise<unknown>)[];
  /** What is true afterwards, wherever it died. */
  ends(place: Place): Promise<void>;
}

const STORIES: readonly Story[] = [
  {
    name: 'a visitor books',
    through: /^POST .*Messages\.json is answered$/u,
    prepare: async () => {},
    acts: [book, work, settle],
    async ends({ shop, twilio, bea }) {
      const bookings = await shop.bookings();
      expect(twilio.sent.filter(({ to }) => to === bea).length).toBeLessThanOrEqual(
        bookings.length,
      );
    },
  },
  {
    name: 'a visitor moves a booking',
    through: /^POST .*Messages\.json is answered$/u,
    prepare: bookAndDeliver,
    acts: [(place, life) => change(place, life, '/move'), work, settle],
    ends: async () => {},
  },
  {
    name: 'a visitor cancels a booking',
    through: /^POST .*Messages\.json is answered$/u,
    prepare: bookAndDeliver,
    acts: [(place, life) => change(place, life, '/cancellation'), work, settle],
    ends: async () => {},
  },
  {
    name: 'a reminder is due',
    through: /^POST .*Messages\.json is answered$/u,
    async prepare(place) {
      await bookAndDeliver(place);
      place.clock.set('2026-06-09T10:00:00Z');
    },
    acts: [work, settle],
    ends: async () => {},
  },
  {
    name: 'an answer got lost, and what became of the text is asked',
    through: /^GET .*Messages\.json is answered$/u,
    async prepare(place) {
      place.twilio.fail('lost', { times: 1 });
      await bookAndDeliver(place);
      place.clock.advanceMin(5);
    },
    acts: [work, settle],
    async ends({ shop }) {
      const [message] = (await shop.log()).filter(({ moment }) => moment === 'confirmed');
      expect(message?.state).toBe('delivered');
    },
  },
  {
    name: 'Twilio refuses the account, and takes it again',
    through: /^POST .*Messages\.json is answered$/u,
    async prepare({ twilio }) {
      twilio.fail(20003, { times: 1 });
    },
    acts: [book, work, async ({ clock }) => clock.advanceMin(10), work, settle],
    async ends({ shop, twilio, bea }) {
      const bookings = await shop.bookings();
      expect(twilio.sent.filter(({ to }) => to === bea).length).toBeLessThanOrEqual(
        bookings.length,
      );
    },
  },
  {
    name: 'a reader cancels by text',
    through: /^POST .*Messages\.json is answered$/u,
    async prepare(place) {
      await changeSettings(place.shop, { replies: { cancels: true } });
      await bookAndDeliver(place);
    },
    acts: [
      (place) => write(place, 'C'),
      work,
      async ({ clock }) => clock.advanceMin(1),
      (place) => write(place, 'C'),
      work,
      settle,
    ],
    async ends({ shop }) {
      const texts = (await shop.conversation().catch(() => null))?.texts ?? [];
      const said = texts.filter(({ direction }) => direction === 'in');
      // Twilio does not post again what was not taken; what was taken is acted upon.
      const [booking] = await shop.bookings();
      expect(booking?.state.status).toBe(said.length === 2 ? 'cancelled' : 'confirmed');
    },
  },
];

onEachDatabase((database) => {
  // On Postgres each death costs more; `pnpm torture messages` tries them all.
  const stride = IS_TORTURE ? 1 : database.dialect === 'sqlite' ? 2 : 5;
  describe('a server dies at any step', { timeout: IS_TORTURE ? 3_600_000 : 240_000 }, () => {
    for (const story of STORIES) {
      test(story.name, async () => {
        const steps = await tell(story, undefined);
        expect(steps.filter((step) => story.through.test(step))).not.toEqual([]);
        for (const killAt of worthDying(steps)) await tell(story, killAt);
      });
    }

    /** Looking for work and finding none is dying like at any other moment. */
    function worthDying(steps: readonly string[]): number[] {
      const numbered = steps.map((step, index) => ({ step, killAt: index + 1 }));
      return numbered
        .filter(({ step, killAt }) => !step.startsWith('claiming') || killAt % 8 === 0)
        .filter((_, index) => index % stride === 0)
        .map(({ killAt }) => killAt);
    }

    /** Returns the steps of the life that may die. */
    async function tell(story: Story, killAt: number | undefined): Promise<readonly string[]> {
      const clock = createTestClock('2026-06-01T08:00:00Z');
      const ground = await openTextGround({ store: database.store, clock });
      const first = await startTextLife(ground);
      const bea = newNumber();
      const shop = await openTextShop(first.world, {}, bea);
      const place: Place = Object.assign(ground, { shop, bea, booked: null });
      await story.prepare(place);
      await first.end();
      try {
        return await dieAndGoOn(story, place, killAt);
      } finally {
        // Whoever comes later with this database would ask their Twilio about these texts.
        await database.store.write((tx) => tx.businesses.remove(shop.businessId));
        await ground.twilio.stop();
      }
    }

    async function dieAndGoOn(
      story: Story,
      place: Place,
      killAt: number | undefined,
    ): Promise<readonly string[]> {
      const life = await startTextLife(place, killAt === undefined ? {} : { killAt });
      for (const act of story.acts) {
        if (!(await life.survives(() => act(place, life)))) break;
      }
      const steps = [...life.gate.steps];
      life.gate.kill();
      const where = `killed at step ${killAt}: ${steps.at(-1)}`;
      await life.end();
      await workFor(place, ROUNDS_AFTER);
      const { store, twilio, shop, clock } = place;
      const facts = { store, twilio, businessId: shop.businessId, now: clock.now() };
      expect(await textTroubles(facts), where).toEqual([]);
      await story.ends(place).catch((error: unknown) => {
        throw new Error(where, { cause: error });
      });
      return steps;
    }
  });
});

async function book({ shop, bea }: Place, { world }: TextLife): Promise<Answer> {
  const customer = { name: 'Bea Marin', email: 'bea@example.net', phone: bea };
  const body = bookingBody(shop.service, `${DAY}T10:00:00Z`, { with: { customer } });
  return world.ask('POST', `/api/v1/widgets/${shop.widgetKey}/bookings`, { body });
}

async function work(_: Place, life: TextLife): Promise<void> {
  await life.work();
}

async function settle({ twilio }: Place): Promise<void> {
  await twilio.settleAll();
}

async function write({ twilio, bea, clock }: Place, body: string): Promise<void> {
  clock.set(new Date(clock.now() + 1_000).toISOString());
  await twilio.receive({ from: bea, to: twilio.account.sms, body });
}

async function change({ booked }: Place, { world }: TextLife, what: '/move' | '/cancellation') {
  if (booked === null) throw new Error('Nothing was booked');
  const body = what === '/move' ? { start: `${DAY}T14:00:00Z` } : {};
  const answer = await world.ask('POST', linkOf(booked) + what, { body });
  expect(answer.status).toBe(200);
}

async function bookAndDeliver(place: Place): Promise<void> {
  const life = await startTextLife(place);
  place.booked = await book(place, life);
  expect(place.booked.status).toBe(201);
  await life.work();
  await life.end();
  expect(place.twilio.sent).toHaveLength(1);
}

/** A server that was started again, for an hour. */
async function workFor(place: Place, rounds: number): Promise<void> {
  const life = await startTextLife(place);
  for (let round = 0; round < rounds; round += 1) {
    place.clock.advanceMin(10);
    await life.work();
    await place.twilio.settleAll();
  }
  await life.end();
  const broken = life.world.logged.filter(({ level }) => level === 'error');
  expect(broken).toEqual([]);
}
