import type { ErrorBody } from '@bookingsaas/server/contract/errors';

/** An answer of the server: what was asked for, a refusal by code, or no answer at all. */
export type Answer<Value> =
  | { readonly is: 'ok'; readonly value: Value }
  | { readonly is: 'refused'; readonly error: ErrorBody['error'] }
  | { readonly is: 'silent'; readonly why: 'offline' | 'busy'; readonly retryMs: number };

/** Asks a route of one widget, GET without a body; the caller names the type the contract gives the answer. */
export type Ask = <Value>(
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<Answer<Value>>;

const TIMEOUT_MS = 10_000;
const RETRY_MS = 8_000;

/** The booking server's public routes for one widget; never throws, sends no cookie. */
export function createAsk(origin: string, key: string): Ask {
  return async (path, body, headers) => {
    try {
      const response = await fetch(`${origin}/api/v1/widgets/${encodeURIComponent(key)}${path}`, {
        credentials: 'omit',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body && {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json', ...headers },
        }),
      });
      // What stands between us and the server answers 502 to 504 and 429 without a body of ours.
      if (response.status > 501 || response.status === 429) {
        return {
          is: 'silent',
          why: 'busy',
          retryMs: Number(response.headers.get('Retry-After')) * 1e3 || RETRY_MS,
        };
      }
      const answer = await response.json();
      return response.ok ? { is: 'ok', value: answer } : { is: 'refused', error: answer.error };
    } catch {
      return { is: 'silent', why: 'offline', retryMs: RETRY_MS };
    }
  };
}
