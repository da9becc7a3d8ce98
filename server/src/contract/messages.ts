import { z } from 'zod';
import { patchOf } from './businesses.ts';
import { id, instant } from './primitives.ts';

export const moment = z.enum([
  'confirmed',
  'pending',
  'declined',
  'moved',
  'cancelled',
  'reminder',
  'follow_up',
]);
export const channel = z.enum(['sms', 'whatsapp', 'email']);
const told = z.array(channel).max(3);

const wallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
const byMoment = (preset: Partial<Record<z.infer<typeof moment>, z.infer<typeof told>>>) =>
  z
    .strictObject({
      confirmed: told.default(preset.confirmed ?? []),
      pending: told.default(preset.pending ?? []),
      declined: told.default(preset.declined ?? []),
      moved: told.default(preset.moved ?? []),
      cancelled: told.default(preset.cancelled ?? []),
      reminder: told.default(preset.reminder ?? []),
      follow_up: told.default(preset.follow_up ?? []),
    })
    .prefault({});

/** Who is told what, by which ways, and when. */
export const messageSettings = z.strictObject({
  visitor: byMoment({
    confirmed: ['email'],
    pending: ['email'],
    declined: ['email'],
    moved: ['email'],
    cancelled: ['email'],
    reminder: ['email'],
  }),
  /** What visitors do; what is done in the console, whoever does it knows. */
  owner: byMoment({
    confirmed: ['email'],
    pending: ['email'],
    moved: ['email'],
    cancelled: ['email'],
  }),
  person: byMoment({}),
  /** Minutes before the start, several if wanted. */
  reminders: z
    .array(
      z.strictObject({
        leadMin: z
          .int()
          .min(15)
          .max(14 * 24 * 60),
      }),
    )
    .max(4)
    .default([{ leadMin: 24 * 60 }]),
  /** Minutes after the end. */
  followUpMin: z
    .int()
    .min(0)
    .max(14 * 24 * 60)
    .default(120),
  /** Reminders and follow-ups wait until they are over, in the reader's zone. */
  quietHours: z
    .strictObject({ from: wallTime, until: wallTime })
    .nullable()
    .default({ from: '21:00', until: '08:00' }),
});
export type MessageSettings = z.infer<typeof messageSettings>;

export const messageSettingsPatch = patchOf(messageSettings);
export type MessageSettingsPatch = z.infer<typeof messageSettingsPatch>;

export const messageState = z.enum([
  'planned',
  'sending',
  'accepted',
  'failed',
  'not_sent',
  'withdrawn',
  'unknown',
]);

/** One thing told to one address, with what became of it. */
export const message = z.strictObject({
  id,
  bookingId: id,
  moment,
  audience: z.enum(['visitor', 'owner', 'person']),
  channel,
  to: z.string(),
  /** Null until it is written, just before it is sent; the visitor's private link is shortened. */
  subject: z.string().nullable(),
  body: z.string().nullable(),
  /** `accepted`: the next server took it over; whether it was read, nobody knows. `not_sent`: nothing is set up to send it. */
  state: messageState,
  reason: z.enum(['no_provider', 'refused', 'no_answer', 'expired', 'outdated']).nullable(),
  dueAt: instant,
  updatedAt: instant,
});
export type MessageView = z.infer<typeof message>;

export const messagesQuery = z.strictObject({
  booking: id.optional(),
  state: messageState.optional(),
  /** `attention`: what did not arrive, or of which nobody knows. */
  show: z.enum(['attention']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type MessagesQuery = z.infer<typeof messagesQuery>;

export const messagePage = z.strictObject({
  items: z.array(message),
  /** Hand it back as `cursor`; null on the last page. */
  next: z.string().nullable(),
});
export type MessagePage = z.infer<typeof messagePage>;
