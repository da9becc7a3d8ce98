import { z } from 'zod';
import { id, instant } from './primitives.ts';

/** Body of `POST /api/v1/bookings/{ref}/notes` and of a change: for the team's eyes, never a visitor's. */
export const noteInput = z.strictObject({ text: z.string().trim().min(1).max(2_000) });
export type NoteInput = z.infer<typeof noteInput>;

/** What somebody of the team wrote about a booking. */
export const note = z.strictObject({
  id,
  text: z.string(),
  /** Who wrote it; null when it came through an API key. */
  author: z.string().nullable(),
  /** Whoever asks may change it. */
  isChangeable: z.boolean(),
  /** Whoever asks may delete it: their own, and any of them for owners and admins. */
  isRemovable: z.boolean(),
  createdAt: instant,
  changedAt: instant.nullable(),
});
export type Note = z.infer<typeof note>;
