import { z } from 'zod';
import { id, instant } from './primitives.ts';

export const ROLES = ['owner', 'admin', 'staff'] as const;
export const role = z.enum(ROLES);

const name = z.string().trim().min(1).max(120);
const email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase());

/** Long enough to withstand guessing; anything may stand in it. */
export const newPassword = z.string().min(10).max(128);

export const memberInput = z.strictObject({
  name,
  email,
  role,
  /** The person whose calendar a `staff` member sees and changes; needed for that role. */
  staffId: id.nullable().default(null),
});
export type MemberInput = z.infer<typeof memberInput>;

export const memberChange = z.strictObject({
  role: role.optional(),
  staffId: id.nullable().optional(),
});
export type MemberChange = z.infer<typeof memberChange>;

export const member = z.strictObject({
  id,
  name: z.string(),
  email: z.string(),
  role,
  staffId: id.nullable(),
  /** `invited` until the link was opened and a password chosen. */
  status: z.enum(['active', 'invited']),
  /** When they last worked in this business, accurate to a quarter of an hour; null before they ever did. */
  lastSeenAt: instant.nullable(),
  /** Until when the invitation can be accepted; null when there is none, or none any more. */
  invitationEndsAt: instant.nullable(),
});
export type MemberView = z.infer<typeof member>;

/** Somebody who was just invited. */
export const invited = z.strictObject({
  ...member.shape,
  /** The link to pass on by hand, while no mail is sent; null when it left by mail. */
  link: z.string().nullable(),
});
export type Invited = z.infer<typeof invited>;

/** What stands behind the link of an invitation. */
export const invitation = z.strictObject({
  businessId: id,
  businessName: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  /** True asks to sign in with that account; false asks for a name and a password. */
  hasAccount: z.boolean(),
});
export type InvitationView = z.infer<typeof invitation>;

export const acceptance = z.strictObject({
  name: name.optional(),
  password: newPassword.optional(),
});
export type Acceptance = z.infer<typeof acceptance>;

export const personInput = z.strictObject({ name, email, password: newPassword });
