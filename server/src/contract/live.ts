import { z } from 'zod';
import { bookingEvent } from './bookings.ts';
import { id } from './primitives.ts';

/** Query of `GET /api/v1/live`. An `EventSource` cannot send `X-Business`, so the business may stand here. */
export const liveQuery = z.strictObject({ business: id.optional() });

/**
 * Data of each event `booking`. Kind `changed`, without an id, says that something changed in another process, or that
 * more changed than was worth listing: look again. An event `ready` opens the stream; whoever hears it a second time
 * was cut off in between, and looks again too.
 */
export const liveChange = z.strictObject({
  kind: z.enum([...bookingEvent.shape.kind.options, 'changed']),
  bookingId: id.nullable(),
  revision: z.int().nullable(),
});
export type LiveChange = z.infer<typeof liveChange>;
