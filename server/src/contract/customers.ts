import { z } from 'zod';
import { instant } from './primitives.ts';

/** An e-mail address or a phone number, as somebody wrote it. */
const person = z.string().trim().min(3).max(254);

/** Body of `POST /api/v1/customers/export`. */
export const customerRequest = z.strictObject({ person });
export type CustomerRequest = z.infer<typeof customerRequest>;

/** Body of `POST /api/v1/customers/erase`; `confirmation` is `person` written once more. */
export const customerErasure = z.strictObject({ person, confirmation: person });
export type CustomerErasure = z.infer<typeof customerErasure>;

/** Everything that is stored about somebody. */
export const customerExport = z.strictObject({
  person: z.string(),
  business: z.string(),
  exportedAt: instant,
  /** By table; columns as in the database, in camel case, JSON opened, instants in UTC. */
  data: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});
export type CustomerExport = z.infer<typeof customerExport>;

/** What an erasure took away. */
export const customerErased = z.strictObject({
  /** Bookings that name nobody any more; they stay as times that were taken. */
  bookings: z.int(),
  /** Of these: cancelled, because they were still to come. */
  cancelled: z.int(),
  messages: z.int(),
  waitlist: z.int(),
  /** Texts elsewhere in which the address was blotted out. */
  mentions: z.int(),
});
export type CustomerErased = z.infer<typeof customerErased>;
