import Database from 'better-sqlite3';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { book, booking, hold, MINUTE, move, NINE, NOW, openSalon } from './salon.ts';

const SLOT_TAKEN = { code: 'bookings.slot_taken' };

describe('the database refuses to give a time twice', () => {
  onEachDatabase((database) => {
    test('a second booking of the same time is refused', async () => {
      const salon = await openSalon(database.store);
      await book(database.store, booking(salon));
      await expect(book(database.store, booking(salon))).rejects.toMatchObject(SLOT_TAKEN);
    });

    test.each([
      ['starts inside it', NINE + 10 * MINUTE, 30],
      ['ends inside it', NINE - 10 * MINUTE, 30],
      ['lies within it', NINE + 10 * MINUTE, 10],
      ['covers it', NINE - 10 * MINUTE, 60],
      ['reaches one millisecond into it', NINE - 30 * MINUTE + 1, 30],
    ])('a booking that %s is refused', async (_, start, minutes) => {
      const salon = await openSalon(database.store);
      await book(database.store, booking(salon));
      const other = booking(salon, { start, end: start + minutes * MINUTE });
      await expect(book(database.store, other)).rejects.toMatchObject(SLOT_TAKEN);
    });

    test('bookings that touch are both kept', async () => {
      const salon = await openSalon(database.store);
      await book(database.store, booking(salon));
      await book(database.store, booking(salon, { start: NINE + 30 * MINUTE }));
      await book(database.store, booking(salon, { start: NINE - 30 * MINUTE }));
      const stored = await database.store.read.bookings.list(salon.businessId, { limit: 10 });
      expect(stored).toHaveLength(3);
    });

    test('another service of the same person is refused, another person is not', async () => {
      const salon = await openSalon(database.store);
      await book(database.store, booking(salon));
      const massage = booking(salon, { serviceId: salon.massage });
      await expect(book(database.store, massage)).rejects.toMatchObject(SLOT_TAKEN);
      await book(database.store, { ...massage, staffId: salon.bea });
      const [one] = await database.store.read.bookings.list(salon.businessId, {
        staffId: salon.bea,
        limit: 10,
      });
      expect(one?.id).toBe(massage.id);
    });

    test('buffers of both bookings count', async () => {
      const salon = await openSalon(database.store);
      const withBufferAfter = booking(salon, {
        footprint: { start: NINE, end: NINE + 40 * MINUTE },
      });
      await book(database.store, withBufferAfter);
      const start = NINE + 50 * MINUTE;
      const withBufferBefore = (minutes: number) =>
        booking(salon, {
          start,
          footprint: { start: start - minutes * MINUTE, end: start + 30 * MINUTE },
        });
      await expect(book(database.store, withBufferBefore(11))).rejects.toMatchObject(SLOT_TAKEN);
      await book(database.store, withBufferBefore(10));
    });

    test('a refused booking leaves no trace', async () => {
      const salon = await openSalon(database.store);
      await book(database.store, booking(salon));
      const refused = booking(salon);
      await book(database.store, refused).catch(() => {});
      expect(await database.store.read.bookings.byId(salon.businessId, refused.id)).toBeNull();
      const history = await database.store.read.bookings.historyOf([refused.id]);
      expect(history.get(refused.id)).toEqual([]);
    });

    test('a transaction that swallows the refusal and goes on keeps nothing', async () => {
      const salon = await openSalon(database.store);
      const first = booking(salon);
      await book(database.store, first);
      const swallowing = database.store.write(async (tx) => {
        await tx.businesses.touchAvailability(salon.businessId);
        await tx.bookings
          .update(first, { ...first, locale: 'en' }, 1, {
            at: NOW,
            kind: 'moved',
            by: 'visitor',
            revision: 1,
            fromStart: null,
            toStart: null,
            reason: null,
          })
          .catch(() => {});
        await tx.holds.insert(hold(salon), 1, NOW).catch(() => {});
        return 'done';
      });
      await expect(swallowing).rejects.toMatchObject(SLOT_TAKEN);
      const { read } = database.store;
      expect(await read.businesses.availabilityVersion(salon.businessId)).toBe(0);
      expect(await read.bookings.byId(salon.businessId, first.id)).toMatchObject({ locale: 'fr' });
    });

    test('a move onto half of its own time is accepted', async () => {
      const salon = await openSalon(database.store);
      const made = booking(salon);
      await book(database.store, made);
      await move(database.store, made, NINE + 15 * MINUTE);
      // The first quarter of an hour is free again, the rest is not.
      const early = booking(salon, { start: NINE - 15 * MINUTE });
      await book(database.store, early);
      await expect(
        book(database.store, booking(salon, { start: NINE + 40 * MINUTE })),
      ).rejects.toMatchObject(SLOT_TAKEN);
    });

    test('a move onto somebody else is refused and keeps the old time', async () => {
      const salon = await openSalon(database.store);
      const made = booking(salon);
      await book(database.store, made);
      await book(database.store, booking(salon, { start: NINE + 60 * MINUTE }));
      await expect(move(database.store, made, NINE + 45 * MINUTE)).rejects.toMatchObject(
        SLOT_TAKEN,
      );
      expect(await database.store.read.bookings.byId(salon.businessId, made.id)).toEqual(made);
      await expect(book(database.store, booking(salon))).rejects.toMatchObject(SLOT_TAKEN);
    });

    test('a move to another person frees the first', async () => {
      const salon = await openSalon(database.store);
      const made = booking(salon);
      await book(database.store, made);
      const after = { ...made, staffId: salon.bea, revision: 1 };
      await database.store.write((tx) =>
        tx.bookings.update(made, after, 1, {
          at: NOW,
          kind: 'moved',
          by: 'member',
          revision: 1,
          fromStart: NINE,
          toStart: NINE,
          reason: null,
        }),
      );
      await book(database.store, booking(salon));
      await expect(
        book(database.store, booking(salon, { staffId: salon.bea })),
      ).rejects.toMatchObject(SLOT_TAKEN);
    });

    test('not even a change past the repositories can make two overlap', async () => {
      const salon = await openSalon(database.store);
      const [one, other] = [booking(salon), booking(salon, { start: NINE + 60 * MINUTE })];
      await book(database.store, one);
      await book(database.store, other);
      const stretch = (minutes: number) =>
        runSql(
          database.url,
          `update occupations set foot_end = ${NINE + minutes * MINUTE} where ref_id = '${one.id}'`,
        );
      await stretch(60);
      await expect(stretch(61)).rejects.toThrow(/slot_taken|occupations_overlap/u);
      await expect(stretch(0)).rejects.toThrow(/occupations_footprint/u);
    });
  });
});

async function runSql(url: string, statement: string): Promise<void> {
  if (url.startsWith('sqlite:')) {
    const sqlite = new Database(url.replace('sqlite:', ''));
    try {
      sqlite.exec(statement);
    } finally {
      sqlite.close();
    }
    return;
  }
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
