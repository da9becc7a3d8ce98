import type { Availability } from '@bookingsaas/server/contract/availability';
import type { Booked, BookingRequest } from '@bookingsaas/server/contract/bookings';
import type { ErrorBody } from '@bookingsaas/server/contract/errors';
import type { HoldInput } from '@bookingsaas/server/contract/holds';
import type { WidgetView } from '@bookingsaas/server/contract/widgets';

/** An answer of the server: what was asked for, a refusal by code, or no answer at all. */
export type Answer<Value> =
  | { readonly is: 'ok'; readonly value: Value }
  | { readonly is: 'refused'; readonly error: ErrorBody['error'] }
  | { readonly is: 'silent'; readonly why: 'offline' | 'busy'; readonly retryMs: number };

export interface Api {
  view(overrides: Readonly<Record<string, string>>): Promise<Answer<WidgetView>>;
  /** `from` and `to` are dates in the business's zone, both included. */
  availability(query: AvailabilityAsked): Promise<Answer<Availability>>;
  hold(hold: HoldInput): Promise<Answer<unknown>>;
  /** The same `idempotencyKey` never books twice. */
  book(request: BookingRequest, idempotencyKey: string): Promise<Answer<Booked>>;
}

export interface AvailabilityAsked {
  readonly service: string;
  readonly staff: string | null;
  readonly from: string;
  readonly to: string;
  readonly visit: string;
}

const TIMEOUT_MS = 10_000;
const RETRY_MS = 8_000;

/** The booking server's public routes for one widget; never throws, sends no cookie. */
export function createApi(origin: string, key: string): Api {
  const root = `${origin}/api/v1/widgets/${encodeURIComponent(key)}`;
  return {
    view: (overrides) => ask(`?${new URLSearchParams(overrides)}`),
    availability({ service, staff, from, to, visit }) {
      const query = new URLSearchParams({ service, from, to, visit });
      if (staff) query.set('staff', staff);
      return ask(`/availability?${query}`);
    },
    hold: (hold) => ask('/holds', hold),
    book: (request, idempotencyKey) => ask('/bookings', request, { 'Idempotency-Key': idempotencyKey }),
  };

  async function ask<Value>(
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Answer<Value>> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
    try {
      const response = await fetch(root + path, {
        credentials: 'omit',
        signal: controller.signal,
        ...(body && {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json', ...headers },
        }),
      });
      // What stands between us and the server answers 502 to 504 and 429 without a body of ours.
      if (response.status > 501 || response.status === 429) {
        return { is: 'silent', why: 'busy', retryMs: Number(response.headers.get('Retry-After')) * 1e3 || RETRY_MS };
      }
      const answer = await response.json();
      return response.ok ? { is: 'ok', value: answer } : { is: 'refused', error: answer.error };
    } catch {
      return { is: 'silent', why: 'offline', retryMs: RETRY_MS };
    } finally {
      clearTimeout(timer);
    }
  }
}
