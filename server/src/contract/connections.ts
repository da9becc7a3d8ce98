import { z } from 'zod';
import { id, instant } from './primitives.ts';

/** What the owner can ask Google for beyond reading and writing events. */
export const googleWish = z.enum(['events', 'choose', 'create']);
export type GoogleWish = z.infer<typeof googleWish>;

/** Where to send the owner's browser. */
export const googleConsent = z.strictObject({ url: z.url(), scopes: z.array(z.string()) });
export type GoogleConsentView = z.infer<typeof googleConsent>;

/** What came back from the consent page. Without `state`, the visit begun last by the same session or key counts. */
export const googleCode = z.strictObject({
  code: z.string().min(1).max(2048),
  state: z.string().min(1).max(256).optional(),
});

export const googleSettings = z.strictObject({
  /** `out` writes bookings into the calendar, `in` reads busy times from it. */
  direction: z.enum(['both', 'out', 'in']),
  movesBookings: z.boolean(),
  cancelsBookings: z.boolean(),
  details: z.enum(['full', 'name', 'busy']),
  sendUpdates: z.enum(['all', 'externalOnly', 'none']),
  /** Minutes before; null leaves the calendar's own. */
  reminders: z.array(z.int().min(0).max(40_320)).max(5).nullable(),
  meet: z.boolean(),
  /** New bookings stop once a blocking calendar could not be reached for so long; null never stops. */
  stopAfterMinutes: z.int().min(15).max(20_160).nullable(),
  template: z
    .strictObject({ title: z.string().max(200), description: z.string().max(4000) })
    .nullable(),
});
export type GoogleSettings = z.infer<typeof googleSettings>;

export const googleSettingsPatch = googleSettings.partial();
export type GoogleSettingsPatch = z.infer<typeof googleSettingsPatch>;

/** Why Google cannot be used any more until the owner connects again. */
export const BROKEN_REASONS = ['grant_gone', 'scopes_missing', 'key_gone'] as const;

/**
 * Why Google does not do what is asked. `retryable`: it does not answer, and is asked again. `broken`: the account has
 * to be connected again. `scope`: this was not granted. `not_found`: the calendar is gone, or the account may no longer
 * see it. The rest are refusals of single requests.
 */
const GOOGLE_TROUBLES = [
  'retryable',
  'broken',
  'scope',
  'gone',
  'precondition',
  'not_found',
  'duplicate',
  'permanent',
] as const;

const connectedCalendar = z.strictObject({
  id,
  name: z.string(),
  isPrimary: z.boolean(),
  syncedAt: instant.nullable(),
  failingSince: instant.nullable(),
  /** Since when nobody it blocks can be booked, because Google has not answered for too long. */
  stoppedAt: instant.nullable(),
  lastError: z.enum(GOOGLE_TROUBLES).nullable(),
  /** Until when Google tells us of changes at once; null where we only ask every few minutes. */
  channelEndsAt: instant.nullable(),
  /** Events that take time, and our own. */
  events: z.strictObject({ busy: z.int(), own: z.int() }),
});

export const staffCalendar = z.strictObject({
  staffId: id,
  calendarId: id,
  /** Its events take the person's time. */
  blocks: z.boolean(),
  /** The person's bookings are written into it; one calendar a person. */
  receives: z.boolean(),
});
export type StaffCalendarView = z.infer<typeof staffCalendar>;

export const googleConflict = z.strictObject({
  id,
  kind: z.enum(['overlap', 'illegal_move', 'deleted', 'unwritable']),
  createdAt: instant,
  event: z.strictObject({
    summary: z.string().nullable(),
    start: instant.nullable(),
    end: instant.nullable(),
  }),
  booking: z.strictObject({
    id,
    start: instant,
    end: instant,
    timezone: z.string(),
    staffId: id,
    service: z.string(),
    customer: z.string(),
    customerEmail: z.string().nullable(),
  }),
  /** Free times nearby with the same person. */
  times: z.array(instant),
});
export type GoogleConflict = z.infer<typeof googleConflict>;

export const googleConnection = z.strictObject({
  id,
  /** Address or name of the account; null when Google has not said. */
  account: z.string().nullable(),
  /** `closing`: being disconnected, its events are being removed. */
  status: z.enum(['ok', 'broken', 'closing']),
  brokenReason: z.enum(BROKEN_REASONS).nullable(),
  brokenAt: instant.nullable(),
  createdAt: instant,
  /** When the owner's permission ends by itself; null when it does not. */
  grantEndsAt: instant.nullable(),
  mayChoose: z.boolean(),
  mayCreate: z.boolean(),
  settings: googleSettings,
  calendars: z.array(connectedCalendar),
  people: z.array(staffCalendar),
});
export type GoogleConnectionView = z.infer<typeof googleConnection>;

/** Something that went to Google or came from it. */
export const googleExchange = z.strictObject({
  at: instant,
  kind: z.enum([
    'written',
    'removed',
    'moved_there',
    'cancelled_there',
    'conflict',
    'failed',
    'read',
  ]),
  /** Name of the customer, or of the event. */
  who: z.string().nullable(),
  start: instant.nullable(),
  timezone: z.string(),
  /** In plain words, when it failed. */
  reason: z.string().nullable(),
});
export type GoogleExchange = z.infer<typeof googleExchange>;

export const googlePage = z.strictObject({
  /** False until whoever runs this server gave it a client of its own at Google. */
  isConfigured: z.boolean(),
  /** To be registered at Google, exactly. */
  redirectUri: z.string(),
  connection: googleConnection.nullable(),
  conflicts: z.array(googleConflict),
  exchanges: z.array(googleExchange),
  /** What an event says while the owner has no text of their own. */
  presetText: z.strictObject({ title: z.string(), description: z.string() }),
});
export type GooglePage = z.infer<typeof googlePage>;

/** A calendar of the account that can be connected. */
export const googleCalendarChoice = z.strictObject({
  googleId: z.string(),
  name: z.string(),
  timezone: z.string(),
  isPrimary: z.boolean(),
  /** False for calendars that others share to be read only: they can block, but not receive. */
  mayWrite: z.boolean(),
  isConnected: z.boolean(),
});
export type GoogleCalendarChoice = z.infer<typeof googleCalendarChoice>;

/** One that exists, by its id at Google, or a new one by its name. */
export const googleCalendarInput = z.union([
  z.strictObject({ googleId: z.string().min(1).max(1024) }),
  z.strictObject({ name: z.string().trim().min(1).max(120) }),
]);
export type GoogleCalendarInput = z.infer<typeof googleCalendarInput>;

export const googleDisconnection = z.strictObject({
  /** What happens to our future events in the calendar. */
  events: z.enum(['keep', 'delete']),
});

export const conflictResolution = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('keep') }),
  z.strictObject({ choice: z.literal('move'), start: instant }),
  z.strictObject({ choice: z.literal('cancel'), reason: z.string().max(500).optional() }),
]);
export type ConflictResolution = z.infer<typeof conflictResolution>;
