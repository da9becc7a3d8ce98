import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { changeSettings, openTextWorld, sentTo } from '../world/twilio/text-shop.ts';
import type { TextShop, TextWorld } from '../world/twilio/text-shop.ts';

interface Change {
  readonly zone: string;
  /** The first day of the new time, and the instants of ten o'clock on the eve and on the day. */
  readonly day: string;
  readonly tenBefore: string;
  readonly ten: string;
  /** Hours from ten to ten. */
  readonly hours: number;
}

const CHANGES: readonly Change[] = [
  change('Europe/Paris', '2026-03-29', ['09:00', '08:00'], 23),
  change('Europe/Paris', '2026-10-25', ['08:00', '09:00'], 25),
  change('America/New_York', '2026-03-08', ['15:00', '14:00'], 23),
  change('America/New_York', '2026-11-01', ['14:00', '15:00'], 25),
  change('Australia/Lord_Howe', '2026-04-05', ['23:00', '23:30'], 24.5),
  change('Australia/Lord_Howe', '2026-10-04', ['23:30', '23:00'], 23.5),
];

onEachDatabase((database) => {
  let texts: TextWorld;

  afterEach(() => texts.stop());

  describe.each(CHANGES)('in $zone, when clocks change on $day', (given) => {
    const { zone, day, ten, tenBefore, hours } = given;
    let shop: TextShop;

    beforeEach(async () => {
      const now = new Date(Date.parse(tenBefore) - 3 * 86_400_000).toISOString();
      texts = await openTextWorld({ store: database.store, now });
      shop = await texts.open({ business: { timezone: zone, locale: 'fr' } });
    });

    const told = () => sentTo(texts.twilio, texts.bea).map(({ body }) => body ?? '');

    async function book(start: string): Promise<void> {
      const answer = await shop.bookByPhone(start, { with: { timezone: zone, locale: 'fr' } });
      expect(answer.status, answer.text).toBe(201);
      await texts.deliver();
    }

    async function at(instant: number): Promise<string[]> {
      texts.clock.set(new Date(instant).toISOString());
      await texts.deliver();
      return told().filter((body) => body.startsWith('Bonjour Bea, on vous attend'));
    }

    test('the reminder comes a day of 24 hours before, and says the hour the clock will show', async () => {
      expect(Date.parse(ten) - Date.parse(tenBefore)).toBe(hours * 3_600_000);
      expect([clockIn(zone, Date.parse(tenBefore)), clockIn(zone, Date.parse(ten))]).toEqual([
        '10:00',
        '10:00',
      ]);
      await book(ten);
      const due = Date.parse(ten) - 86_400_000;
      expect(await at(due - 1_000)).toEqual([]);
      const [reminder, ...more] = await at(due);
      expect(more).toEqual([]);
      expect(reminder).toContain('à 10:00 avec');
      expect(reminder).toContain(dayIn(zone, ten));
      expect(dayIn(zone, ten)).toContain(String(Number(day.slice(-2))));
    });

    test('a reminder of the night waits for eight o’clock of the new time', async () => {
      await remindBefore(4);
      const eight = Date.parse(ten) - 2 * 3_600_000;
      expect(clockIn(zone, eight)).toBe('08:00');
      expect(await at(eight - 1_000)).toEqual([]);
      expect(await at(eight)).toHaveLength(1);
    });

    test('where the morning would be late, it comes at nine in the evening of the old time', async () => {
      await remindBefore(8);
      const evening = Date.parse(tenBefore) + 11 * 3_600_000 - 60_000;
      expect(clockIn(zone, evening)).toBe('20:59');
      expect(await at(evening - 1_000)).toEqual([]);
      expect(await at(evening)).toHaveLength(1);
    });

    /** Of ten o'clock, so that it falls into the night. */
    async function remindBefore(leadHours: number): Promise<void> {
      await changeSettings(shop, {
        quietHours: { from: '21:00', until: '08:00' },
        reminders: [{ leadMin: leadHours * 60 }],
      });
      await book(ten);
    }
  });
});

function change(
  zone: string,
  day: string,
  ...[[before, after], hours]: [[string, string], number]
): Change {
  const dayBefore = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  // Ten in the morning of Lord Howe is in the evening of the day before, in UTC.
  const back = zone.startsWith('Australia') ? 86_400_000 : 0;
  const instant = (date: string, time: string) =>
    new Date(Date.parse(`${date}T${time}:00Z`) - back).toISOString();
  const [tenBefore, ten] = [instant(dayBefore, before), instant(day, after)];
  return { zone, day, tenBefore, ten, hours };
}

function dayIn(timeZone: string, instant: string): string {
  const options = { timeZone, weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat('fr', options).format(Date.parse(instant)).replace('û', 'u');
}

function clockIn(timeZone: string, instant: number): string {
  return new Intl.DateTimeFormat('fr', { timeZone, timeStyle: 'short' }).format(instant);
}
