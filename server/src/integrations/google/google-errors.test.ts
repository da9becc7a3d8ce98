import { expect, test } from 'vitest';
import { asGoogleError } from './google-errors.ts';

const answered = (status: number, reason?: string) => ({
  status,
  response: { status, data: { error: { errors: [{ reason }] } } },
  config: { headers: { Authorization: 'Bearer secret' } },
});

test.each([
  [403, 'rateLimitExceeded', 'retryable'],
  [403, 'userRateLimitExceeded', 'retryable'],
  [403, 'quotaExceeded', 'retryable'],
  [403, 'insufficientPermissions', 'scope'],
  [403, 'forbiddenForNonOrganizer', 'permanent'],
  [429, 'rateLimitExceeded', 'retryable'],
  [500, 'backendError', 'retryable'],
  [503, undefined, 'retryable'],
  [401, 'authError', 'retryable'],
  [404, 'notFound', 'not_found'],
  [409, 'duplicate', 'duplicate'],
  [410, 'fullSyncRequired', 'gone'],
  [412, 'conditionNotMet', 'precondition'],
  [400, 'invalid', 'permanent'],
  [200, undefined, 'retryable'],
] as const)('%i %s is %s', (status, reason, kind) => {
  expect(asGoogleError(answered(status, reason)).kind).toBe(kind);
});

test('no answer at all is worth another try, and no error keeps the token', () => {
  expect(asGoogleError(new Error('socket hang up')).kind).toBe('retryable');
  const error = asGoogleError(answered(500));
  expect(JSON.stringify([error, error.message, error.cause ?? null])).not.toContain('secret');
});
