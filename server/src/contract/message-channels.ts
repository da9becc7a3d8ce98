import { z } from 'zod';
import { channel } from './messages.ts';
import { instant } from './primitives.ts';

const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/u, 'Write +33612345678');
/** Latin letters and digits, at least one letter; what carriers of many countries show in place of a number. */
const senderName = z
  .string()
  .regex(/^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/u, 'Up to eleven letters and digits');

/** Body of `PUT /message-channels/twilio`: the whole of it, checked with Twilio before it is kept. */
export const twilioInput = z.strictObject({
  accountSid: z.string().regex(/^AC[0-9a-fA-F]{32}$/u, 'AC and 32 signs, from the Twilio console'),
  /** Left out keeps the one that is stored, for the same account. */
  authToken: z.string().trim().min(16).max(200).optional(),
  /** A number, or a name nobody can answer. */
  smsFrom: z.union([e164, senderName]).nullable().default(null),
  /** Goes before `smsFrom`. */
  messagingServiceSid: z
    .string()
    .regex(/^MG[0-9a-fA-F]{32}$/u, 'MG and 32 signs, from the Twilio console')
    .nullable()
    .default(null),
  whatsappFrom: e164.nullable().default(null),
});
export type TwilioInput = z.infer<typeof twilioInput>;

/** What is worth knowing of a sender. `one_way`: nobody can answer it, STOP neither. `generic_name`: carriers refuse such words. `french_mobile`: French mobile numbers may not carry such messages. `unchecked_sms`, `unchecked_whatsapp`: Twilio has no list that names it; said once, when it is connected. */
export const senderWarning = z.enum([
  'one_way',
  'generic_name',
  'french_mobile',
  'unchecked_sms',
  'unchecked_whatsapp',
]);
export type SenderWarning = z.infer<typeof senderWarning>;

/** `credentials`: Twilio no longer takes them. `key_gone`: our own key that opens them is lost. */
export const channelBreak = z.enum(['credentials', 'key_gone']);

export const twilioChannel = z.strictObject({
  /** Whose account sends: the business's own, or that of whoever runs the server. Null: none. */
  source: z.enum(['business', 'server']).nullable(),
  accountSid: z.string().nullable(),
  smsFrom: z.string().nullable(),
  messagingServiceSid: z.string().nullable(),
  whatsappFrom: z.string().nullable(),
  brokenReason: channelBreak.nullable(),
  /** When the credentials were last known to work, or found not to; null for the server's. */
  checkedAt: instant.nullable(),
  /** Where Twilio posts answers of readers to: to be entered in its console. */
  inboundUrl: z.string(),
  warnings: z.array(senderWarning),
});
export type TwilioChannel = z.infer<typeof twilioChannel>;

export const channelHealth = z.strictObject({
  channel,
  /** `none`: nothing is set up, and messages stand as not sent. */
  state: z.enum(['ready', 'none', 'broken']),
  source: z.enum(['business', 'server']).nullable(),
  /** A number, a name, a service or an address. */
  sender: z.string().nullable(),
  brokenReason: channelBreak.nullable(),
  /** Messages that wait until the account works again; they leave then, or are dropped when they can no longer help. */
  waiting: z.int(),
  /** Of the last seven days. */
  week: z.strictObject({
    /** Handed over, whatever became of it. */
    sent: z.int(),
    delivered: z.int(),
    /** Failed or undelivered. */
    failed: z.int(),
    unknown: z.int(),
  }),
  lastSentAt: instant.nullable(),
});
export type ChannelHealth = z.infer<typeof channelHealth>;

/** Answer of `GET /message-channels`. */
export const channelsPage = z.strictObject({
  items: z.array(channelHealth),
  today: z.strictObject({
    /** SMS and WhatsApp that count against the daily cap. */
    sent: z.int(),
    perDay: z.int(),
    /** Cost of the day in millionths of the currency; what is not known yet is estimated. Null before anything is known. */
    spent: z
      .strictObject({ micros: z.int(), currency: z.string(), isEstimate: z.boolean() })
      .nullable(),
    isAlarmed: z.boolean(),
    /** Nothing more is sent today, because of the cost. */
    isStopped: z.boolean(),
  }),
  /** Numbers the provider told us something about: `stop` is not written to any more. */
  flagged: z.array(
    z.strictObject({
      channel,
      address: z.string(),
      kind: z.enum(['stop', 'wrong']),
      errorCode: z.string(),
      at: instant,
    }),
  ),
});
export type ChannelsPage = z.infer<typeof channelsPage>;

/** Body of `POST /message-channels/{channel}/test`. */
export const channelTest = z.strictObject({
  /** A number or an address; left out, mail goes to whoever is signed in. */
  to: z.string().trim().min(3).max(254).optional(),
  /** What to send, filled in already; left out, a sentence of the product. */
  text: z
    .strictObject({
      subject: z.string().max(300).nullable().default(null),
      body: z.string().trim().min(1).max(5_000),
    })
    .optional(),
});
export type ChannelTest = z.infer<typeof channelTest>;
