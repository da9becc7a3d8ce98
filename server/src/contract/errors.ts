/** Every refusal the API can answer with. Clients turn a code into a sentence in the reader's language. */
export const ERROR_CODES = [
  'request.invalid',
  'request.too_large',
  'request.unsupported_type',
  'request.rate_limited',
  'request.repeated',
  'request.not_found',
  'request.method_not_allowed',
  'auth.missing',
  'auth.invalid',
  'auth.forbidden',
  'auth.cross_site',
  'auth.sign_up_closed',
  'auth.not_confirmed',
  'auth.wrong_password',
  'auth.wrong_code',
  'auth.not_fresh',
  'auth.link_not_valid',
  'sessions.not_found',
  'users.email_taken',
  'members.not_found',
  'members.email_taken',
  'members.last_owner',
  'widgets.not_found',
  'widgets.site_not_allowed',
  'services.not_found',
  'services.in_use',
  'staff.not_found',
  'staff.in_use',
  'messages.not_found',
  'messages.not_resendable',
  'messages.unsure',
  'messages.outdated',
  'messages.conversation_not_found',
  'messages.no_sender',
  'messages.opted_out',
  'messages.window_closed',
  'feeds.not_found',
  'feeds.too_many',
  'schedules.not_found',
  'time_off.not_found',
  'api_keys.not_found',
  'webhooks.not_found',
  'webhooks.delivery_not_found',
  'webhooks.too_many',
  'businesses.not_found',
  'businesses.slug_taken',
  'customers.not_found',
  'bookings.not_found',
  'bookings.slot_taken',
  'bookings.not_offered',
  'bookings.too_late_to_change',
  'bookings.already_ended',
  'bookings.not_started',
  'bookings.not_pending',
  'bookings.revision_changed',
  'bookings.idempotency_mismatch',
  'bookings.too_fast',
  'notes.not_found',
  'holds.not_found',
  'waitlist.closed',
  'waitlist.time_free',
  'waitlist.too_many',
  'waitlist.not_found',
  'waitlist.offer_over',
  'experiments.running',
  'experiments.not_running',
  'connections.not_found',
  'conflicts.not_found',
  'google.not_configured',
  'google.consent_not_found',
  'google.declined',
  'google.scopes_missing',
  'google.refused',
  'google.unreachable',
  'google.other_account',
  'google.closing',
  'twilio.foreign_sender',
  'twilio.not_connected',
  'twilio.refused',
  'twilio.unreachable',
  'server.error',
  'server.unavailable',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Codes that can stand on one field of a request, in `error.fields`. */
export const FIELD_CODES = [
  'required',
  'invalid',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'unknown_field',
  'phone_too_short',
  'phone_too_long',
  'phone_invalid',
  'email_incomplete',
  'zone_unknown',
  'choice_unknown',
  'address_invalid',
  'https_required',
  'not_public',
] as const;

export type FieldCode = (typeof FIELD_CODES)[number];

export interface FieldError {
  readonly code: FieldCode;
  /** English, for developers. */
  readonly message: string;
}

/** Body of every answer that is not 2xx. `fields` is keyed by path, such as `customer.phone` or `answers.q1`. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly fields?: Readonly<Record<string, FieldError>>;
    /** With `bookings.slot_taken`: the nearest free starts, nearest first; with `waitlist.time_free`: those that are free. */
    readonly nearest?: readonly string[];
    /** With `bookings.too_late_to_change`: how to reach the business. */
    readonly contact?: { readonly phone: string | null; readonly email: string | null };
  };
}
