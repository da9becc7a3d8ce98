import { z } from 'zod';
import { personInput, role } from './members.ts';
import { country, currency, id, instant, locale, timezone } from './primitives.ts';

/** Who is signed in, and where they may work. Name one of the businesses in `X-Business` on every admin request. */
export const session = z.strictObject({
  user: z.strictObject({
    id,
    name: z.string(),
    email: z.string(),
    hasTwoFactor: z.boolean(),
  }),
  businesses: z.array(
    z.strictObject({ id, slug: z.string(), name: z.string(), role, staffId: id.nullable() }),
  ),
  mayAddBusinesses: z.boolean(),
});
export type SessionView = z.infer<typeof session>;

/** A browser the user is signed in with. */
export const userSession = z.strictObject({
  id,
  createdAt: instant,
  /** Accurate to an hour. */
  lastSeenAt: instant,
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
});
export type UserSessionView = z.infer<typeof userSession>;

/** What somebody may know before they sign in. */
export const installation = z.strictObject({
  /** Whether anybody may make an account and a business. */
  isSignUpOpen: z.boolean(),
  /** False while messages only stand in the server's log. */
  sendsMail: z.boolean(),
});
export type Installation = z.infer<typeof installation>;

/** A business as it is begun; the rest has sensible values that can be changed later. */
export const newBusiness = z.strictObject({
  name: z.string().trim().min(1).max(120),
  timezone,
  country,
  currency,
  locale,
});
export type NewBusiness = z.infer<typeof newBusiness>;

/** What stands behind the set-up link. */
export const setup = z.strictObject({
  /** Businesses that are there already, such as those of the demo; whoever sets up will own them. */
  businesses: z.array(z.strictObject({ id, slug: z.string(), name: z.string() })),
});

export const setupInput = z.strictObject({
  ...personInput.shape,
  /** Left out makes the person owner of every business there is. */
  business: newBusiness.optional(),
});
export type SetupInput = z.infer<typeof setupInput>;
