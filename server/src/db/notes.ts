import type { Selectable } from 'kysely';
import type { NoteRow, Notes } from '../ports/notes.ts';
import { foldForSearch } from './fold-for-search.ts';
import type { Handle } from './handle.ts';
import type { Tables } from './tables.ts';

export function notes({ db }: Handle): Notes {
  const ofBusiness = (businessId: string) =>
    db.selectFrom('booking_notes').selectAll().where('business_id', '=', businessId);
  return {
    async list(businessId, bookingId) {
      const rows = await ofBusiness(businessId)
        .where('booking_id', '=', bookingId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },

    async ofBookings(businessId, bookingIds) {
      if (bookingIds.length === 0) return [];
      const rows = await ofBusiness(businessId)
        .where('booking_id', 'in', bookingIds)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },

    async byId(businessId, id) {
      const row = await ofBusiness(businessId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async insert(businessId, note) {
      await db
        .insertInto('booking_notes')
        .values({
          id: note.id,
          business_id: businessId,
          booking_id: note.bookingId,
          author_id: note.authorId,
          author_name: note.authorName,
          text: note.text,
          search_text: foldForSearch(note.text),
          created_at: note.createdAt,
          changed_at: note.changedAt,
        })
        .execute();
    },

    async update(businessId, id, { text, changedAt }) {
      await db
        .updateTable('booking_notes')
        .set({ text, search_text: foldForSearch(text), changed_at: changedAt })
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .execute();
    },

    async remove(businessId, id) {
      await db
        .deleteFrom('booking_notes')
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .execute();
    },
  };
}

function fromRow(row: Selectable<Tables['booking_notes']>): NoteRow {
  return {
    id: row.id,
    bookingId: row.booking_id,
    authorId: row.author_id,
    authorName: row.author_name,
    text: row.text,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
