import { openStore } from '@bookingsaas/server/db/open-store';
import { describe, test } from 'vitest';
import { startWorld } from '../../world/app.ts';
import { bookingBody } from '../../world/builders.ts';
import { emptyDatabase } from '../../world/databases.ts';
import { createGate, killableGateway } from '../../world/killable.ts';
import { startServerProcess } from '../../world/server-process.ts';
import { startTwilio } from '../../world/twilio/start-twilio.ts';
import { newNumber, openTextShop } from '../../world/twilio/text-shop.ts';
import { allMessages, textTroubles } from '../../world/twilio/text-truth.ts';

const DAY_MS = 86_400_000;
const PATIENCE_MS = 60_000;
// Each costs a minute of waiting: `pnpm torture messages` has both moments on both databases.
const EVERY_MOMENT = [
  ['sqlite', 1, 0],
  ['postgres', 2, 1],
  ['sqlite', 2, 1],
  ['postgres', 1, 0],
] as const;
const MOMENTS = EVERY_MOMENT.slice(0, process.env['TORTURE_ROUNDS'] === undefined ? 2 : 4);

// In-process deaths are told in crash.test.ts; here the process is a real one, and so is the minute.
describe.concurrent('a process that is killed', { timeout: 4 * PATIENCE_MS }, () => {
  test.for(MOMENTS)(
    'on %s, at step %i of a text on its way to Twilio, leaves %i text there and says what it does not know',
    async ([dialect, killAt, accepted], { expect }) => {
      const database = await emptyDatabase(dialect);
      const store = await openStore({ url: database.url });
      await store.migrate();
      const clock = { now: () => Date.now(), set: () => {}, advanceMin: () => {} };
      const twilio = await startTwilio({ clock });
      // The request stops at this door when the process is to die.
      const gate = createGate(killAt);
      const door = await killableGateway(twilio.url, gate);
      const env = { ...twilio.env, TWILIO_API_ROOT_URL: door.origin };
      const shop = await openTextShop(startWorld({ store, clock, env }), {}, newNumber());
      const first = await startServerProcess(database.url, env);
      const day = Math.ceil(Date.now() / DAY_MS) * DAY_MS + 10 * DAY_MS + 10 * 3_600_000;
      const customer = { name: 'Bea', email: 'bea@example.net', phone: newNumber() };
      const body = bookingBody(shop.service, new Date(day).toISOString(), { with: { customer } });
      const response = await fetch(`${first.origin}/api/v1/widgets/${shop.widgetKey}/bookings`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(201);
      await gate.died;
      await first.kill();
      const second = await startServerProcess(database.url, twilio.env);
      try {
        const confirmation = async () =>
          (await allMessages(store, shop.businessId)).find(
            ({ moment, channel }) => moment === 'confirmed' && channel === 'sms',
          );
        expect((await confirmation())?.state).toBe('sending');
        expect(twilio.sent).toHaveLength(accepted);
        // The second process takes up the row of the first when its lease is over, and sends nothing.
        await expect
          .poll(
            async () => {
              const rows = (await shop.outbox()).filter(({ kind }) => kind === 'message.text');
              return rows.some(({ state, dueAt }) => state !== 'sent' && dueAt < Date.now());
            },
            { timeout: PATIENCE_MS + 30_000, interval: 1_000 },
          )
          .toBe(false);
        expect(twilio.sent).toHaveLength(accepted);
        const shown = (await shop.log()).find(({ moment }) => moment === 'confirmed');
        expect(['unknown', 'sending', 'accepted']).toContain(shown?.state);
        const facts = { store, twilio, businessId: shop.businessId, now: 0 };
        expect(await textTroubles(facts)).toEqual([]);
      } finally {
        await second.stop();
        await door.close();
        await twilio.stop();
        await store.close();
        database.remove();
      }
    },
  );
});
