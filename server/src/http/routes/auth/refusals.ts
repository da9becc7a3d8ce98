import { AppError } from '../../../contract/app-error.ts';
import type { ErrorCode, FieldCode } from '../../../contract/errors.ts';

/** A refusal of the sign-in library in our words; clients know one language of errors. */
export function refusalOf(status: number, text: string): AppError {
  const { code, message } = read(text);
  const field = FIELDS[code];
  if (field !== undefined) {
    const [name, fieldCode] = field;
    return new AppError('request.invalid', {
      message,
      details: { fields: { [name]: { code: fieldCode, message } } },
    });
  }
  return new AppError(CODES[code] ?? codeOfStatus(status), { message });
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'auth.wrong_password',
  INVALID_PASSWORD: 'auth.wrong_password',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'auth.wrong_password',
  EMAIL_NOT_VERIFIED: 'auth.not_confirmed',
  EMAIL_PASSWORD_SIGN_UP_DISABLED: 'auth.sign_up_closed',
  USER_ALREADY_EXISTS: 'users.email_taken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'users.email_taken',
  INVALID_TOKEN: 'auth.link_not_valid',
  TOKEN_EXPIRED: 'auth.link_not_valid',
  INVALID_USER: 'auth.forbidden',
  INVALID_CODE: 'auth.wrong_code',
  INVALID_BACKUP_CODE: 'auth.wrong_code',
  INVALID_TWO_FACTOR_COOKIE: 'auth.missing',
  SESSION_NOT_FRESH: 'auth.not_fresh',
  AUTHENTICATION_FAILED: 'auth.invalid',
  PASSKEY_NOT_FOUND: 'auth.invalid',
  CHALLENGE_NOT_FOUND: 'auth.invalid',
};

const FIELDS: Readonly<Record<string, readonly [name: string, code: FieldCode]>> = {
  PASSWORD_TOO_SHORT: ['password', 'too_short'],
  PASSWORD_TOO_LONG: ['password', 'too_long'],
  INVALID_EMAIL: ['email', 'invalid'],
};

function codeOfStatus(status: number): ErrorCode {
  switch (status) {
    case 401:
      return 'auth.missing';
    case 403:
      return 'auth.forbidden';
    case 404:
      return 'request.not_found';
    case 429:
      return 'request.rate_limited';
    default:
      return status < 500 ? 'request.invalid' : 'server.error';
  }
}

function read(text: string): { code: string; message: string } {
  try {
    const { code, message } = Object(JSON.parse(text));
    return {
      code: typeof code === 'string' ? code : '',
      message: typeof message === 'string' ? message : 'Refused',
    };
  } catch {
    return { code: '', message: 'Refused' };
  }
}
