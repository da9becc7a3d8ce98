import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { book, booking, newId, NOW, openSalon } from './salon.ts';

describe('notes on a booking', () => {
  onEachDatabase((database) => {
    test('with a zero in the text are kept, with the sign for what cannot be written', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const made = booking(salon);
      await book(store, made);
      const id = newId('note');
      await store.write((tx) =>
        tx.notes.insert(salon.businessId, {
          id,
          bookingId: made.id,
          authorId: null,
          authorName: 'Ana',
          text: 'before\0after',
          createdAt: NOW,
          changedAt: null,
        }),
      );
      expect(await store.read.notes.byId(salon.businessId, id)).toMatchObject({
        text: 'before\uFFFDafter',
      });
      expect(await store.read.notes.byId(salon.businessId, `${id}\0`)).toBe(null);
    });

    test('come back as written, are changed and removed, and belong to one business', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const stranger = await openSalon(store);
      const made = booking(salon);
      await book(store, made);
      const bookingId = made.id;
      const note = {
        id: newId('note'),
        bookingId,
        authorId: null,
        authorName: 'Ana',
        text: 'Préfère la fenêtre',
        createdAt: NOW,
        changedAt: null,
      };
      await store.write((tx) => tx.notes.insert(salon.businessId, note));
      expect(await store.read.notes.list(salon.businessId, bookingId)).toEqual([note]);
      expect(await store.read.notes.byId(stranger.businessId, note.id)).toBe(null);
      expect(await store.read.notes.list(stranger.businessId, bookingId)).toEqual([]);

      const change = { text: 'Paie en espèces', changedAt: NOW + 1 };
      await store.write((tx) => tx.notes.update(stranger.businessId, note.id, change));
      expect(await store.read.notes.byId(salon.businessId, note.id)).toEqual(note);
      await store.write((tx) => tx.notes.update(salon.businessId, note.id, change));
      expect(await store.read.notes.byId(salon.businessId, note.id)).toEqual({
        ...note,
        ...change,
      });
      await store.write((tx) => tx.notes.remove(stranger.businessId, note.id));
      await store.write((tx) => tx.notes.remove(salon.businessId, note.id));
      expect(await store.read.notes.list(salon.businessId, bookingId)).toEqual([]);
    });

    test('are found by their words as they are now, without accents', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const made = booking(salon);
      await book(store, made);
      const bookingId = made.id;
      const note = {
        id: newId('note'),
        bookingId,
        authorId: null,
        authorName: null,
        text: 'Préfère la fenêtre',
        createdAt: NOW,
        changedAt: null,
      };
      await store.write((tx) => tx.notes.insert(salon.businessId, note));
      const found = async (search: string) =>
        (await store.read.bookings.list(salon.businessId, { search, limit: 10 })).map(
          ({ id }) => id,
        );
      expect(await found('PREFERE la fen')).toEqual([bookingId]);
      await store.write((tx) =>
        tx.notes.update(salon.businessId, note.id, { text: 'En retard', changedAt: NOW }),
      );
      expect(await found('fenetre')).toEqual([]);
      expect(await found('retard')).toEqual([bookingId]);
    });
  });
});
