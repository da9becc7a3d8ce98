import { z } from 'zod';
import { id, instant } from './primitives.ts';

/** Unguessable, made by the widget for one visit and kept in memory only; a visit holds one time. */
export const visit = z.string().regex(/^[\w-]{16,64}$/u);

export const holdInput = z.strictObject({
  service: id,
  staff: id.optional(),
  start: instant,
  visit,
});
export type HoldInput = z.infer<typeof holdInput>;

export const hold = z.strictObject({
  service: id,
  staff: id,
  start: instant,
  end: instant,
  expiresAt: instant,
});
export type Hold = z.infer<typeof hold>;
