import type { Core } from '../usecases/core.ts';

/** An answer that stays true while nobody writes and the clock has not reached `validUntil`. */
export interface CachedAnswer<Body extends string | Uint8Array<ArrayBuffer>> {
  readonly businessId: string;
  readonly version: number;
  readonly validUntil: number;
  readonly allowedSites: readonly string[];
  /** As bytes where it is sent as it is: a string would be encoded again for each reader. */
  readonly body: Body;
  readonly etag: string;
  /** The body compressed, by encoding, once somebody asked for it. */
  readonly smaller: Map<string, Uint8Array<ArrayBuffer>>;
}

export interface AnswerCache<Body extends string | Uint8Array<ArrayBuffer>> {
  /** The answer kept under the key, when it is still true. */
  fresh(key: string): Promise<CachedAnswer<Body> | null>;
  keep(key: string, answer: CachedAnswer<Body>): void;
}

/**
 * Finished answers in memory. Each use asks the database for the business's version, so that a booking made a moment
 * ago, by this process or another, is never hidden. `most` bounds the memory, in
 * bytes or characters; the oldest go first.
 */
export function createAnswerCache<Body extends string | Uint8Array<ArrayBuffer>>(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  most: number = 32_000_000,
): AnswerCache<Body> {
  const answers = new Map<string, CachedAnswer<Body>>();
  const looks = new Map<string, Promise<number>>();
  let size = 0;
  return { fresh, keep };

  async function fresh(key: string): Promise<CachedAnswer<Body> | null> {
    const answer = answers.get(key);
    if (answer === undefined) return null;
    if (clock.now() < answer.validUntil) {
      const version = await versionOf(answer.businessId);
      if (version === answer.version) return answer;
    }
    forget(key);
    return null;
  }

  // Who asks in the same turn of the event loop shares one look, which begins after the last of them came.
  function versionOf(businessId: string): Promise<number> {
    const shared = looks.get(businessId);
    if (shared !== undefined) return shared;
    const look = new Promise<number>((resolve, reject) => {
      setImmediate(() => {
        looks.delete(businessId);
        store.read.businesses.availabilityVersion(businessId).then(resolve, reject);
      });
    });
    looks.set(businessId, look);
    return look;
  }

  function keep(key: string, answer: CachedAnswer<Body>): void {
    forget(key);
    answers.set(key, answer);
    size += key.length + answer.body.length;
    for (const oldest of answers.keys()) {
      if (size <= most) break;
      forget(oldest);
    }
  }

  function forget(key: string): void {
    const answer = answers.get(key);
    if (answer === undefined) return;
    answers.delete(key);
    size -= key.length + answer.body.length;
  }
}
