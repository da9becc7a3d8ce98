import type { ErrorBody, ErrorCode, FieldError } from '@bookingsaas/server/contract/errors';

/** A refusal of the server, or `offline` when it did not answer at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode | 'offline';
  readonly fields: Readonly<Record<string, FieldError>>;
  /** With `bookings.slot_taken`: the nearest free starts. */
  readonly nearest: readonly string[];

  constructor(code: ErrorCode | 'offline', error?: Partial<ErrorBody['error']>, cause?: unknown) {
    super(error?.message ?? code, { cause });
    this.code = code;
    this.fields = error?.fields ?? {};
    this.nearest = error?.nearest ?? [];
  }
}

/** One request under `/api`; the answer is what the contract says of that path. */
export type Ask = <Answer>(method: Method, path: string, body?: unknown) => Promise<Answer>;

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Sends requests with the session's cookie, on behalf of one business. */
export function createAsk(options: { businessId: string | null; onSignedOut(): void }): Ask {
  return async <Answer>(method: Method, path: string, body?: unknown): Promise<Answer> => {
    const answer = await send(method, path, { body, businessId: options.businessId });
    const content = await contentOf(answer);
    // @NOTE the console and the server are one build, so an answer is what the contract says.
    if (answer.ok) return content as Answer;
    const error = errorOf(content);
    // A wrong password or code is refused too, and leaves the session as it is.
    if (error?.code === 'auth.missing') options.onSignedOut();
    throw new ApiError(error?.code ?? 'server.error', error);
  };
}

async function send(
  method: Method,
  path: string,
  { body, businessId }: { body: unknown; businessId: string | null },
): Promise<Response> {
  try {
    return await fetch(`/api${path}`, {
      method,
      // A request begun as the page closes still arrives.
      keepalive: method !== 'GET',
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(businessId === null ? {} : { 'X-Business': businessId }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new ApiError('offline', undefined, cause);
  }
}

async function contentOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorOf(content: unknown): ErrorBody['error'] | undefined {
  const isBody = typeof content === 'object' && content !== null && 'error' in content;
  // @NOTE every answer that is not 2xx has this body, and anything else becomes `server.error`.
  return isBody ? (content as ErrorBody).error : undefined;
}
