import { expect, test } from 'vitest';
import { linkOf } from '../../world/builders.ts';
import { createTestClock } from '../../world/clock.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { seededChance } from '../../world/google/faults.ts';
import { openTextGround, startTextLife } from '../../world/twilio/life.ts';
import type { TextGround, TextLife } from '../../world/twilio/life.ts';
import { changeSettings, newNumber, openTextShop } from '../../world/twilio/text-shop.ts';
import type { TextShop } from '../../world/twilio/text-shop.ts';
import { allMessages, textTroubles } from '../../world/twilio/text-truth.ts';
import type { Trouble } from '../../world/twilio/troubles.ts';

// `pnpm torture messages` books a thousand times on each database.
const IS_TORTURE = process.env['TORTURE_ROUNDS'] !== undefined;
const BOOKINGS = IS_TORTURE ? 1_000 : 60;
const SEED = Number(process.env['TORTURE_SEED'] ?? 20_261_122);
const AT_A_TIME = 5;
const MOST_STEPS = 70;
const DAY_MS = 86_400_000;

const TROUBLES: readonly Trouble[] = [
  429,
  500,
  503,
  'reset',
  'lost',
  'accepted-500',
  21211,
  21610,
  21614,
  { later: 30003 },
  { later: 30007 },
];

interface Booked {
  readonly link: string;
  readonly start: string;
}

onEachDatabase((database) => {
  test(
    `${BOOKINGS} bookings with kills and faults: no text is sent twice, and none is lost in silence`,
    { timeout: IS_TORTURE ? 4 * 3_600_000 : 240_000 },
    async () => {
      const clock = createTestClock('2026-06-01T08:00:00Z');
      const ground = await openTextGround({ store: database.store, clock }, { seed: SEED });
      const first = await startTextLife(ground);
      const people = Array.from({ length: 8 }, (_, index) => `P${index}`);
      const shop = await openTextShop(first.world, { people, business: { country: 'FR' } }, '');
      await changeSettings(shop, { limits: { perDay: 100_000, perWidgetPerDay: 100_000 } });
      await first.end();
      for (const trouble of TROUBLES) ground.twilio.fail(trouble, { probability: 0.02 });

      const chance = seededChance(SEED);
      const tally = { booked: 0, moved: 0, cancelled: 0, deaths: 0 };
      const slots = slotsFrom('2026-06-10');
      const booked: Booked[] = [];
      while (tally.booked < BOOKINGS) await oneLife();
      const counts = await settle(ground, shop);
      process.stdout.write(
        `seed ${SEED}, ${database.dialect}: ${JSON.stringify({ ...tally, ...counts })}\n`,
      );
      expect(tally.deaths).toBeGreaterThan(0);
      expect(ground.twilio.sent.length).toBeGreaterThan(BOOKINGS / 2);
      await ground.twilio.stop();

      /** Some visitors come, texts go out, and sometimes the server dies over it. */
      async function oneLife(): Promise<void> {
        const mayDie = chance() < 0.7;
        const killAt = 1 + Math.floor(chance() * MOST_STEPS);
        const life = await startTextLife(ground, mayDie ? { killAt } : {});
        const acts = [visitors, () => life.work(), () => ground.twilio.settleAll()];
        for (const act of acts) if (!(await life.survives(() => act(life)))) break;
        if (life.gate.isDead) tally.deaths += 1;
        life.gate.kill();
        await life.end();
        clock.advanceMin(1 + Math.floor(chance() * 3));
      }

      async function visitors({ world }: TextLife): Promise<void> {
        for (let each = 0; each < AT_A_TIME; each += 1) {
          const start = slots.next().value ?? '';
          const phone = newNumber();
          const answer = await world.ask('POST', `/api/v1/widgets/${shop.widgetKey}/bookings`, {
            body: {
              service: shop.service,
              start,
              customer: { name: 'Bea Marin', email: 'bea@example.net', phone },
              timezone: 'Europe/Paris',
              locale: 'fr',
            },
          });
          expect(answer.status, answer.text).toBe(201);
          tally.booked += 1;
          booked.push({ link: linkOf(answer), start });
        }
        const changed = booked[Math.floor(chance() * booked.length)];
        if (changed === undefined) return;
        const isMove = chance() < 0.5;
        const answer = await world.ask(
          'POST',
          `${changed.link}${isMove ? '/move' : '/cancellation'}`,
          {
            body: isMove ? { start: slots.next().value } : {},
          },
        );
        if (answer.status === 200) tally[isMove ? 'moved' : 'cancelled'] += 1;
      }
    },
  );
});

/** All goes well again, for an hour and a half; the reminders of the first days go out too. */
async function settle(ground: TextGround, shop: TextShop): Promise<Record<string, number>> {
  const { store, clock, twilio } = ground;
  twilio.heal();
  const life = await startTextLife(ground);
  const rest = async (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) {
      clock.advanceMin(15);
      await life.work();
      await twilio.settleAll();
    }
  };
  await rest(8);
  clock.set(new Date(Math.max(clock.now(), Date.parse('2026-06-10T10:00:00Z'))).toISOString());
  await rest(4);
  const facts = { store, twilio, businessId: shop.businessId, now: clock.now() };
  expect(await textTroubles(facts)).toEqual([]);
  expect(life.world.logged.filter(({ level }) => level === 'error')).toEqual([]);
  await life.end();
  const states = (await allMessages(store, shop.businessId)).map(({ channel, state }) =>
    channel === 'email' ? 'mail' : state,
  );
  return Object.fromEntries(
    [...Map.groupBy(states, (state) => state)].map(([state, all]) => [state, all.length]),
  );
}

/** Every hour of every day from then on, eight times: as many people work. */
function* slotsFrom(date: string): Generator<string, never> {
  for (let day = Date.parse(`${date}T00:00:00Z`); ; day += DAY_MS) {
    for (let hour = 9; hour < 17; hour += 1) {
      for (let person = 0; person < 8; person += 1)
        yield new Date(day + hour * 3_600_000).toISOString();
    }
  }
}
