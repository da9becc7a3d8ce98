import type { ErrorBody, ErrorCode } from './errors.ts';

type Details = Omit<ErrorBody['error'], 'code' | 'message'>;

/** An expected refusal. Thrown by use cases and repositories, turned into an answer in one place. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(
    code: ErrorCode,
    options: { message?: string; details?: Details; cause?: unknown } = {},
  ) {
    super(options.message ?? code, { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}
