import { GoogleError } from '../../ports/google-calendar.ts';
import type { GoogleErrorKind } from '../../ports/google-calendar.ts';
import { REFUSED_TOKEN } from './calendar-access.ts';

/** Whatever the client threw, as one of our kinds; nothing of the request is kept, because it carries the token. */
export function asGoogleError(error: unknown): GoogleError {
  if (error instanceof GoogleError) return error;
  const status = numberIn(error, 'status') ?? numberIn(fieldOf(error, 'response'), 'status');
  const reason = reasonOf(error);
  if (status === 401)
    return new GoogleError('retryable', 'Google refused the access it had given', {
      reason: REFUSED_TOKEN,
    });
  const kind = kindOf(status, reason);
  return new GoogleError(kind, SENTENCES[kind], { reason: reason ?? wordFor(status) });
}

/** An answer that is none. */
export function nonsense(): GoogleError {
  return new GoogleError('retryable', 'Google answered with something that is no answer', {
    reason: 'nonsense',
  });
}

function kindOf(status: number | null, reason: string | null): GoogleErrorKind {
  switch (status) {
    case null:
    case 408:
    case 429:
      return 'retryable';
    case 403:
      return kindOfRefusal(reason);
    case 404:
      return 'not_found';
    case 409:
      return 'duplicate';
    case 410:
      return 'gone';
    case 412:
      return 'precondition';
    default:
      // 200 with nonsense arrives here too.
      return status >= 400 && status < 500 ? 'permanent' : 'retryable';
  }
}

function kindOfRefusal(reason: string | null): GoogleErrorKind {
  if (reason === null) return 'permanent';
  if (/limitExceeded|quotaExceeded/iu.test(reason)) return 'retryable';
  return reason === 'insufficientPermissions' ? 'scope' : 'permanent';
}

const SENTENCES: Readonly<Record<GoogleErrorKind, string>> = {
  retryable: 'Google does not answer at the moment',
  broken: 'The account has to be connected again',
  scope: 'Google was not allowed to let us do this: connect again and grant every permission',
  gone: 'Google no longer has this',
  precondition: 'The event was changed in Google meanwhile',
  not_found: 'Google does not know this calendar or event, or the account may no longer see it',
  duplicate: 'Google has an event with this id already',
  permanent: 'Google refuses this',
};

function wordFor(status: number | null): string {
  return status === null ? 'no answer' : String(status);
}

function reasonOf(error: unknown): string | null {
  const body = fieldOf(fieldOf(fieldOf(error, 'response'), 'data'), 'error');
  const errors: unknown = fieldOf(body, 'errors');
  const reason: unknown = fieldOf(Array.isArray(errors) ? errors[0] : null, 'reason');
  return typeof reason === 'string' ? reason : null;
}

function numberIn(value: unknown, key: string): number | null {
  const found = fieldOf(value, key);
  return typeof found === 'number' ? found : null;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
