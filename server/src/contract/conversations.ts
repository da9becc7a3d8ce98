import { z } from 'zod';
import { messageReason, messageState } from './messages.ts';
import { id, instant } from './primitives.ts';

export const textChannel = z.enum(['sms', 'whatsapp']);

/** E.164. */
export const phoneAddress = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/u, 'Write +33612345678')
  .meta({ example: '+33612345678' });

/**
 * What an inbound text was taken for. `stop` and `start`: opting out and in again. `help`; `cancel`: to cancel a booking;
 * `attend`: that they will come; `text`: anything else, for a person to read.
 */
export const inboundMeaning = z.enum(['stop', 'start', 'help', 'cancel', 'attend', 'text']);

/** Somebody who wrote to the business, with the last thing said. */
export const conversation = z.strictObject({
  address: phoneAddress,
  /** Of their latest booking; null when nobody booked with this number. */
  customerName: z.string().nullable(),
  /** Inbound texts nobody has looked at. STOP and the like are not counted. */
  unread: z.int(),
  last: z.strictObject({
    direction: z.enum(['in', 'out']),
    channel: textChannel,
    body: z.string(),
    at: instant,
  }),
  /** Whether they are not to be written to by every channel they used. */
  hasOptedOut: z.boolean(),
});
export type Conversation = z.infer<typeof conversation>;

export const conversationsQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ConversationsQuery = z.infer<typeof conversationsQuery>;

/** Answer of `GET /conversations`, latest first. */
export const conversationPage = z.strictObject({
  items: z.array(conversation),
  /** Of all conversations: how many have something unread. */
  unread: z.int(),
  /** Hand it back as `cursor`; null on the last page. */
  next: z.string().nullable(),
});
export type ConversationPage = z.infer<typeof conversationPage>;

/** One text, theirs or ours. */
export const conversationText = z.strictObject({
  id,
  direction: z.enum(['in', 'out']),
  channel: textChannel,
  body: z.string(),
  at: instant,
  /** Of theirs. */
  meaning: inboundMeaning.nullable(),
  /** Of theirs: the booking it acted on; of ours: the one it speaks of. */
  bookingId: id.nullable(),
  /** Of ours. */
  state: messageState.nullable(),
  reason: messageReason.nullable(),
});
export type ConversationText = z.infer<typeof conversationText>;

/** Answer of `GET /conversations/{address}`: the last hundred texts, oldest first. */
export const conversationView = z.strictObject({
  address: phoneAddress,
  customerName: z.string().nullable(),
  /** Bookings of this number that are still to come, soonest first. */
  bookingIds: z.array(id),
  texts: z.array(conversationText),
  /** How an answer would go; null when it cannot: opted out, or nobody can answer through our sender. */
  answersBy: textChannel.nullable(),
  /** Until when WhatsApp takes free text: a day after their last message there. Null when they wrote none. */
  whatsappUntil: instant.nullable(),
  /** By which they are not to be written to. */
  optedOutOf: z.array(textChannel),
});
export type ConversationView = z.infer<typeof conversationView>;

/** Body of `POST /conversations/{address}`. */
export const conversationAnswer = z.strictObject({
  text: z.string().trim().min(1).max(1_000),
  /** Left out: WhatsApp while its day lasts, else SMS. */
  channel: textChannel.optional(),
});
export type ConversationAnswer = z.infer<typeof conversationAnswer>;

/** Somebody who is not to be written to, by one channel. */
export const optOut = z.strictObject({
  channel: textChannel,
  address: phoneAddress,
  customerName: z.string().nullable(),
  /** `reader`: they wrote STOP, which holds for everybody who sends from this number. `owner`: added by hand, for this business. */
  by: z.enum(['reader', 'owner']),
  /** Our number, name or service it holds for; null for one added by hand, which holds for all of the business's. */
  sender: z.string().nullable(),
  reason: z.string().nullable(),
  at: instant,
});
export type OptOutView = z.infer<typeof optOut>;

export const optOutPage = z.strictObject({ items: z.array(optOut), next: z.string().nullable() });
export type OptOutPage = z.infer<typeof optOutPage>;

/** Body of `PUT /opt-outs/{channel}/{address}`: added (`isOut`) or lifted by hand, for this business. */
export const optOutChange = z.strictObject({
  isOut: z.boolean(),
  /** Needed to lift one: how they agreed again. The provider may still hold its own. */
  reason: z.string().trim().min(1).max(300).optional(),
});
export type OptOutChange = z.infer<typeof optOutChange>;

/** Answer to it: how it stands now. */
export const optOutState = z.strictObject({
  channel: textChannel,
  address: phoneAddress,
  isOut: z.boolean(),
});
export type OptOutState = z.infer<typeof optOutState>;
