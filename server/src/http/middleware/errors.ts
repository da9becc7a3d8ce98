import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AppError } from '../../contract/app-error.ts';
import type { ErrorBody, ErrorCode } from '../../contract/errors.ts';
import type { Log } from '../../ports/log.ts';
import type { HttpEnv } from '../parts.ts';
import { RateLimitedError } from './rate-limits.ts';

/** The one place where a refusal becomes an answer. */
export function createErrorAnswer(log: Log): (error: unknown, c: Context<HttpEnv>) => Response {
  return function answer(error, c) {
    const refusal = hasHungUp(c) ? new AppError('request.invalid') : asRefusal(error);
    const status = STATUS[refusal.code];
    if (status >= 500) {
      log.error({ err: error, method: c.req.method, path: c.req.routePath }, 'A request failed');
    } else {
      log.debug({ code: refusal.code, method: c.req.method, path: c.req.routePath }, 'Refused');
    }
    const retryAfter = secondsToWait(refusal);
    if (retryAfter !== null) c.header('Retry-After', String(retryAfter));
    // The rest of such a body is not read, so nothing can follow it.
    if (refusal.code === 'request.too_large') c.header('Connection', 'close');
    return c.json(bodyOf(refusal), status);
  };
}

/** The client went away in the middle of its body: nobody hears the answer, and nothing is wrong on our side. */
function hasHungUp(c: Context<HttpEnv>): boolean {
  const incoming = c.env?.incoming;
  return incoming !== undefined && incoming.destroyed && !incoming.complete;
}

function secondsToWait(refusal: AppError): number | null {
  if (refusal instanceof RateLimitedError) return refusal.retryAfterSeconds;
  return refusal.code === 'server.unavailable' ? OUT_OF_REACH_SECONDS : null;
}

const OUT_OF_REACH_SECONDS = 5;

export function bodyOf(refusal: AppError): ErrorBody {
  return { error: { code: refusal.code, message: refusal.message, ...refusal.details } };
}

export const STATUS: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  'request.invalid': 400,
  'request.too_large': 413,
  'request.unsupported_type': 415,
  'request.rate_limited': 429,
  'request.repeated': 409,
  'request.not_found': 404,
  'request.method_not_allowed': 405,
  'auth.missing': 401,
  'auth.invalid': 401,
  'auth.forbidden': 403,
  'auth.cross_site': 403,
  'auth.sign_up_closed': 403,
  'auth.not_confirmed': 403,
  'auth.wrong_password': 401,
  'auth.wrong_code': 401,
  'auth.not_fresh': 403,
  'auth.link_not_valid': 404,
  'sessions.not_found': 404,
  'users.email_taken': 409,
  'members.not_found': 404,
  'members.email_taken': 409,
  'members.last_owner': 409,
  'widgets.not_found': 404,
  'widgets.site_not_allowed': 403,
  'services.not_found': 404,
  'services.in_use': 409,
  'staff.not_found': 404,
  'staff.in_use': 409,
  'messages.not_found': 404,
  'messages.not_resendable': 409,
  'messages.unsure': 409,
  'messages.outdated': 409,
  'messages.conversation_not_found': 404,
  'messages.no_sender': 409,
  'messages.opted_out': 409,
  'messages.window_closed': 409,
  'feeds.not_found': 404,
  'feeds.too_many': 409,
  'schedules.not_found': 404,
  'time_off.not_found': 404,
  'api_keys.not_found': 404,
  'webhooks.not_found': 404,
  'webhooks.delivery_not_found': 404,
  'webhooks.too_many': 409,
  'businesses.not_found': 404,
  'businesses.slug_taken': 409,
  'customers.not_found': 404,
  'bookings.not_found': 404,
  'bookings.slot_taken': 409,
  'bookings.not_offered': 422,
  'bookings.too_late_to_change': 403,
  'bookings.already_ended': 409,
  'bookings.not_started': 409,
  'bookings.not_pending': 409,
  'bookings.revision_changed': 409,
  'bookings.idempotency_mismatch': 422,
  'bookings.too_fast': 422,
  'notes.not_found': 404,
  'holds.not_found': 404,
  'waitlist.closed': 409,
  'waitlist.time_free': 409,
  'waitlist.too_many': 409,
  'waitlist.not_found': 404,
  'waitlist.offer_over': 409,
  'experiments.running': 409,
  'experiments.not_running': 409,
  'connections.not_found': 404,
  'conflicts.not_found': 404,
  'google.not_configured': 409,
  'google.consent_not_found': 404,
  'google.declined': 403,
  'google.scopes_missing': 403,
  'google.refused': 409,
  'google.unreachable': 503,
  'google.other_account': 409,
  'google.closing': 409,
  'twilio.not_connected': 404,
  'twilio.foreign_sender': 409,
  'twilio.refused': 409,
  'twilio.unreachable': 503,
  'server.error': 500,
  'server.unavailable': 503,
};

/** Anything not foreseen tells the client nothing. */
function asRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof HTTPException)
    return new AppError(codeOfStatus(error.status), { message: error.message });
  return new AppError('server.error', { message: 'Something went wrong on our side' });
}

function codeOfStatus(status: number): ErrorCode {
  switch (status) {
    case 404:
      return 'request.not_found';
    case 405:
      return 'request.method_not_allowed';
    case 413:
      return 'request.too_large';
    case 415:
      return 'request.unsupported_type';
    default:
      return status < 500 ? 'request.invalid' : 'server.error';
  }
}
