import { z } from 'zod';
import { patchOf } from './businesses.ts';
import { hexColour, id } from './primitives.ts';

const minutes = (most: number) => z.int().min(0).max(most);
const WEEK = 7 * 24 * 60;

export const question = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]{1,32}$/u),
  kind: z.enum(['text', 'long_text', 'choice', 'checkbox', 'phone']),
  label: z.string().trim().min(1).max(200),
  isRequired: z.boolean().default(false),
  /** Only for `choice`. */
  choices: z.array(z.string().trim().min(1).max(120)).max(30).default([]),
});
export type Question = z.infer<typeof question>;

export const price = z.strictObject({
  /** In the smallest unit of the business's currency: 4800 is 48 €. */
  amountMinor: z.int().min(0).max(100_000_000),
  /** True shows “from”. */
  isFrom: z.boolean().default(false),
});
export type Price = z.infer<typeof price>;

export const serviceInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().max(500).default(''),
  /** Heading it stands under in lists. */
  category: z.string().trim().max(60).nullable().default(null),
  durationMin: z.int().min(1).max(WEEK),
  /** Step between starts; null is the duration. */
  intervalMin: z.int().min(1).max(WEEK).nullable().default(null),
  bufferBeforeMin: minutes(24 * 60).default(0),
  bufferAfterMin: minutes(24 * 60).default(0),
  /** A time can be booked until this long before it starts. */
  noticeMin: minutes(365 * 24 * 60).default(0),
  /** Calendar days ahead, today being 0; null has no limit. */
  horizonDays: z.int().min(0).max(730).nullable().default(60),
  seats: z.int().min(1).max(500).default(1),
  /** Null confirms at once; otherwise the owner has this long to approve before the time is free again. */
  approvalTtlMin: z
    .int()
    .min(1)
    .max(30 * 24 * 60)
    .nullable()
    .default(null),
  dailyLimit: z.int().min(1).max(500).nullable().default(null),
  /** A visitor can move or cancel until this long before the start. */
  changeNoticeMin: minutes(365 * 24 * 60).default(0),
  price: price.nullable().default(null),
  colour: hexColour.nullable().default(null),
  questions: z.array(question).max(20).default([]),
  /** Who does it; empty means everybody. */
  staffIds: z.array(id).max(200).default([]),
  requiresPhone: z.boolean().default(false),
  requiresEmail: z.boolean().default(true),
  isActive: z.boolean().default(true),
  position: z.int().min(0).max(10_000).default(0),
});
export type ServiceInput = z.infer<typeof serviceInput>;

export const servicePatch = patchOf(serviceInput);
export type ServicePatch = z.infer<typeof servicePatch>;

export const service = z.strictObject({ ...serviceInput.shape, id });
export type Service = z.infer<typeof service>;
