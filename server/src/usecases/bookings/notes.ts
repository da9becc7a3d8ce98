import { AppError } from '../../contract/app-error.ts';
import type { Note, NoteInput } from '../../contract/notes.ts';
import type { NoteRow } from '../../ports/notes.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';
import type { Principal } from '../members/principal.ts';
import { toWire } from '../wire.ts';

/** The notes of one booking, and who asks about them. */
export interface NotesOf {
  readonly principal: Principal;
  readonly bookingId: string;
}

type Deps = Pick<Core, 'store' | 'clock' | 'secrets'>;

/** What the team wrote about a booking, oldest first. @throws AppError `bookings.not_found` */
export async function listNotes({ store }: Pick<Core, 'store'>, of: NotesOf): Promise<Note[]> {
  await requireBooking(store.read, of);
  const rows = await store.read.notes.list(of.principal.businessId, of.bookingId);
  return rows.map((row) => shown(row, of.principal));
}

/** Writes a note in the name of whoever asks. @throws AppError `bookings.not_found` */
export async function addNote(core: Deps, of: NotesOf, { text }: NoteInput): Promise<Note> {
  const { principal, bookingId } = of;
  return core.store.write(async (tx) => {
    await requireBooking(tx, of);
    const row: NoteRow = {
      id: core.secrets.newId('note'),
      bookingId,
      ...(await authorOf(tx, principal)),
      text,
      createdAt: core.clock.now(),
      changedAt: null,
    };
    await tx.notes.insert(principal.businessId, row);
    return shown(row, principal);
  });
}

/** Changes a note of one's own. @throws AppError `notes.not_found`, `auth.forbidden` for somebody else's */
export async function changeNote(
  core: Deps,
  { id, ...of }: NotesOf & { readonly id: string },
  { text }: NoteInput,
): Promise<Note> {
  const { principal } = of;
  return core.store.write(async (tx) => {
    const before = await findNote(tx, { id, ...of });
    if (!isChangeable(before, principal)) throw notYours();
    const changedAt = core.clock.now();
    await tx.notes.update(principal.businessId, id, { text, changedAt });
    return shown({ ...before, text, changedAt }, principal);
  });
}

/** Deletes a note; an owner or admin anybody's. @throws AppError `notes.not_found`, `auth.forbidden` */
export async function removeNote(
  { store }: Pick<Core, 'store'>,
  { id, ...of }: NotesOf & { readonly id: string },
): Promise<void> {
  await store.write(async (tx) => {
    const before = await findNote(tx, { id, ...of });
    if (!isRemovable(before, of.principal)) throw notYours();
    await tx.notes.remove(of.principal.businessId, id);
  });
}

async function requireBooking(
  repositories: Repositories,
  { principal, bookingId }: NotesOf,
): Promise<void> {
  const booking = await repositories.bookings.byId(principal.businessId, bookingId);
  if (booking === null) throw new AppError('bookings.not_found');
}

async function findNote(
  repositories: Repositories,
  { principal, bookingId, id }: NotesOf & { readonly id: string },
): Promise<NoteRow> {
  const found = await repositories.notes.byId(principal.businessId, id);
  if (found === null || found.bookingId !== bookingId) throw new AppError('notes.not_found');
  return found;
}

async function authorOf(
  repositories: Repositories,
  { businessId, userId }: Principal,
): Promise<Pick<NoteRow, 'authorId' | 'authorName'>> {
  if (userId === undefined) return { authorId: null, authorName: null };
  const members = await repositories.members.list(businessId);
  const author = members.find((member) => member.userId === userId);
  return { authorId: userId, authorName: author?.name ?? null };
}

function shown(row: NoteRow, principal: Principal): Note {
  return {
    id: row.id,
    text: row.text,
    author: row.authorName,
    isChangeable: isChangeable(row, principal),
    isRemovable: isRemovable(row, principal),
    createdAt: toWire(row.createdAt),
    changedAt: row.changedAt === null ? null : toWire(row.changedAt),
  };
}

// What came through a key is nobody's own, and so everybody's who sees all of the business.
function isChangeable({ authorId, authorName }: NoteRow, principal: Principal): boolean {
  if (authorId !== null) return authorId === principal.userId;
  return authorName === null && principal.role !== 'staff';
}

function isRemovable(row: NoteRow, principal: Principal): boolean {
  return principal.role !== 'staff' || isChangeable(row, principal);
}

function notYours(): AppError {
  return new AppError('auth.forbidden', { message: 'Somebody else wrote this note' });
}
