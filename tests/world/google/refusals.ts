/** What Google answers instead of what was asked for. */
export class GoogleRefusal extends Error {
  override readonly name = 'GoogleRefusal';
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
  }
}

type Detail = { domain?: string; location?: string; locationType?: string };

/** An error of the Calendar API, in the shape the real client reads. */
export function refusal(
  status: number,
  [reason, message]: readonly [reason: string, message: string],
  detail: Detail = {},
): GoogleRefusal {
  const { domain = 'global', ...where } = detail;
  return new GoogleRefusal(status, {
    error: { code: status, message, errors: [{ domain, reason, message, ...where }] },
  });
}

/** An error of the OAuth endpoints. */
export function oauthRefusal(status: number, error: string, description: string): GoogleRefusal {
  return new GoogleRefusal(status, { error, error_description: description });
}

export const invalid = (message: string, location?: string): GoogleRefusal =>
  refusal(
    400,
    ['invalid', message],
    location === undefined ? {} : { location, locationType: 'parameter' },
  );

export const required = (message: string): GoogleRefusal => refusal(400, ['required', message]);

export const notFound = (): GoogleRefusal => refusal(404, ['notFound', 'Not Found']);

export const alreadyDeleted = (): GoogleRefusal =>
  refusal(410, ['deleted', 'Resource has been deleted']);

export const duplicateId = (): GoogleRefusal =>
  refusal(409, ['duplicate', 'The requested identifier already exists.']);

export const conditionNotMet = (): GoogleRefusal =>
  refusal(412, ['conditionNotMet', 'Precondition Failed'], {
    location: 'If-Match',
    locationType: 'header',
  });

export const fullSyncRequired = (): GoogleRefusal =>
  refusal(410, ['fullSyncRequired', 'Sync token is no longer valid, a full sync is required.'], {
    domain: 'calendar',
    location: 'syncToken',
    locationType: 'parameter',
  });

export const invalidCredentials = (): GoogleRefusal =>
  refusal(401, ['authError', 'Invalid Credentials'], {
    location: 'Authorization',
    locationType: 'header',
  });

export const insufficientScopes = (): GoogleRefusal =>
  refusal(403, ['insufficientPermissions', 'Request had insufficient authentication scopes.']);

export const rateLimited = (status: 403 | 429): GoogleRefusal =>
  refusal(status, ['rateLimitExceeded', 'Rate Limit Exceeded'], { domain: 'usageLimits' });

export const brokenInside = (status: 500 | 503): GoogleRefusal =>
  refusal(
    status,
    status === 500
      ? ['backendError', 'Backend Error']
      : ['backendError', 'The service is currently unavailable.'],
  );
