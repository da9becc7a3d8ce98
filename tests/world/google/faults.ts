import {
  alreadyDeleted,
  brokenInside,
  fullSyncRequired,
  invalidCredentials,
  notFound,
  oauthRefusal,
  rateLimited,
} from './refusals.ts';

/**
 * What goes wrong: a status with Google's own body, `hang` (no answer, ever), `cut` (the connection ends, nothing
 * was done), `garbage` (200 with something that is no JSON), `lost` (all is done, then the connection ends) or
 * `invalid_grant` (of the token endpoint).
 */
export type Trouble =
  | 401
  | 403
  | 404
  | 410
  | 429
  | 500
  | 503
  | 'hang'
  | 'cut'
  | 'garbage'
  | 'lost'
  | 'invalid_grant';

export interface Frequency {
  /** How many requests meet it. Left out: all of them until `heal`. */
  readonly times?: number;
  /** How many matching requests go well before. */
  readonly after?: number;
  /** Chance of each request, from 0 to 1, drawn from the seed of `startGoogle`. */
  readonly probability?: number;
}

export interface Faults {
  /** `method` as in `events.list`, `events.*` or `*` (everything but OAuth and push). */
  add(method: string, trouble: Trouble, frequency?: Frequency): void;
  heal(): void;
  /** The trouble that the next request of this method meets, counted as met. */
  meet(method: string): Trouble | null;
}

interface Planned {
  readonly method: string;
  readonly trouble: Trouble;
  readonly probability: number;
  toSkip: number;
  left: number;
}

export function createFaults(chance: () => number): Faults {
  let planned: Planned[] = [];
  return {
    add(method, trouble, { times = Infinity, after = 0, probability = 1 } = {}) {
      planned.push({ method, trouble, probability, toSkip: after, left: times });
    },
    heal() {
      planned = [];
    },
    meet(method) {
      for (const fault of planned) {
        if (fault.left === 0 || !isMeant(fault.method, method)) continue;
        if (fault.toSkip > 0) {
          fault.toSkip -= 1;
          continue;
        }
        if (fault.probability < 1 && chance() >= fault.probability) continue;
        fault.left -= 1;
        return fault.trouble;
      }
      return null;
    },
  };
}

/** The refusal behind a status. */
export function refusalFor(trouble: Trouble & (number | 'invalid_grant'), method: string): Error {
  switch (trouble) {
    case 401:
      return invalidCredentials();
    case 403:
    case 429:
      return rateLimited(trouble);
    case 404:
      return notFound();
    case 410:
      return method === 'events.list' ? fullSyncRequired() : alreadyDeleted();
    case 500:
    case 503:
      return method.startsWith('oauth.')
        ? oauthRefusal(trouble, 'internal_failure', 'Backend Error')
        : brokenInside(trouble);
    case 'invalid_grant':
      return oauthRefusal(400, 'invalid_grant', 'Token has been expired or revoked.');
  }
}

function isMeant(pattern: string, method: string): boolean {
  if (pattern === '*') return !method.startsWith('oauth.') && method !== 'push';
  return pattern.endsWith('.*') ? method.startsWith(pattern.slice(0, -1)) : pattern === method;
}

/** A seeded stream of numbers in [0, 1): mulberry32. */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
