import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../api.ts';
import { useConsole } from '../console-context.ts';
import type { Known } from './known.ts';

const SLOW_MS = 300;
const RETRY_S = 8;

/** Something read from the server, in every state it can be in. */
export type Loaded<Value> =
  | { readonly state: 'loading'; readonly isSlow: boolean }
  | {
      readonly state: 'failed';
      readonly error: ApiError;
      /** Seconds until it is tried again by itself. */
      readonly retryIn: number;
      retry(): void;
    }
  | {
      readonly state: 'ready';
      readonly value: Value;
      /** Shows another value at once, such as one the server just answered with. */
      set(value: Value): void;
      reload(): void;
    };

type Step<Value> =
  | { is: 'loading'; isSlow: boolean }
  | { is: 'failed'; error: ApiError; retryIn: number }
  | { is: 'ready'; value: Value };

/** Reads something when its key appears or changes; what was read before is shown meanwhile. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const { known } = useConsole();
  const [attempt, setAttempt] = useState(0);
  const [step, setStep] = useState<{ key: string; now: Step<Value> }>(() => begin(key, known));
  const now = step.key === key ? step.now : begin<Value>(key, known).now;
  const latest = useRef(key);
  latest.current = key;

  useEffect(() => {
    const begun = begin<Value>(key, known);
    // A page that failed stays as it is while it is tried again.
    setStep((before) =>
      before.key === key && before.now.is === 'failed' && attempt > 0 ? before : begun,
    );
    const slow = setTimeout(() => {
      setStep((before) =>
        before.key === key && before.now.is === 'loading'
          ? { key, now: { is: 'loading', isSlow: true } }
          : before,
      );
    }, SLOW_MS);
    void load()
      .then(
        (value) => {
          known.set(key, value);
          if (latest.current === key) setStep({ key, now: { is: 'ready', value } });
        },
        (error: unknown) => {
          if (latest.current !== key || known.get(key) !== undefined) return;
          setStep({ key, now: { is: 'failed', error: refusalOf(error), retryIn: RETRY_S } });
        },
      )
      .finally(() => clearTimeout(slow));
    return () => clearTimeout(slow);
  }, [key, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => known.whenRenewed(key, retry), [key, known]);
  useCountdown(now, setStep, retry);

  if (now.is === 'ready') {
    return {
      state: 'ready',
      value: now.value,
      set(value) {
        known.set(key, value);
        setStep({ key, now: { is: 'ready', value } });
      },
      reload: retry,
    };
  }
  if (now.is === 'failed') {
    return { state: 'failed', error: now.error, retryIn: now.retryIn, retry };
  }
  return { state: 'loading', isSlow: now.isSlow };
}

function refusalOf(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('server.error', undefined, error);
}

function begin<Value>(key: string, known: Known): { key: string; now: Step<Value> } {
  // @NOTE a key stands for one kind of value: whoever chose it wrote it.
  const value = known.get(key) as Value | undefined;
  return {
    key,
    now: value === undefined ? { is: 'loading', isSlow: false } : { is: 'ready', value },
  };
}

function useCountdown<Value>(
  now: Step<Value>,
  setStep: (
    change: (before: { key: string; now: Step<Value> }) => {
      key: string;
      now: Step<Value>;
    },
  ) => void,
  retry: () => void,
): void {
  useEffect(() => {
    if (now.is !== 'failed') return;
    const timer = setTimeout(() => {
      if (now.retryIn <= 1) retry();
      setStep((before) =>
        before.now.is === 'failed'
          ? {
              ...before,
              now: {
                ...before.now,
                retryIn: before.now.retryIn <= 1 ? RETRY_S : before.now.retryIn - 1,
              },
            }
          : before,
      );
    }, 1000);
    return () => clearTimeout(timer);
  }, [now]);
}
