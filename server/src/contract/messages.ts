import { z } from 'zod';
import { patchOf } from './businesses.ts';
import { country, currency, id, instant } from './primitives.ts';

export const moment = z.enum([
  'confirmed',
  'pending',
  'declined',
  'moved',
  'cancelled',
  'reminder',
  'follow_up',
  'waitlist',
]);
/** What follows from nothing that happened to a booking. */
export const freeMoment = z.enum(['test', 'answer', 'reply']);
export const audience = z.enum(['visitor', 'owner', 'person']);
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
      /** A time has freed; only visitors are told. */
      waitlist: told.default(preset.waitlist ?? []),
    })
    .prefault({});

const reminder = z.strictObject({
  /** Minutes before the start. */
  leadMin: z
    .int()
    .min(15)
    .max(14 * 24 * 60),
  /** Left out or null: those of the moment `reminder`. To the visitor; the team is reminded as its own table says. */
  channels: told.nullable().optional(),
});

/** What protects from a bill nobody expected. Days are the business's; SMS and WhatsApp count, mail does not. */
const limits = z.strictObject({
  perDay: z.int().min(0).max(100_000).default(500),
  perNumberPerDay: z.int().min(1).max(1_000).default(10),
  perWidgetPerDay: z.int().min(0).max(100_000).default(300),
  /** Countries (two capital letters) that are written to besides the business's own. */
  countries: z.array(country).max(250).default([]),
  /** Cost of a day, in the provider's currency, from which on the owner is told by mail; null never tells. */
  spendingAlarm: z.number().positive().max(100_000).nullable().default(null),
  /** Whether nothing more is sent on a day that has passed the alarm. */
  spendingStops: z.boolean().default(false),
});

/** Millionths of the currency by country: of one segment of an SMS, of one WhatsApp message. */
const unitPrices = z.record(country, z.int().min(0).max(10_000_000)).default({});
const prices = z.strictObject({ currency, sms: unitPrices, whatsapp: unitPrices });

/** What a reader may do by answering a text. */
const replies = z.strictObject({
  /** C or ANNULER cancels their booking, once they answered that they are sure. */
  cancels: z.boolean().default(false),
  /** 1 or OUI is kept on the booking: they will come. */
  confirms: z.boolean().default(false),
});

/** The waiting list: full days offer it where a visitor can be written to by a channel of `visitor.waitlist`. */
const waitlist = z.strictObject({
  isOn: z.boolean().default(true),
  /** How long a freed time is kept for the one who is told of it, in minutes. */
  holdMin: z
    .int()
    .min(5)
    .max(24 * 60)
    .default(30),
});

const mobile = z.string().regex(/^\+[1-9]\d{6,14}$/u, 'Write +33612345678');
const teamPhones = z.strictObject({
  owner: mobile.nullable().default(null),
  /** By id of the staff person. */
  people: z.record(id, mobile).default({}),
});

