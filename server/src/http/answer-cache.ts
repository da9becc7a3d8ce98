import type { Core } from '../usecases/core.ts';

/** An answer that stays true while nobody writes and the clock has not reached `validUntil`. */
export interface CachedAnswer {
  readonly businessId: string;
  readonly version: number;
  readonly validUntil: number;
  readonly allowedSites: readonly string[];
  readonly body: string;
  readonly etag: string;
}

export interface AnswerCache {
  /** The answer kept under the key, when it is still true. */
  fresh(key: string): Promise<CachedAnswer | null>;
  keep(key: string, answer: CachedAnswer): void;
}

/**
 * Finished answers in memory. Each use asks the database for the business's version, so that a booking made a moment
 * ago, by this process or another, is never hidden. `mostCharacters` bounds the memory; the oldest go first.
 */
export function createAnswerCache(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  mostCharacters: number = 32_000_000,
): AnswerCache {
  const answers = new Map<string, CachedAnswer>();
  let characters = 0;
  return { fresh, keep };

  async function fresh(key: string): Promise<CachedAnswer | null> {
    const answer = answers.get(key);
    if (answer === undefined) return null;
    if (clock.now() < answer.validUntil) {
      const version = await store.read.businesses.availabilityVersion(answer.businessId);
      if (version === answer.version) return answer;
    }
    forget(key);
    return null;
  }

  function keep(key: string, answer: CachedAnswer): void {
    forget(key);
    answers.set(key, answer);
    characters += key.length + answer.body.length;
    for (const oldest of answers.keys()) {
      if (characters <= mostCharacters) break;
      forget(oldest);
    }
  }

  function forget(key: string): void {
    const answer = answers.get(key);
    if (answer === undefined) return;
    answers.delete(key);
    characters -= key.length + answer.body.length;
  }
}
