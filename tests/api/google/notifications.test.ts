import { expect, test } from 'vitest';
import { at, DAY, onEachConnected } from './connected.ts';

const ADDRESS = 'https://book.example.net';

onEachConnected(
  (on, database) => {
    const channel = async () =>
      (await database.store.read.connectedCalendars.find(on.shop.calendarId))?.channel;
    const notify = (headers: Readonly<Record<string, string>>) =>
      on.world.ask('POST', '/api/integrations/google/webhook', {
        headers: { 'X-Goog-Resource-State': 'exists', ...headers },
      });

    test('a channel is opened, and renewed a day before it ends', async () => {
      await on.work();
      const first = await channel();
      expect(first?.expiresAt).toBe(on.clock.now() + 7 * 86_400_000);
      await on.work();
      expect(await channel()).toEqual(first);

      on.clock.advanceMin(6 * 24 * 60 + 1);
      await on.work();
      const second = await channel();
      expect(second?.id).not.toBe(first?.id);
      expect(on.google.channels().map(({ id }) => id)).toContain(second?.id);
      expect(on.google.channels().map(({ id }) => id)).not.toContain(first?.id);
    });

    test('Google’s word makes us look, once for many', async () => {
      await on.work();
      const { id = '', token = '' } = (await channel()) ?? {};
      on.google.calendar().add({ start: at('10:00'), end: at('11:00') });
      on.google.forgetCalls();
      const headers = { 'X-Goog-Channel-ID': id, 'X-Goog-Channel-Token': token };
      const answers = await Promise.all(Array.from({ length: 10 }, () => notify(headers)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
      await on.world.calendars.sync.settled();
      // One look, which is also the first since the listing: that one lists the window.
      expect(on.google.count('events.list')).toBeLessThanOrEqual(2);
      expect(await on.shop.free(DAY)).not.toContain(at('10:00'));
    });

    test('a word that is not Google’s is not heard', async () => {
      await on.work();
      const { id = '' } = (await channel()) ?? {};
      on.google.forgetCalls();
      const forged = [
        { 'X-Goog-Channel-ID': id },
        { 'X-Goog-Channel-ID': id, 'X-Goog-Channel-Token': 'guessed' },
        { 'X-Goog-Channel-ID': 'unknown', 'X-Goog-Channel-Token': '' },
      ];
      for (const headers of forged) expect((await notify(headers)).status).toBe(404);
      expect(on.google.count()).toBe(0);
    });

    test('a calendar that refuses to tell is asked again only a day later', async () => {
      await on.work();
      await database.store.write((tx) =>
        tx.connectedCalendars.update(on.shop.calendarId, { channel: null }),
      );
      on.google.fail('events.watch', 404);
      on.clock.advanceMin(61);
      on.google.forgetCalls();
      for (let hour = 0; hour < 12; hour += 1) {
        on.clock.advanceMin(60);
        await on.work();
      }
      // Other stories left calendars in this database; each was asked once.
      const asked = on.google.calls.filter(({ name }) => name === 'events.watch');
      const tokens = asked.map(({ headers }) => headers.authorization);
      expect(new Set(tokens).size).toBe(tokens.length);
    });
  },
  { env: { PUBLIC_URL: ADDRESS }, routePush: () => 'http://127.0.0.1:9/nobody-listens' },
);