/** Who is told what, by which ways, and when. */
export const messageSettings = z.strictObject({
  visitor: byMoment({
    confirmed: ['email'],
    pending: ['email'],
    declined: ['email'],
    moved: ['email'],
    cancelled: ['email'],
    reminder: ['email'],
    waitlist: ['sms', 'email'],
  }),
  /** What visitors do; what is done in the console, whoever does it knows. */
  owner: byMoment({
    confirmed: ['email'],
    pending: ['email'],
    moved: ['email'],
    cancelled: ['email'],
  }),
  person: byMoment({}),
  /** For every service that has none of its own; several if wanted. */
  reminders: z
    .array(reminder)
    .max(4)
    .default([{ leadMin: 24 * 60 }]),
  /** By service id: reminders of its own, an empty list for none. */
  byService: z.record(id, z.strictObject({ reminders: z.array(reminder).max(4) })).default({}),
  /** By widget key: the only channels its visitors are written to by; a widget that is missing uses all. */
  byWidget: z.record(id, z.strictObject({ channels: told })).default({}),
  /** Mobiles (E.164) of those who work here, for texts to them; an owner without one has the business's phone. */
  teamPhones: teamPhones.prefault({}),
  /** An SMS is sent when WhatsApp certainly did not bring the message. */
  fallsBackToSms: z.boolean().default(true),
  limits: limits.prefault({}),
  waitlist: waitlist.prefault({}),
  replies: replies.prefault({}),
  /** What messages cost, where the owner knows better than the product's estimate. */
  prices: prices.nullable().default(null),
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

/** Of the limits and the waiting list, too, only what is named changes. */
export const messageSettingsPatch = patchOf(messageSettings).extend({
  limits: patchOf(limits).optional(),
  waitlist: patchOf(waitlist).optional(),
  replies: patchOf(replies).optional(),
});
export type MessageSettingsPatch = z.infer<typeof messageSettingsPatch>;

export const messageState = z.enum([
  'planned',
  'sending',
  'accepted',
  'sent',
  'delivered',
  'read',
  'undelivered',
  'failed',
  'not_sent',
  'withdrawn',
  'unknown',
]);

export const messageReason = z.enum([
  'no_provider',
  'refused',
  'no_answer',
  'expired',
  'outdated',
  'opted_out',
  'not_mobile',
  'country',
  'daily_cap',
  'number_limit',
  'widget_limit',
  'spending',
  'no_consent',
  /** The address ends in `.invalid`, as those of the sample businesses' customers do: no mail reaches it. */
  'invented',
  /** It waits until the account at Twilio works again. */
  'paused',
  'provider',
]);

/** What a provider's error means, in a word. */
export const errorHelp = z.enum([
  'credentials',
  'account',
  'unverified',
  'sender',
  'queue_full',
  'number_wrong',
  'not_mobile',
  'country',
  'opted_out',
  'unreachable',
  'blocked',
  'unknown_number',
  'filtered',
  'pumping',
  'expired',
  'too_long',
  'registration',
  'whatsapp_window',
  'whatsapp_template',
  'whatsapp_sender',
  'whatsapp_recipient',
  'whatsapp_limit',
  'other',
]);

/** One thing told to one address, with what became of it. */
export const message = z.strictObject({
  id,
  /** Null for what belongs to no booking. */
  bookingId: id.nullable(),
  waitlistId: id.nullable(),
  /** Key of the widget that led to it. */
  widgetId: id.nullable(),
  /** Of the booking; null where there is none. */
  customerName: z.string().nullable(),
  moment: z.union([moment, freeMoment]),
  audience,
  channel,
  to: z.string(),
  /** Null until it is written, just before it is sent; the visitor's private link is shortened. */
  subject: z.string().nullable(),
  body: z.string().nullable(),
  /** `accepted`: the next server took it over; whether it was read, nobody knows. `not_sent`: nothing is set up to send it, or a rule forbids it. */
  state: messageState,
  reason: messageReason.nullable(),
  /** The provider's number for what went wrong. */
  errorCode: z.string().nullable(),
  /** What the number means and what to do; clients have a sentence for each. */
  help: errorHelp.nullable(),
  /** The provider's name for it. */
  providerId: z.string().nullable(),
  /** Null until the provider tells. */
  segments: z.int().nullable(),
  /** In millionths of the currency; null until the provider tells. */
  cost: z.strictObject({ micros: z.int(), currency: z.string() }).nullable(),
  /** About what a planned text will cost, as its words stand now; null for mail, and for all that is not planned. */
  estimate: z.strictObject({ micros: z.int(), currency: z.string() }).nullable(),
  /** Since when its reader wants no texts, of one that was not sent for that; null when they are back. */
  optedOutAt: instant.nullable(),
  /** The message this one repeats by hand, or by SMS in place of WhatsApp. */
  resentFrom: id.nullable(),
  /** Whether `POST /messages/{id}/resend` would send it again; an unknown one takes `{"sure":true}`. */
  canResend: z.boolean(),
  dueAt: instant,
  /** When it was handed over. */
  sentAt: instant.nullable(),
  updatedAt: instant,
});
export type MessageView = z.infer<typeof message>;

export const messagesQuery = z.strictObject({
  booking: id.optional(),
  state: messageState.optional(),
  /** `attention`: what did not arrive, or of which nobody knows; not what the reader wanted no part of. */
  show: z.enum(['attention']).optional(),
  /** Only those due before then. */
  until: instant.optional(),
  /** Latest due first, unless it is `soonest`. */
  order: z.enum(['latest', 'soonest']).default('latest'),
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

/** Body of `POST /messages/{id}/resend`. */
export const messageResend = z.strictObject({
  /** Needed for one of which nobody knows: it may have arrived. */
  sure: z.boolean().default(false),
});
export type MessageResend = z.infer<typeof messageResend>;
