import { z } from 'zod';
import { id } from './primitives.ts';

/** `create` and `update` write the booking as it is, whatever Google has; `delete` takes only its event away. */
export const googleWriteRequest = z.strictObject({
  bookingId: id,
  action: z.enum(['create', 'update', 'delete']),
});
export type GoogleWriteRequest = z.infer<typeof googleWriteRequest>;

/** The events Google has of a booking now. */
export const googleWrite = z.strictObject({
  bookingId: id,
  events: z.array(z.strictObject({ calendarId: id, eventId: z.string() })),
});
export type GoogleWrite = z.infer<typeof googleWrite>;
