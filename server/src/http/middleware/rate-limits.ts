import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { AppError } from '../../contract/app-error.ts';

/** How often one address, one widget, and one member or key may ask; each a number per minute. */
export interface RateLimitConfig {
  readonly readsPerAddress: number;
  readonly writesPerAddress: number;
  readonly writesPerWidget: number;
  readonly attemptsPerAddress: number;
  readonly changesPerPrincipal: number;
}

export interface RateLimits {
  /** @throws RateLimitedError when the address asks too often. */
  read(address: string): Promise<void>;
  write(address: string, widgetKey: string | null): Promise<void>;
  /** What a widget tells of a visit; as often as reads, and beside them. */
  tell(address: string): Promise<void>;
  /** Something that could be guessed, such as a password; also counted for the account it is guessed for. */
  attempt(address: string, email: string | null): Promise<void>;
  /** A change by somebody signed in, or by a key. */
  change(principal: string): Promise<void>;
  /** A request to somebody else's server on behalf of a business. */
  outside(businessId: string): Promise<void>;
}

/** `request.rate_limited` with the seconds to wait. */
export class RateLimitedError extends AppError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('request.rate_limited', { message: `Try again in ${retryAfterSeconds} s` });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Makes a counter that is shared by all processes; left out, each process counts for itself. */
export type MakeLimiter = (options: {
  keyPrefix: string;
  points: number;
  duration: number;
}) => RateLimiterAbstract;

// From many addresses at once an account is still guessed slowly: three minutes' worth in a quarter of an hour.
const ATTEMPTS_PER_ACCOUNT = 3;

// An owner who tries things out does not reach it; somebody who uses us to knock on other doors does.
const OUTSIDE_PER_BUSINESS = 20;

// Reads are always counted in memory: a query for each would cost more than the read it protects.
export function createRateLimits(
  config: RateLimitConfig,
  makeShared: MakeLimiter = inMemory,
): RateLimits {
  const reads = inMemory({ keyPrefix: 'read', points: config.readsPerAddress, duration: 60 });
  const tellings = inMemory({ keyPrefix: 'tell', points: config.readsPerAddress, duration: 60 });
  const writes = makeShared({ keyPrefix: 'write', points: config.writesPerAddress, duration: 60 });
  const widgets = makeShared({ keyPrefix: 'widget', points: config.writesPerWidget, duration: 60 });
  const attempts = makeShared({
    keyPrefix: 'attempt',
    points: config.attemptsPerAddress,
    duration: 60,
  });
  const accounts = makeShared({
    keyPrefix: 'account',
    points: config.attemptsPerAddress * ATTEMPTS_PER_ACCOUNT,
    duration: 15 * 60,
  });
  const outside = makeShared({
    keyPrefix: 'outside',
    points: OUTSIDE_PER_BUSINESS,
    duration: 60,
  });
  const changes = makeShared({
    keyPrefix: 'change',
    points: config.changesPerPrincipal,
    duration: 60,
  });
  return {
    change: (principal) => consume(changes, principal),
    outside: (businessId) => consume(outside, businessId),
    read: (address) => consume(reads, address),
    tell: (address) => consume(tellings, address),
    async write(address, widgetKey) {
      await consume(writes, address);
      if (widgetKey !== null) await consume(widgets, widgetKey);
    },
    async attempt(address, email) {
      await consume(attempts, address);
      if (email !== null) await consume(accounts, email);
    },
  };
}

function inMemory(options: {
  keyPrefix: string;
  points: number;
  duration: number;
}): RateLimiterAbstract {
  return new RateLimiterMemory(options);
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new RateLimitedError(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
  }
}
