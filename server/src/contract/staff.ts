import { z } from 'zod';
import { patchOf } from './businesses.ts';
import { hexColour, id } from './primitives.ts';

export const staffInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254).nullable().default(null),
  colour: hexColour.nullable().default(null),
  /** Null works the business's default schedule. */
  scheduleId: id.nullable().default(null),
  isActive: z.boolean().default(true),
  /** Ascending order in lists; ties of *any person* go to the lower one. */
  position: z.int().min(0).max(10_000).default(0),
});
export type StaffInput = z.infer<typeof staffInput>;

export const staffPatch = patchOf(staffInput);
export type StaffPatch = z.infer<typeof staffPatch>;

export const staff = z.strictObject({ ...staffInput.shape, id });
export type Staff = z.infer<typeof staff>;
